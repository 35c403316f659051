/** One trial: what its phase means, each thing it asks with our reading beside it, and where it runs. */
import { Button, ButtonRow } from "../components/button/button.tsx";
import { hrefOf } from "../routes.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { call } from "../worker/client.ts";
import type { SiteView, TrialCriterionView, TrialView } from "../worker/protocol.ts";
import { Loaded, useLoad } from "./loaded.tsx";
import { t } from "./trials-words.ts";

export function TrialPage({ number }: { readonly number: number }) {
  const now = saved.value;
  const load = useLoad(() => call("trial", { situation: situationOf(now), number }), [number, now]);
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "trials" })}>{t("back-to-trials")}</a>
      </p>
      <Loaded load={load}>
        {(view) => (view === undefined ? <NoSuchTrial /> : <Whole view={view} />)}
      </Loaded>
    </>
  );
}

function NoSuchTrial() {
  return (
    <>
      <h1>{t("no-option-title")}</h1>
      <p>{t("no-option")}</p>
    </>
  );
}

function Whole({ view }: { readonly view: TrialView }) {
  return (
    <article class="option">
      <h1>{view.name}</h1>
      <p class="option-family">{[view.nct, view.phase].filter(Boolean).join(", ")}</p>
      {view.who && <p>{view.who}</p>}
      {[...view.said, ...view.lead].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Phase phases={view.phases} />
      <Side side="inclusion" view={view} />
      <Side side="exclusion" view={view} />
      <h2>{t("sites-title")}</h2>
      {view.sites === undefined ? <p>{t("sites-unknown")}</p> : <Sites sites={view.sites} />}
      <h2>{t("registry-title")}</h2>
      <p>{t("registry-lead")}</p>
      <p>
        <a href={view.registry} rel="noreferrer" referrerpolicy="no-referrer">
          {t("registry-link", { nct: view.nct })}
        </a>
      </p>
      <ButtonRow>
        <Button look="quiet" onClick={() => print()}>
          {t("print")}
        </Button>
      </ButtonRow>
    </article>
  );
}

function Phase({ phases }: Pick<TrialView, "phases">) {
  if (phases.length === 0) return null;
  return (
    <section>
      <h2>{t("phase-title")}</h2>
      {phases.map(({ text, option, name }) => (
        <p key={text}>
          {text}{" "}
          {option !== undefined && (
            <a href={hrefOf({ at: "option", number: option })}>
              {t("read-about", { name: name ?? "" })}
            </a>
          )}
        </p>
      ))}
    </section>
  );
}

interface SideProps {
  readonly side: "inclusion" | "exclusion";
  readonly view: TrialView;
}

function Side({ side, view }: SideProps) {
  const own = view.criteria.filter((criterion) => criterion.side === side);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{view.headings[side]}</h2>
      <ul class="criteria">
        {own.map((criterion) => (
          <Criterion key={`${criterion.n}-${criterion.text}`} {...criterion} />
        ))}
      </ul>
    </section>
  );
}

/** The record's words are text, whatever they hold. */
function Criterion({ verdict, word, text, reading, residue, needs, scope }: TrialCriterionView) {
  return (
    <li class={`criterion criterion-${verdict}`}>
      <p class="criterion-word">
        {word}
        {scope && ` (${scope})`}
      </p>
      <p>{text}</p>
      {[reading, ...residue].map(
        (line) =>
          line && (
            <p key={line} class="hint">
              {line}
            </p>
          ),
      )}
      {needs.map(({ number, question }) => (
        <p key={number}>
          <a href={hrefOf({ at: "answer", number })}>{question}</a>
        </p>
      ))}
    </li>
  );
}

function Sites({ sites }: { readonly sites: readonly SiteView[] }) {
  if (sites.length === 0) return <p>{t("sites-none")}</p>;
  return (
    <ul>
      {sites.map(({ place, distance, contacts }) => (
        <li key={place}>
          {[place, distance].filter(Boolean).join(", ")}
          {contacts.map((contact) => (
            <span key={contact} class="hint">
              {contact}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
