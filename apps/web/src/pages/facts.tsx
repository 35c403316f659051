/** All facts on one page, each to be corrected, with what is still open and what follows from them. */
import { useEffect } from "preact/hooks";
import { ButtonRow, LinkButton } from "../components/button/button.tsx";
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { type Fact, FactList } from "../components/fact-list/fact-list.tsx";
import { hrefOf } from "../routes.ts";
import { correct, correcting } from "../state/asking.ts";
import type { Saved } from "../state/saved.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t, tCount } from "../words.ts";
import { call } from "../worker/client.ts";
import type { FactLine, FactsView } from "../worker/protocol.ts";
import { Loaded, useLoad } from "./loaded.tsx";
import { Problems } from "./notices.tsx";

export function FactsPage() {
  const now = saved.value;
  const load = useLoad(() => call("facts", situationOf(now)), [now]);
  return (
    <>
      <h1>{t("facts-title")}</h1>
      <p>{t("facts-lead")}</p>
      <ButtonRow>
        <LinkButton href={hrefOf({ at: "answer", number: undefined })}>
          {t("next-question")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "past" })}>
          {t("see-past")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "options" })}>
          {t("see-options")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "bring" })}>
          {t("bring-go")}
        </LinkButton>
      </ButtonRow>
      <p>
        <a href={hrefOf({ at: "rest" })}>{t("see-progress")}</a>
      </p>
      <Loaded load={load}>{(view) => <All view={view} now={now} />}</Loaded>
    </>
  );
}

interface AllProps {
  readonly view: FactsView;
  readonly now: Saved;
}

/** Who has corrected a fact stands at it again, not at the top of a long page. */
function standAt(fact: string | undefined): void {
  correcting.value = undefined;
  const row = fact === undefined ? null : document.getElementById(`fact-${fact}`);
  const fold = row?.closest("details");
  if (fold) fold.open = true;
  row?.scrollIntoView({ block: "center" });
  row?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
}

function All({ view, now }: AllProps) {
  useEffect(() => standAt(correcting.value?.fact), []);
  return (
    <>
      <Problems problems={view.problems} />
      {isAnyNotNoted(view, now) && <p class="hint">{t("facts-not-noted")}</p>}
      {view.groups.map(({ heading, facts }) => (
        <Group key={heading} heading={heading} facts={facts} now={now} />
      ))}
      <Rows heading={t("derived-title")} rows={view.derived} />
      <Rows heading={t("kept-title")} lead={t("kept-lead")} rows={view.kept} />
    </>
  );
}

/** Said once: beside each of many answers it would drown them. */
const isAnyNotNoted = ({ groups }: FactsView, { profile }: Saved): boolean =>
  groups.some(({ facts }) => facts.some(({ fact, from }) => fact in profile.facts && !from));

interface GroupProps {
  readonly heading: string;
  readonly facts: readonly FactLine[];
  readonly now: Saved;
}

/** What is known stands open; what is not, one press away. */
function Group({ heading, facts, now }: GroupProps) {
  const isSaid = ({ fact, value }: FactLine) => value !== undefined || fact in now.unsure;
  const said = facts.filter(isSaid);
  const open = facts.filter((fact) => !isSaid(fact));
  return (
    <section>
      <h2>{heading}</h2>
      <FactList facts={said.map((fact) => rowOf(fact, now))} empty={t("facts-none")} />
      {open.length > 0 && (
        <Disclosure summary={tCount("facts-open", open.length)}>
          <FactList facts={open.map((fact) => rowOf(fact, now))} empty="" />
        </Disclosure>
      )}
    </section>
  );
}

function rowOf({ number, fact, label, value, from }: FactLine, { unsure }: Saved): Fact {
  const known = value !== undefined;
  const word = fact in unsure ? t("facts-unsure") : t("facts-unknown");
  return {
    id: fact,
    label,
    value: value ?? word,
    unknown: !known,
    from,
    change: {
      label: t(known ? "facts-change" : "facts-answer"),
      about: label,
      onChange: () => correct(fact, number),
    },
  };
}

interface RowsProps {
  readonly heading: string;
  readonly lead?: string;
  readonly rows: readonly (readonly [string, string])[];
}

function Rows({ heading, lead, rows }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {lead && <p>{lead}</p>}
      <dl class="rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
