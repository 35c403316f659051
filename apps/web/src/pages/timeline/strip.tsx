/** The time line as a picture: one line from the first year to today, treatments as bars, procedures as marks. */
import type { PastView } from "../../worker/protocol.ts";
import { type Mark, stripOf } from "./strip-model.ts";
import { t } from "./words.ts";

interface StripProps {
  readonly entries: readonly PastView[];
  readonly today: number;
}

/** For eyes alone: the list below says all of it, with the dates. */
export function Strip({ entries, today }: StripProps) {
  const model = stripOf(entries, today);
  if (model === undefined) return null;
  return (
    <div class="strip" aria-hidden="true">
      <div class="strip-line">
        {model.marks.map((mark) => (
          <Bar key={`${mark.entry.kind}-${mark.entry.place}`} {...mark} />
        ))}
      </div>
      <div class="strip-years">
        {model.ticks.map(({ year, at }) => (
          <span key={year} style={{ insetInlineStart: `${at}%` }}>
            {year}
          </span>
        ))}
        <span class="strip-today">{t("today")}</span>
      </div>
    </div>
  );
}

function Bar({ entry, start, end, isOpenAt }: Mark) {
  const look = entry.kind === "procedures" ? "strip-mark" : barClass(entry);
  return (
    <span
      class={isOpenAt === undefined ? look : `${look} strip-open-${isOpenAt}`}
      style={
        entry.kind === "procedures"
          ? { insetInlineStart: `${start}%` }
          : { insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }
      }
    >
      {entry.line !== undefined && !entry.isJoined && entry.line}
    </span>
  );
}

const barClass = ({ line, isJoined }: PastView): string =>
  `strip-bar ${line === undefined ? "strip-cure" : isJoined ? "strip-joined" : "strip-own"}`;
