/** Trials in groups by verdict, each with what is missing and what speaks against it. */
import { useState } from "preact/hooks";
import { ButtonRow, LinkButton } from "../components/button/button.tsx";
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { hrefOf } from "../routes.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { call } from "../worker/client.ts";
import type { TrialLine, TrialsView } from "../worker/protocol.ts";
import { CityForm } from "./city-form.tsx";
import { Loaded, useLoad } from "./loaded.tsx";
import { PackForm } from "./pack-form.tsx";
import { filter, filtered, isFiltering } from "./trials-list/filter.ts";
import { FilterForm } from "./trials-list/filter-form.tsx";
import { t, tCount } from "./trials-words.ts";

export function TrialsPage() {
  const now = saved.value;
  const [packs, setPacks] = useState(0);
  const load = useLoad(() => call("trials", situationOf(now)), [now, packs]);
  return (
    <>
      <h1>{t("trials-title")}</h1>
      <Loaded load={load}>{(view) => <All view={view} />}</Loaded>
      <CityForm />
      <PackForm region={now.profile.region} onLoaded={() => setPacks(packs + 1)} />
    </>
  );
}

function All({ view }: { readonly view: TrialsView }) {
  if (view.otherDisease !== undefined)
    return (
      <Notice kind="info" level={2} title={view.otherDisease.title}>
        {view.otherDisease.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    );
  return (
    <>
      {[t("trials-lead"), ...view.lead].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <FilterForm groups={view.groups} />
      <Groups groups={filtered(view.groups, filter.value)} />
      <p class="foot">{view.rule}</p>
      <ButtonRow>
        <LinkButton href={hrefOf({ at: "answer", number: undefined })}>
          {t("more-questions")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

/** What does not fit is one press away, but where nothing else is left of what somebody chose. */
function Groups({ groups }: { readonly groups: TrialsView["groups"] }) {
  const left = groups.filter(({ trials }) => trials.length > 0);
  const isAlone = isFiltering(filter.value) && left.length === 1;
  return left.map((group) => <Group key={group.id} {...group} isAlone={isAlone} />);
}

type GroupProps = TrialsView["groups"][number];

function Group({ id, heading, trials, isAlone }: GroupProps & { readonly isAlone: boolean }) {
  return (
    <section class="group">
      <h2 class="group-heading">
        {heading} ({trials.length})
      </h2>
      {id === "not-eligible" && !isAlone ? (
        <Disclosure summary={tCount("trials-show-all", trials.length)}>
          <List trials={trials} />
        </Disclosure>
      ) : (
        <List trials={trials} />
      )}
    </section>
  );
}

/** What is so for all of them is said once. */
function List({ trials }: Pick<GroupProps, "trials">) {
  const [first] = trials;
  const shared =
    first === undefined || trials.length === 1
      ? []
      : first.said.filter((text) => trials.every(({ said }) => said.includes(text)));
  return (
    <>
      {shared.length > 0 && (
        <p>
          {t("trials-each")} {shared.join(" ")}
        </p>
      )}
      <ul class="options">
        {trials.map((trial) => (
          <Card
            key={trial.nct}
            {...trial}
            said={trial.said.filter((text) => !shared.includes(text))}
          />
        ))}
      </ul>
    </>
  );
}

function Card({ nct, number, name, phase, said }: TrialLine) {
  return (
    <li class="option-card">
      <h3>
        <a href={hrefOf({ at: "trial", number })}>{name}</a>
      </h3>
      <p class="option-family">{[nct, phase].filter(Boolean).join(", ")}</p>
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </li>
  );
}
