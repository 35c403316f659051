/** One option: what it is, what it can and cannot do, why it stands where it stands, and what studies found. */
import { LinkButton } from "../components/button/button.tsx";
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { Verdict } from "../components/verdict/verdict.tsx";
import { hrefOf } from "../routes.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t } from "../words.ts";
import { call } from "../worker/client.ts";
import type { OptionView, Said, SectionView } from "../worker/protocol.ts";
import { Pick, ToCompare } from "./compare/pick.tsx";
import { Loaded, useLoad } from "./loaded.tsx";
import { Studies } from "./studies.tsx";

export function OptionPage({ number }: { readonly number: number }) {
  const now = saved.value;
  const load = useLoad(
    () => call("option", { situation: situationOf(now), number }),
    [number, now],
  );
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "options" })}>{t("back-to-options")}</a>
      </p>
      <Loaded load={load}>
        {(view) => (view === undefined ? <NoSuchOption /> : <Whole view={view} />)}
      </Loaded>
    </>
  );
}

function NoSuchOption() {
  return (
    <>
      <h1>{t("no-option-title")}</h1>
      <p>{t("no-option")}</p>
      <LinkButton href={hrefOf({ at: "options" })}>{t("see-options")}</LinkButton>
    </>
  );
}

function Whole({ view }: { readonly view: OptionView }) {
  return (
    <article class="option">
      <h1>{view.name}</h1>
      <p class="option-family">{view.family}</p>
      <Verdict state={view.group} word={t(`verdict-${view.group}`)} />
      <div class="no-print">
        <Pick id={view.id} name={view.name} />
        <ToCompare />
      </div>
      <Missing view={view} />
      {view.explanation.map((section) => (
        <Section key={section.heading} {...section} />
      ))}
      <Practical rows={view.practical} />
      <Why view={view} />
      <Texts heading={t("cautions-title")} texts={[...view.cautions, ...view.drugCautions]} />
      <h2>{t("studies-title")}</h2>
      {view.noFigures && <p>{view.noFigures}</p>}
      <Studies studies={view.studies} />
      <Texts heading={t("ask-title")} texts={view.questions} />
      <Texts heading={t("licence-title")} texts={view.licence} />
      <Provenance lines={view.provenance} />
    </article>
  );
}

function Missing({ view }: { readonly view: OptionView }) {
  if (view.missing.length === 0) return null;
  return (
    <section>
      <h2>{t(view.group === "depends" ? "missing-title" : "check-title")}</h2>
      <ul>
        {view.missing.map(({ number, question }) => (
          <li key={number}>
            <a href={hrefOf({ at: "answer", number })}>{question}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Section({ heading, paragraphs }: SectionView) {
  return (
    <section>
      <h2>{heading}</h2>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

function Practical({ rows }: { readonly rows: OptionView["practical"] }) {
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t("practical-title")}>
      <dl class="rows">
        {rows.map(([slot, answer]) => (
          <div key={slot}>
            <dt>{slot}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** Every rule with what it came to for this person; what is not so, or not known, stands open. */
function Why({ view }: { readonly view: OptionView }) {
  const met = view.needs.filter(({ verdict }) => verdict === "yes");
  const open = view.needs.filter(({ verdict }) => verdict !== "yes");
  return (
    <>
      <h2>{t("why-title")}</h2>
      {(open.length > 0 || met.length === 0) && <Reasons heading={t("why-needs")} reasons={open} />}
      {met.length > 0 && (
        <Disclosure summary={t("why-met", { count: met.length })}>
          <Reasons reasons={met} />
        </Disclosure>
      )}
      <Disclosure summary={t("why-stops")}>
        <Reasons reasons={view.stops} />
      </Disclosure>
    </>
  );
}

function Reasons({
  heading,
  reasons,
}: {
  readonly heading?: string;
  readonly reasons: readonly Said[];
}) {
  if (reasons.length === 0) return <p>{t("why-none")}</p>;
  return (
    <>
      {heading && <h3>{heading}</h3>}
      <ul class="reasons">
        {reasons.map(({ verdict, text }) => (
          <li key={text} class={`reason reason-${verdict}`}>
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Texts({
  heading,
  texts,
}: {
  readonly heading: string;
  readonly texts: readonly string[];
}) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Provenance({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div class="foot">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
