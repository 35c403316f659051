/** The visit summary as it is printed: one page for the person, one for the doctor. */
import type { ComponentChildren } from "preact";
import { Button, ButtonRow, LinkButton } from "../components/button/button.tsx";
import { hrefOf } from "../routes.ts";
import { isBlank } from "../state/saved.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { type Item, itemsOf } from "../state/visit-plan.ts";
import { t } from "../words.ts";
import { call } from "../worker/client.ts";
import type { SheetView } from "../worker/protocol.ts";
import { MattersOnPage } from "./balance/on-page.tsx";
import { BlockView } from "./block-view.tsx";
import { DecisionOnPage } from "./decision/on-page.tsx";
import { HelperPrinted } from "./helper/helper.tsx";
import { Loaded, useLoad } from "./loaded.tsx";
import { PlanForm } from "./visit/plan-form.tsx";
import { Questions } from "./visit/questions.tsx";
import "./visit/visit.css";
import { OwnWords, VisitForm } from "./visit-form.tsx";

export function SummaryPage() {
  const now = saved.value;
  const situation = situationOf(now);
  // What is written at the visit changes the page at each key, and nothing that has to be worked out.
  const load = useLoad(() => call("visit", situation), [JSON.stringify(situation)]);
  if (isBlank(now)) return <Empty />;
  return (
    <>
      <div class="no-print">
        <h1>{t("page-title")}</h1>
        <p>{t("page-lead")}</p>
        <ButtonRow>
          <Button onClick={() => print()}>{t("print")}</Button>
          <LinkButton look="quiet" href={hrefOf({ at: "options" })}>
            {t("see-options")}
          </LinkButton>
          <LinkButton look="quiet" href={hrefOf({ at: "news" })}>
            {t("news-go")}
          </LinkButton>
          <LinkButton look="quiet" href={hrefOf({ at: "share" })}>
            {t("share-go")}
          </LinkButton>
        </ButtonRow>
      </div>
      <Loaded load={load}>
        {(view) => {
          const items = itemsOf(now.visit, view.questions);
          return (
            <>
              <div class="no-print">
                <PlanForm items={items} />
              </div>
              <VisitForm />
              <Sheet page={view.own} items={items} words="plain">
                {now.visit && <OwnWords visit={now.visit} />}
                <MattersOnPage />
                <DecisionOnPage />
              </Sheet>
              <Sheet page={view.doctors} items={items} words="clinical" />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Empty() {
  return (
    <>
      <h1>{t("page-title")}</h1>
      <p>{t("page-empty")}</p>
      <LinkButton href={hrefOf({ at: "answer", number: undefined })}>{t("home-start")}</LinkButton>
    </>
  );
}

interface SheetProps {
  readonly page: SheetView;
  readonly items: readonly Item[];
  readonly words: "plain" | "clinical";
  /** What the person wrote themselves: on their own page alone. */
  readonly children?: ComponentChildren;
}

function Sheet({ page, items, words, children }: SheetProps) {
  return (
    <article class={words === "clinical" ? "sheet sheet-doctors" : "sheet"}>
      {page.blocks.map((block, i) => (
        <BlockView key={`${i}-${block.kind}`} block={block} />
      ))}
      <Questions items={items} headings={page.headings} words={words} />
      {children}
      <footer class="foot">
        <HelperPrinted />
        {page.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}
