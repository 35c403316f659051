/** What was done so far as a list along a line, each entry to be changed in its place. */
import type { ComponentChildren } from "preact";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import type { PastKind, PastView } from "../../worker/protocol.ts";
import { lineSaid, whenSaid } from "./said.ts";
import { t } from "./words.ts";

export interface Place {
  readonly kind: PastKind;
  readonly place: number;
}

interface PastListProps {
  readonly entries: readonly PastView[];
  /** The entry that is being changed, and the form that stands in its place. */
  readonly editing: Place | undefined;
  readonly form: ComponentChildren;
  readonly onChange: (entry: PastView) => void;
  readonly onTakeOut: (entry: PastView) => void;
}

const isAt = ({ kind, place }: Place, other: Place | undefined): boolean =>
  kind === other?.kind && place === other.place;

export function PastList({ entries, editing, form, ...acts }: PastListProps) {
  if (entries.length === 0) return null;
  return (
    <ol class="treatments past">
      {entries.map((entry) => (
        <li key={`${entry.kind}-${entry.place}`} class={classOf(entry)}>
          {isAt(entry, editing) ? form : <Entry entry={entry} {...acts} />}
        </li>
      ))}
    </ol>
  );
}

const classOf = ({ kind, isJoined }: PastView): string =>
  isJoined ? `past-${kind} past-joined` : `past-${kind}`;

type EntryProps = Pick<PastListProps, "onChange" | "onTakeOut"> & { readonly entry: PastView };

function Entry({ entry, onChange, onTakeOut }: EntryProps) {
  const { name, about, outcome, isOngoing } = entry;
  const line = lineSaid(entry);
  return (
    <>
      <p class="past-when">{whenSaid(entry)}</p>
      <p class="past-name">{name}</p>
      {line && <p class="past-line">{line}</p>}
      <p class="past-about">
        {[about, isOngoing ? undefined : outcome].filter((part) => part !== undefined).join("; ")}
      </p>
      <ButtonRow>
        <Button look="quiet" onClick={() => onChange(entry)}>
          {t("change")} <span class="spoken">{name}</span>
        </Button>
        <Button look="quiet" onClick={() => onTakeOut(entry)}>
          {t("take-out")} <span class="spoken">{name}</span>
        </Button>
      </ButtonRow>
    </>
  );
}
