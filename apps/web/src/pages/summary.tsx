/** The visit summary as it is printed: one page for the person, one for the doctor. */
import { Button, ButtonRow, LinkButton } from "../components/button/button.tsx";
import { hrefOf } from "../routes.ts";
import { isBlank, type Visit } from "../state/saved.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t } from "../words.ts";
import { call } from "../worker/client.ts";
import { MattersOnPage } from "./balance/on-page.tsx";
import { BlockView } from "./block-view.tsx";
import { DecisionOnPage } from "./decision/on-page.tsx";
import { HelperPrinted } from "./helper/helper.tsx";
import { Loaded, useLoad } from "./loaded.tsx";
import { OwnWords, VisitForm } from "./visit-form.tsx";

export function SummaryPage() {
  const now = saved.value;
  const load = useLoad(() => call("summary", situationOf(now)), [now]);
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
          <LinkButton look="quiet" href={hrefOf({ at: "share" })}>
            {t("share-go")}
          </LinkButton>
        </ButtonRow>
      </div>
      <VisitForm />
      <Loaded load={load}>
        {({ pages }) => (
          <>
            {pages.map((page, i) => (
              <Sheet
                key={page.title}
                page={page}
                isOwn={i === 0}
                own={i === 0 ? now.visit : undefined}
              />
            ))}
          </>
        )}
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

type Page = Awaited<ReturnType<typeof ask>>["pages"][number];
const ask = () => call("summary", situationOf(saved.value));

interface SheetProps {
  readonly isOwn: boolean;
  readonly page: Page;
  /** What the person wrote themselves: on their own page alone. */
  readonly own: Visit | undefined;
}

function Sheet({ page, isOwn, own }: SheetProps) {
  return (
    <article class="sheet">
      {page.blocks.map((block, i) => (
        <BlockView key={`${i}-${block.kind}`} block={block} />
      ))}
      {own && <OwnWords visit={own} />}
      {isOwn && <MattersOnPage />}
      {isOwn && <DecisionOnPage />}
      <footer class="foot">
        <HelperPrinted />
        {page.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}
