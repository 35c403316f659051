/** The lines of one part of what was read: ticked one by one, or together once they have all been passed. */
import { useState } from "preact/hooks";
import { Button } from "../../components/button/button.tsx";
import type { BroughtLine } from "../../worker/protocol.ts";
import { t } from "./words.ts";

interface Numbered {
  readonly line: BroughtLine;
  /** Its place among all lines. */
  readonly n: number;
}

export interface PartOfLines {
  readonly heading: string;
  readonly lines: readonly Numbered[];
}

/** In the order in which they first come. */
export function partsOf(lines: readonly BroughtLine[]): readonly PartOfLines[] {
  const parts = new Map<string, Numbered[]>();
  lines.forEach((line, n) => {
    parts.set(line.part, [...(parts.get(line.part) ?? []), { line, n }]);
  });
  return [...parts].map(([heading, numbered]) => ({ heading, lines: numbered }));
}

interface PartProps {
  readonly part: PartOfLines;
  readonly ticked: ReadonlySet<number>;
  readonly onToggle: (n: number) => void;
  readonly onTickAll: (all: readonly number[]) => void;
}

/** What was worked out is looked at on its own: nobody wrote it down. */
export function Part({ part: { heading, lines }, ticked, onToggle, onTickAll }: PartProps) {
  const written = lines.filter(({ line }) => !line.isInferred);
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="brought">
        {lines.map(({ line, n }) => (
          <Line
            key={`${n}-${line.label}`}
            line={line}
            n={n}
            isTicked={ticked.has(n)}
            onToggle={() => onToggle(n)}
          />
        ))}
      </ul>
      {written.length > 1 && (
        <TickPart
          heading={heading}
          all={written.map(({ n }) => n)}
          isMixed={written.length < lines.length}
          onTickAll={onTickAll}
        />
      )}
    </section>
  );
}

interface TickPartProps {
  readonly heading: string;
  readonly all: readonly number[];
  readonly isMixed: boolean;
  readonly onTickAll: (all: readonly number[]) => void;
}

/** Stands behind the lines: whoever comes to it has come by them. */
function TickPart({ heading, all, isMixed, onTickAll }: TickPartProps) {
  const [said, setSaid] = useState("");
  const count = all.length;
  const tick = () => {
    onTickAll(all);
    setSaid(t("ticked-part", { count }));
  };
  return (
    <>
      {isMixed && <p class="hint">{t("worked-out-apart")}</p>}
      <Button look="quiet" onClick={tick}>
        {t("tick-part", { count })}
        <span class="spoken">: {heading}</span>
      </Button>
      <p role="status">{said}</p>
    </>
  );
}

interface LineProps {
  readonly line: BroughtLine;
  readonly n: number;
  readonly isTicked: boolean;
  readonly onToggle: () => void;
}

function Line({ line, n, isTicked, onToggle }: LineProps) {
  const { label, value, entry, quotes, instead, isInferred } = line;
  return (
    <li class="option-card">
      <h3 class="brought-label">{label}</h3>
      <p class="brought-value">{value}</p>
      {entry && <p class="hint">{t("line-entry", { entry })}</p>}
      {quotes.map((quote) => (
        <p class="hint" key={`${quote.before}${quote.words}`}>
          {t("line-says")} …{quote.before}
          <mark>{quote.words}</mark>
          {quote.after}…
        </p>
      ))}
      {isInferred && (
        <p class="brought-inferred">
          <strong>{t("line-worked-out")}.</strong> {t("line-inferred")}
        </p>
      )}
      {instead !== undefined && <p>{t("line-instead", { value: instead })}</p>}
      <label class="card brought-tick" for={`right-${n}`}>
        <input id={`right-${n}`} type="checkbox" checked={isTicked} onChange={onToggle} />
        <span class="card-words">
          <span class="card-label">
            {t("line-right")}
            <span class="spoken">
              : {label}, {value}
            </span>
          </span>
        </span>
      </label>
    </li>
  );
}
