/** The questions for the visit as they are printed: five first, the others if there is time. */
import { type Item, inTurn } from "../../state/visit-plan.ts";
import type { SheetView } from "../../worker/protocol.ts";

interface QuestionsProps {
  readonly items: readonly Item[];
  readonly headings: SheetView["headings"];
  readonly words: "plain" | "clinical";
}

export function Questions({ items, headings, words }: QuestionsProps) {
  const first = inTurn(items, "first");
  const later = inTurn(items, "later");
  const lines = (all: readonly Item[]) => all.map((one) => <li key={one.key}>{one[words]}</li>);
  return (
    <>
      {first.length > 0 && (
        <>
          <h3>{headings.first}</h3>
          <ol>{lines(first)}</ol>
        </>
      )}
      {later.length > 0 && (
        <>
          <h3>{headings.later}</h3>
          <ul>{lines(later)}</ul>
        </>
      )}
    </>
  );
}
