/** A text box that offers names while you type; what is typed stays valid even where no name fits. */
import { useState } from "preact/hooks";
import { describedBy, FieldError, type FieldText, Hint, invalid } from "../field/field.tsx";
import { afterKey, type ListState, OPEN, SHUT } from "./list-state.ts";
import type { Match } from "./match-names.ts";

export interface TextSuggestProps extends FieldText {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The names for the present text, in order; see `matchNames`. */
  readonly matches: readonly Match[];
  readonly onPick: (match: Match) => void;
  /** Says how many names there are, read aloud when it changes. */
  readonly status: string;
}

interface Inner extends TextSuggestProps {
  readonly list: ListState;
  readonly setList: (list: ListState) => void;
}

const rowId = (id: string, row: number): string => `${id}-row-${row}`;

export function TextSuggest(props: TextSuggestProps) {
  const [state, setList] = useState<ListState>(SHUT);
  const inner: Inner = { ...props, list: within(state, props.matches.length), setList };
  return (
    <div class="field text-suggest">
      <label class="label" for={props.id} id={`${props.id}-label`}>
        {props.label}
      </label>
      <Hint id={props.id} hint={props.hint} />
      <FieldError id={props.id} error={props.error} />
      <div class="suggest-place">
        <Box {...inner} />
        <Rows {...inner} />
      </div>
      <p class="spoken" role="status">
        {props.status}
      </p>
    </div>
  );
}

/** Matches change while the list is open; a mark on a row that is gone is no mark. */
function within({ open, active }: ListState, count: number): ListState {
  return {
    open: open && count > 0,
    active: active !== undefined && active < count ? active : undefined,
  };
}

function pick({ onPick, setList }: Inner, match: Match): void {
  onPick(match);
  setList(SHUT);
}

function onKey(event: KeyboardEvent, inner: Inner): void {
  const { list, matches, setList } = inner;
  const marked = list.open && list.active !== undefined ? matches[list.active] : undefined;
  if (event.key === "Enter" && marked !== undefined) {
    event.preventDefault();
    pick(inner, marked);
    return;
  }
  const next = afterKey(event.key, list, matches.length);
  if (next === undefined) return;
  event.preventDefault();
  setList(next);
}

function Box(inner: Inner) {
  const { id, text, list, onText, setList } = inner;
  return (
    <input
      class="text-box"
      id={id}
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      value={text}
      aria-autocomplete="list"
      aria-expanded={list.open}
      aria-controls={`${id}-list`}
      aria-activedescendant={list.active === undefined ? undefined : rowId(id, list.active)}
      aria-describedby={describedBy(id, inner)}
      aria-invalid={invalid(inner)}
      onKeyDown={(event) => onKey(event, inner)}
      onBlur={() => setList(SHUT)}
      onInput={(event) => {
        onText(event.currentTarget.value);
        setList(OPEN);
      }}
    />
  );
}

function Rows(inner: Inner) {
  const { id, list, matches } = inner;
  return (
    <div
      class="suggest-list"
      id={`${id}-list`}
      role="listbox"
      aria-labelledby={`${id}-label`}
      hidden={!list.open}
    >
      {matches.map((match, row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
        <div
          class="suggest-row"
          key={match.id}
          id={rowId(id, row)}
          role="option"
          tabIndex={-1}
          aria-selected={row === list.active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(inner, match)}
        >
          {match.label}
          {match.via && " "}
          {match.via && <span class="suggest-via">{match.via}</span>}
        </div>
      ))}
    </div>
  );
}
