/** Up to three treatments side by side: benefits, then harms, what each asks of a person, how sure it is. */
import { useRef, useState } from "preact/hooks";
import { Button, ButtonRow, LinkButton } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { Verdict } from "../../components/verdict/verdict.tsx";
import { hrefOf } from "../../routes.ts";
import { addBeside, besideOf, isFull, putBeside, removeBeside } from "../../state/beside.ts";
import { situationOf } from "../../state/situation.ts";
import { saved, update } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import type { CompareColumn, CompareView } from "../../worker/protocol.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { Choose } from "./choose.tsx";
import { Rows } from "./rows.tsx";
import { t } from "./words.ts";
import "./compare.css";

export function ComparePage() {
  const now = saved.value;
  const options = besideOf(now);
  const load = useLoad(() => call("compare", { situation: situationOf(now), options }), [now]);
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "options" })}>{t("back-to-options")}</a>
      </p>
      <h1>{t("compare-title")}</h1>
      <Loaded load={load}>{(view) => <All view={view} />}</Loaded>
    </>
  );
}

function All({ view }: { readonly view: CompareView }) {
  if (view.otherDisease !== undefined)
    return (
      <Notice kind="info" level={2} title={view.otherDisease.title}>
        {view.otherDisease.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    );
  return <Open view={view} />;
}

const LEAST = 2;

/** Either the list to choose from, or what was chosen: what changed takes the focus. */
function Open({ view }: { readonly view: CompareView }) {
  const { columns } = view;
  const [isChoosing, setChoosing] = useState(columns.length < LEAST);
  const place = useRef<HTMLDivElement>(null);
  const turnTo = (choosing: boolean) => {
    setChoosing(choosing);
    scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  };
  return (
    <div class="compare" data-columns={isChoosing ? 0 : columns.length} tabIndex={-1} ref={place}>
      <p>{t("compare-lead")}</p>
      {isChoosing ? (
        <>
          <Choose view={view} />
          {columns.length > 0 && <Button onClick={() => turnTo(false)}>{t("compare-show")}</Button>}
        </>
      ) : (
        <>
          {columns.length === 0 && <p>{t("compare-none")}</p>}
          {columns.length === 1 && <p>{t("compare-one")}</p>}
          {columns.length > 0 && <Beside view={view} />}
          <Comfort view={view} />
          <ButtonRow>
            <Button look="quiet" onClick={() => turnTo(true)}>
              {t("compare-change")}
            </Button>
            <LinkButton look="quiet" href={hrefOf({ at: "kept" })}>
              {t("compare-decide")}
            </LinkButton>
          </ButtonRow>
        </>
      )}
    </div>
  );
}

function Beside({ view }: { readonly view: CompareView }) {
  const { columns } = view;
  return (
    <>
      <ul class="beside beside-heads">
        {columns.map((column) => (
          <Head key={column.id} column={column} />
        ))}
      </ul>
      {view.isSurvivalHeld && <p>{t("compare-held")}</p>}
      <Rows kind="benefit" rows={view.benefits} columns={columns} />
      <Rows kind="harm" rows={view.harms} columns={columns} />
      <Practical view={view} />
      <Sure view={view} />
      {view.sources.length > 0 && (
        <Disclosure summary={t("compare-sources")}>
          <ul>
            {view.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Head({ column: { id, number, name, family, group, short } }: { column: CompareColumn }) {
  return (
    <li>
      <h2>
        <a href={hrefOf({ at: "option", number })}>{name}</a>
      </h2>
      <p class="option-family">{family}</p>
      <Verdict state={group} word={t(`verdict-${group}`)} />
      {short !== "" && <p class="option-short">{short}</p>}
      <Button look="quiet" onClick={() => void update(removeBeside(id))}>
        {t("compare-remove")} <span class="spoken">{name}</span>
      </Button>
    </li>
  );
}

/** Visits, hours, how it is given and where; the rest of daily life behind one press. */
const FIRST = 4;

function Practical({ view: { practical, columns } }: { readonly view: CompareView }) {
  if (practical.length === 0) return null;
  return (
    <section class="compare-part compare-practical">
      <h2>{t("compare-practical")}</h2>
      {practical.slice(0, FIRST).map((one) => (
        <Slot key={one.slot} {...one} columns={columns} />
      ))}
      <Disclosure summary={t("compare-daily")}>
        {practical.slice(FIRST).map((one) => (
          <Slot key={one.slot} {...one} columns={columns} />
        ))}
      </Disclosure>
    </section>
  );
}

type SlotProps = CompareView["practical"][number] & Pick<CompareView, "columns">;

function Slot({ slot, answers, columns }: SlotProps) {
  return (
    <section class="measure">
      <h3>{slot}</h3>
      <ul class="beside">
        {columns.map(({ id, name }, i) => (
          <li key={id}>
            <p class="beside-name">{name}</p>
            <p>{answers[i]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sure({ view: { columns } }: { readonly view: CompareView }) {
  return (
    <section class="compare-part compare-practical">
      <h2>{t("compare-sure")}</h2>
      <ul class="beside">
        {columns.map(({ id, name, certainty, noFigures }) => (
          <li key={id}>
            <p class="beside-name">{name}</p>
            {[...certainty, ...(noFigures === undefined ? [] : [noFigures])].map((text) => (
              <p key={text}>{text}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Comfort care without more cancer drugs is never further away than one press. */
function Comfort({ view: { comfort, columns } }: { readonly view: CompareView }) {
  if (columns.some(({ id }) => id === comfort.id)) return null;
  const full = isFull(saved.value);
  return (
    <section class="comfort">
      <p>{t("compare-cancel")}</p>
      <Button
        look="quiet"
        onClick={() => void update(full ? putBeside(comfort.id) : addBeside(comfort.id))}
      >
        {t(full ? "compare-comfort-instead" : "compare-comfort")}
      </Button>
    </section>
  );
}
