/** The dates of a treatment: its days as a table and as a file, what was told of it, what was not as planned. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { careOf, changeCourse, dropCourse } from "../../state/care.ts";
import { situationOf } from "../../state/situation.ts";
import { saved, update } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import type { CourseView } from "../../worker/protocol.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { AddCourse } from "./add-course.tsx";
import { Links, Parts } from "./parts.tsx";
import { TellCourse } from "./tell-course.tsx";
import { t } from "./words.ts";

export function DatesPage() {
  const now = saved.value;
  const { courses = [] } = careOf(now);
  const load = useLoad(() => call("dates", { situation: situationOf(now), courses }), [now]);
  return (
    <>
      <h1>{t("dates-title")}</h1>
      <p class="lead">{t("dates-lead")}</p>
      <Loaded load={load}>
        {(view) => (
          <>
            {view.courses.map((course, place) => (
              <CourseSection key={`${place} ${course.title}`} view={course} place={place} />
            ))}
            {view.courses.length === 0 ? (
              <>
                <p>{t("dates-none")}</p>
                <AddCourse regimens={view.regimens} />
              </>
            ) : (
              <>
                <CalendarFile />
                <Disclosure summary={t("dates-add")}>
                  <AddCourse key={view.courses.length} regimens={view.regimens} />
                </Disclosure>
              </>
            )}
          </>
        )}
      </Loaded>
      <Links here="dates" />
    </>
  );
}

interface CourseProps {
  readonly view: CourseView;
  readonly place: number;
}

function CourseSection({ view, place }: CourseProps) {
  return (
    <section>
      <h2>{view.title}</h2>
      <Days {...view} />
      <Parts parts={view.parts} level={3} />
      <TellCourse view={view} place={place} />
      <Rounds view={view} place={place} />
      <Drop place={place} title={view.title} />
    </section>
  );
}

function Days({ days, notes }: CourseView) {
  return (
    <>
      <h3>{t("days-table")}</h3>
      {days.length > 0 && (
        <table class="care-table">
          <thead>
            <tr>
              {["column-date", "column-what"].map((id) => (
                <th key={id} scope="col">
                  {t(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, what, round, isPlanned }) => (
              <tr key={`${date} ${what}`}>
                <th scope="row">{date}</th>
                <td>
                  {what}
                  {round !== "" && (
                    <span class="care-soft">
                      {" "}
                      ({t(isPlanned ? "round-planned" : "round-told", { round })})
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

function Rounds({ view, place }: CourseProps) {
  const course = careOf(saved.value).courses?.[place];
  if (course === undefined || course.cycles.length === 0) return null;
  return (
    <section class="no-print">
      <h3>{t("rounds-told")}</h3>
      <ul class="chips">
        {course.cycles.map(({ start }, i) => {
          const name = t("round-named", { number: i + 1, date: view.rounds[i] ?? start });
          const rest = course.cycles.filter((one) => one.start !== start);
          return (
            <li key={start}>
              <span>{name}</span>
              <Button
                look="quiet"
                onClick={() =>
                  void update(changeCourse(place, (old) => ({ ...old, cycles: rest })))
                }
              >
                {t("entry-drop")} <span class="spoken">{name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Drop({ place, title }: { readonly place: number; readonly title: string }) {
  const [isAsking, setAsking] = useState(false);
  if (isAsking)
    return (
      <Notice kind="caution" level={3} title={t("course-drop")} announce>
        <p>{t("course-drop-sure")}</p>
        <ButtonRow>
          <Button look="danger" onClick={() => void update(dropCourse(place))}>
            {t("course-drop-yes")}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t("cancel")}
          </Button>
        </ButtonRow>
      </Notice>
    );
  return (
    <div class="no-print">
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t("course-drop")} <span class="spoken">{title}</span>
      </Button>
    </div>
  );
}

const FILE_NAME = "dates.ics";

/** Names of drugs leave the app with this file, and only by this press. */
function CalendarFile() {
  const [said, setSaid] = useState("");
  const write = async () => {
    const { courses = [] } = careOf(saved.value);
    const text = await call("calendar", { situation: situationOf(saved.value), courses });
    const url = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: FILE_NAME });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url));
  };
  return (
    <div class="no-print">
      <p>{t("dates-file-hint")}</p>
      <ButtonRow>
        <Button
          look="quiet"
          onClick={() => void write().catch(() => setSaid(t("dates-file-failed")))}
        >
          {t("dates-file")}
        </Button>
        <Button look="quiet" onClick={() => print()}>
          {t("print")}
        </Button>
      </ButtonRow>
      <p role="status">{said}</p>
    </div>
  );
}
