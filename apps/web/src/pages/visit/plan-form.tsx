/** Where the person puts their questions: in their order, in their words, with their own; by buttons alone. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import type { Turn } from "../../state/kept.ts";
import { update } from "../../state/store.ts";
import {
  add,
  type Item,
  inTurn,
  MOST_FIRST,
  move,
  put,
  reword,
  setPlan,
} from "../../state/visit-plan.ts";
import { OwnQuestion, Rewording } from "./plan-fields.tsx";
import { t } from "./words.ts";

const TURNS: readonly Turn[] = ["first", "later", "out"];

interface Said {
  readonly text: string;
  /** The question that the person stands at; who has added one stays at the text box, to add another. */
  readonly key?: string;
}

export function PlanForm({ items }: { readonly items: readonly Item[] }) {
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const [wording, setWording] = useState<string | undefined>(undefined);
  const change = (next: readonly Item[], now?: Said) => {
    setSaid(now);
    setWording(undefined);
    void update(setPlan(next));
  };
  const take = (text: string) => {
    const next = add(items, text);
    const added = next.length > items.length ? next.at(-1) : undefined;
    const words = added && t(`put-${added.turn}`, { text: added.plain });
    change(next, words === undefined ? undefined : { text: words });
  };
  const isFull = inTurn(items, "first").length >= MOST_FIRST;
  return (
    <Disclosure summary={t("edit")}>
      <p>{t("edit-lead")}</p>
      {TURNS.map((turn) => (
        <List key={turn} {...{ turn, items, change, isFull, wording, setWording }} said={said} />
      ))}
      {isFull && <p class="hint">{t("full")}</p>}
      <p class="spoken" role="status">
        {said?.text}
      </p>
      <OwnQuestion onAdd={(text) => take(text)} />
    </Disclosure>
  );
}

interface ListProps {
  readonly turn: Turn;
  readonly items: readonly Item[];
  readonly change: (next: readonly Item[], now?: Said) => void;
  readonly isFull: boolean;
  readonly said: Said | undefined;
  readonly wording: string | undefined;
  readonly setWording: (key: string | undefined) => void;
}

function List({ turn, items, ...rest }: ListProps) {
  const own = inTurn(items, turn);
  if (own.length === 0) return turn === "first" ? <p>{t("none-first")}</p> : null;
  return (
    <section class="plan">
      <h2>{t(turn)}</h2>
      <ol class="plan-list">
        {own.map((item, i) => (
          <Row
            key={item.key}
            {...{ item, items, ...rest }}
            place={i}
            isLast={i === own.length - 1}
          />
        ))}
      </ol>
    </section>
  );
}

interface RowProps extends Omit<ListProps, "turn"> {
  readonly item: Item;
  readonly place: number;
  readonly isLast: boolean;
}

function Row(props: RowProps) {
  const { item, items, change, said, wording, setWording } = props;
  const { key, plain } = item;
  const row = useRef<HTMLLIElement>(null);
  // The button that was pressed has moved, or gone, with its question: the person stands at the question again. Once
  // for each press: what is stored later must not take the keyboard away from somebody who writes on.
  useLayoutEffect(() => {
    if (said?.key === key) row.current?.focus();
  }, [said]);
  return (
    <li ref={row} tabIndex={-1}>
      {wording === key ? (
        <Rewording
          item={item}
          onKeep={(text) => change(reword(items, key, text), { key, text: plain })}
          onCancel={() => setWording(undefined)}
        />
      ) : (
        <>
          <p>{plain}</p>
          <Acts {...props} />
        </>
      )}
    </li>
  );
}

function Acts({ item, items, change, isFull, place, isLast, setWording }: RowProps) {
  const { key, plain, turn } = item;
  const step = (by: -1 | 1) =>
    change(move(items, key, by), {
      key,
      text: t("moved", { number: place + 1 + by, text: plain }),
    });
  const to = (next: Turn) =>
    change(put(items, key, next), { key, text: t(`put-${next}`, { text: plain }) });
  return (
    <div class="plan-acts">
      {turn !== "out" && place > 0 && <Act id="up" about={plain} onPress={() => step(-1)} />}
      {turn !== "out" && !isLast && <Act id="down" about={plain} onPress={() => step(1)} />}
      {turn === "later" && !isFull && (
        <Act id="to-first" about={plain} onPress={() => to("first")} />
      )}
      {turn === "first" && <Act id="to-later" about={plain} onPress={() => to("later")} />}
      {turn === "out" ? (
        <Act id="to-in" about={plain} onPress={() => to("later")} />
      ) : (
        <>
          <Act id="reword" about={plain} onPress={() => setWording(key)} />
          <Act id="to-out" about={plain} onPress={() => to("out")} />
        </>
      )}
    </div>
  );
}

interface ActProps {
  readonly id: string;
  readonly about: string;
  readonly onPress: () => void;
}

const Act = ({ id, about, onPress }: ActProps) => (
  <Button look="quiet" onClick={onPress}>
    {t(id)} <span class="spoken">{about}</span>
  </Button>
);
