/** Warnings about the whole situation, and answers that need a second look. */
import { Notice } from "../components/notice/notice.tsx";
import { hrefOf } from "../routes.ts";
import { t } from "../words.ts";
import type { NoticeView, ProblemView } from "../worker/protocol.ts";

const KINDS = { emergency: "emergency", important: "caution", note: "info" } as const;

export function Notices({ notices }: { readonly notices: readonly NoticeView[] }) {
  return (
    <>
      {(["emergency", "important", "note"] as const).map((level) => {
        const own = notices.filter((notice) => notice.level === level);
        return own.length === 0 ? null : (
          <Notice key={level} kind={KINDS[level]} level={2} title={t(`notices-${level}`)}>
            {own.map(({ text }) => (
              <p key={text}>{text}</p>
            ))}
          </Notice>
        );
      })}
    </>
  );
}

export function Problems({ problems }: { readonly problems: readonly ProblemView[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice kind="caution" level={2} title={t("problems-title")}>
      <ul>
        {problems.map(({ at, problem, cure, number }) => (
          <li key={`${at} ${problem}`}>
            {problem} {cure}{" "}
            {number !== undefined && (
              <a href={hrefOf({ at: "answer", number })}>{t("correct-this", { at })}</a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
