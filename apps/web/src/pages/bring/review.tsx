/** What a record or a report says, line by line with its source; only what the person ticks becomes an answer. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Button, ButtonRow, LinkButton } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { takeBrought } from "../../state/bring.ts";
import { situationOf, today } from "../../state/situation.ts";
import { phase, saved, storing, update } from "../../state/store.ts";
import { call, callWithProgress, stopWorker } from "../../worker/client.ts";
import type { BringView, BroughtLine, Given } from "../../worker/protocol.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { Locked, Unreadable } from "../locked.tsx";
import { Part, partsOf } from "./part.tsx";
import { t, tCount } from "./words.ts";
import "./bring.css";

interface ReviewProps {
  readonly given: Given;
  readonly onAgain?: () => void;
}

/** The answers so far stand beside what is new: they have to be open. */
export function Review({ given, onAgain }: ReviewProps) {
  if (phase.value === "locked") return <Locked />;
  if (phase.value === "unreadable") return <Unreadable />;
  if (phase.value === "opening") return null;
  return <Opened given={given} {...(onAgain && { onAgain })} />;
}

function Opened({ given, onAgain }: ReviewProps) {
  const [situation] = useState(() => situationOf(saved.value));
  const [taken, setTaken] = useState<readonly BroughtLine[]>();
  const [share, setShare] = useState(0);
  const load = useLoad(() => callWithProgress("bring", { given, situation }, setShare), []);
  if (load.kind === "waiting" && "lines" in given)
    return <ReadingFile share={share} onStop={onAgain} />;
  return (
    <>
      {taken === undefined ? (
        <>
          <Top words={t("review-title")} />
          <Loaded load={load}>{(view) => <Lines view={view} onTaken={setTaken} />}</Loaded>
        </>
      ) : (
        <Taken lines={taken} />
      )}
      {onAgain && (
        <p>
          <Button look="quiet" onClick={onAgain}>
            {t("again")}
          </Button>
        </p>
      )}
    </>
  );
}

interface ReadingFileProps {
  readonly share: number;
  readonly onStop: (() => void) | undefined;
}

/** A long file takes a while: it says how far it has come, and can be left. */
function ReadingFile({ share, onStop }: ReadingFileProps) {
  const stop = () => {
    onStop?.();
    stopWorker();
  };
  return (
    <>
      <Top words={t("review-title")} />
      <p>
        <label for="reading-progress">{t("reading-file")}</label>{" "}
        <progress id="reading-progress" max={1} value={share} />
      </p>
      {onStop && (
        <Button look="quiet" onClick={stop}>
          {t("reading-stop")}
        </Button>
      )}
    </>
  );
}

function Top({ words }: { readonly words: string }) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <h1 ref={top} tabindex={-1}>
      {words}
    </h1>
  );
}

interface LinesProps {
  readonly view: BringView;
  readonly onTaken: (lines: readonly BroughtLine[]) => void;
}

function Lines({ view, onTaken }: LinesProps) {
  const { lines, kind } = view;
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState("");
  const toggle = (n: number) => {
    const next = new Set(ticked);
    if (!next.delete(n)) next.add(n);
    setTicked(next);
  };
  const take = async () => {
    const chosen = lines.filter((_, n) => ticked.has(n));
    if (chosen.length === 0) return setSaid(t("take-none"));
    await update(
      takeBrought(
        chosen.map(({ brought }) => brought),
        kind,
        today(),
      ),
    );
    await stopAtEmergency();
    onTaken(chosen);
  };
  return (
    <>
      {view.problems.map((problem) => (
        <Notice key={problem} kind="caution" level={2} title={problem} />
      ))}
      {view.isCut && <p>{t("cut")}</p>}
      <Conflicts conflicts={view.conflicts} />
      <p>{t(lines.length === 0 ? "review-none" : "review-lead")}</p>
      {partsOf(lines).map((part) => (
        <Part
          key={part.heading}
          part={part}
          ticked={ticked}
          onToggle={toggle}
          onTickAll={(more) => setTicked(new Set([...ticked, ...more]))}
        />
      ))}
      {lines.length > 0 && (
        <>
          <ButtonRow>
            <Button onClick={() => void take()}>{tCount("take", ticked.size)}</Button>
          </ButtonRow>
          <p role="status">{said}</p>
        </>
      )}
      <Left left={view.left} />
    </>
  );
}

/** An emergency among what was taken in goes before everything else. */
async function stopAtEmergency(): Promise<void> {
  const alarms = await call("standing", situationOf(saved.value));
  if (alarms.length > 0) location.assign("./index.html#/stop");
}

function Conflicts({ conflicts }: Pick<BringView, "conflicts">) {
  if (conflicts.length === 0) return null;
  return (
    <Notice kind="caution" level={2} title={t("conflicts-title")}>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict}>{conflict}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Left({ left }: Pick<BringView, "left">) {
  if (left.length === 0) return null;
  return (
    <Disclosure summary={tCount("left", left.length)}>
      <ul>
        {left.map((line, n) => (
          <li key={`${n}-${line}`}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Taken({ lines }: { readonly lines: readonly BroughtLine[] }) {
  const hasLists = lines.some(({ brought }) => !("fact" in brought));
  return (
    <>
      <Top words={tCount("taken", lines.length)} />
      {storing.value !== "ok" && <p role="alert">{t("not-kept")}</p>}
      {hasLists && <p>{t("taken-lists")}</p>}
      <ButtonRow>
        {hasLists && <LinkButton href="./index.html#/past">{t("taken-past")}</LinkButton>}
        <LinkButton look={hasLists ? "quiet" : "primary"} href="./index.html#/list">
          {t("see-options")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
