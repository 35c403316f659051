/** All options in groups, what stands above them, and what has changed since they were shown last. */
import { useEffect } from "preact/hooks";
import { ButtonRow, LinkButton } from "../components/button/button.tsx";
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { VerdictShape } from "../components/verdict/verdict.tsx";
import { hrefOf } from "../routes.ts";
import { isBlank } from "../state/saved.ts";
import { groupsOf, remember } from "../state/shown.ts";
import { failure, options } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t, tCount } from "../words.ts";
import type { GroupView, OptionLine, OptionsView } from "../worker/protocol.ts";
import { Changes } from "./changes.tsx";
import { Pick, ToCompare } from "./compare/pick.tsx";
import { Notices, Problems } from "./notices.tsx";
import { Waiting } from "./waiting.tsx";

export function OptionsPage() {
  if (isBlank(saved.value)) return <NothingYet />;
  const view = options.value;
  if (view !== undefined) return <All view={view} />;
  return failure.value === undefined ? (
    <Waiting text={t("waiting")} />
  ) : (
    <Notice kind="caution" level={2} title={t("load-failed-title")} announce>
      <p>{t("load-failed")}</p>
    </Notice>
  );
}

function NothingYet() {
  return (
    <>
      <h1>{t("options-title")}</h1>
      <p>{t("options-empty")}</p>
      <LinkButton href={hrefOf({ at: "answer", number: undefined })}>{t("home-start")}</LinkButton>
    </>
  );
}

function All({ view }: { readonly view: OptionsView }) {
  useEffect(() => remember(view), [view.hash, JSON.stringify(groupsOf(view))]);
  return (
    <>
      <h1>{t("options-title")}</h1>
      <Notices notices={view.warnings} />
      <Problems problems={view.problems} />
      {view.otherDisease === undefined ? (
        <>
          <p>{t("options-lead")}</p>
          <Changes view={view} />
          {view.groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
          <ToCompare />
        </>
      ) : (
        <Other title={view.otherDisease.title} paragraphs={view.otherDisease.paragraphs} />
      )}
      <ButtonRow>
        <LinkButton href={hrefOf({ at: "page" })}>{t("see-page")}</LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "weigh" })}>
          {t("see-weigh")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "tests" })}>
          {t("see-tests")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "time" })}>
          {t("see-time")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "answer", number: undefined })}>
          {t("more-questions")}
        </LinkButton>
      </ButtonRow>
      <div class="foot">
        {view.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}

function Other({
  title,
  paragraphs,
}: {
  readonly title: string;
  readonly paragraphs: readonly string[];
}) {
  return (
    <Notice kind="info" level={2} title={title}>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

/** What does not fit is folded away, never left out. */
function Group({ group }: { readonly group: GroupView }) {
  if (group.options.length === 0) return null;
  const heading = (
    <h2 class={`group-heading verdict-${group.id}`}>
      <VerdictShape state={group.id} />
      {group.heading} ({group.options.length})
    </h2>
  );
  if (group.id === "does-not-fit")
    return (
      <section class="group">
        {heading}
        <Disclosure summary={tCount("show-all", group.options.length)}>
          <List options={group.options} />
        </Disclosure>
      </section>
    );
  return (
    <section class="group">
      {heading}
      <List options={group.options} />
    </section>
  );
}

function List({ options: lines }: { readonly options: readonly OptionLine[] }) {
  return (
    <ul class="options">
      {lines.map((line) => (
        <li key={line.id} class="option-card">
          <h3>
            <a href={hrefOf({ at: "option", number: line.number })}>{line.name}</a>
          </h3>
          <div class="option-row">
            <p class="option-family">{line.family}</p>
            {line.group !== "does-not-fit" && <Pick id={line.id} name={line.name} />}
          </div>
          {line.short && <p class="option-short">{line.short}</p>}
        </li>
      ))}
    </ul>
  );
}
