/** Comes back from a hospital: fetches the record once, and shows it to be looked through. */
import { type FetchedRecord, fetchRecord } from "@nextline/adapters/smart/fetch-record";
import { useState } from "preact/hooks";
import { LinkButton } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { Review } from "../pages/bring/review.tsx";
import { t, tCount } from "../pages/bring/words.ts";
import { useLoad } from "../pages/loaded.tsx";
import { show } from "./frame.tsx";
import { comeBack } from "./smart.ts";

export function showCallbackPage(): void {
  show(<CallbackPage />);
}

function CallbackPage() {
  const [count, setCount] = useState<number>();
  const load = useLoad(() => fetched(setCount), []);
  if (load.kind === "failed") return <Failed />;
  if (load.kind === "here") return <Here record={load.value} />;
  return (
    <>
      <h1>{t("hospital-fetching")}</h1>
      <p role="status">
        {count === undefined ? t("hospital-asking") : tCount("hospital-count", count)}
      </p>
    </>
  );
}

async function fetched(onCount: (count: number) => void): Promise<FetchedRecord> {
  return fetchRecord({ ...(await comeBack()), onCount });
}

function Failed() {
  return (
    <>
      <h1>{t("hospital-title")}</h1>
      <Notice kind="caution" level={2} title={t("hospital-failed-title")} announce>
        <p>{t("hospital-failed")}</p>
        <LinkButton href="./launch.html">{t("hospital-again")}</LinkButton>
      </Notice>
    </>
  );
}

function Here({ record: { bundle, missing } }: { readonly record: FetchedRecord }) {
  const [given] = useState(() => ({ text: JSON.stringify(bundle) }));
  return (
    <>
      <Notice kind="info" level={2} title={t("hospital-here-title")}>
        <p>
          {tCount("hospital-count", bundle.entry.length)} {t("hospital-kept")}
        </p>
        {missing.length > 0 && (
          <>
            <p>{t("hospital-missing")}</p>
            <ul>
              {missing.map((kind) => (
                <li key={kind}>{t(`kind-${dashed(kind)}`)}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      <Review given={given} />
    </>
  );
}

/** MedicationRequest as medication-request, the way ids of words are written. */
const dashed = (kind: string): string =>
  kind.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
