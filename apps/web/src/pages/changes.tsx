/** What stands elsewhere than the last time this page was shown, by an update or by a new answer. */
import { Notice } from "../components/notice/notice.tsx";
import { hrefOf } from "../routes.ts";
import { shownBefore } from "../state/shown.ts";
import { t } from "../words.ts";
import type { OptionLine, OptionsView } from "../worker/protocol.ts";

export function Changes({ view }: { readonly view: OptionsView }) {
  const before = shownBefore.value;
  if (before === undefined || before === null) return null;
  const lines = view.groups.flatMap(({ options }) => options);
  const moved = lines.filter(
    ({ id, group }) => before.groups[id] !== undefined && before.groups[id] !== group,
  );
  const updated = before.hash !== view.hash;
  if (moved.length === 0) return null;
  return (
    <Notice kind="info" level={2} title={t("changes-title", { date: before.date })}>
      <p>{t(updated ? "changes-by-update" : "changes-by-answers")}</p>
      <ul>
        {moved.map((line) => (
          <Moved key={line.id} line={line} from={before.groups[line.id] ?? ""} />
        ))}
      </ul>
    </Notice>
  );
}

function Moved({ line, from }: { readonly line: OptionLine; readonly from: string }) {
  return (
    <li>
      <a href={hrefOf({ at: "option", number: line.number })}>{line.name}</a>:{" "}
      {t("changed-from-to", { from: t(`verdict-${from}`), to: t(`verdict-${line.group}`) })}
    </li>
  );
}
