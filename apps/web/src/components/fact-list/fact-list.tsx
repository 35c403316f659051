/** What is known about the person, fact by fact, each with where it came from and a way to change it. */
import { Button } from "../button/button.tsx";

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The value says that it is not known; drawn quieter, never as an answer. */
  readonly unknown?: boolean;
  readonly from?: string | undefined;
  readonly change: {
    readonly label: string;
    /** What is read aloud after the label, so that no two buttons sound alike. */
    readonly about: string;
    readonly onChange: () => void;
  };
}

export interface FactListProps {
  readonly facts: readonly Fact[];
  readonly empty: string;
}

export function FactList({ facts, empty }: FactListProps) {
  if (facts.length === 0) return <p class="fact-empty">{empty}</p>;
  return (
    <dl class="fact-list">
      {facts.map((fact) => (
        <Row key={fact.id} {...fact} />
      ))}
    </dl>
  );
}

function Row({ id, label, value, unknown = false, from, change }: Fact) {
  return (
    <div class="fact" id={`fact-${id}`}>
      <dt>{label}</dt>
      <dd class={unknown ? "fact-value fact-unknown" : "fact-value"}>
        {value}
        {from && (
          <>
            <span class="spoken">, </span>
            <span class="fact-from">{from}</span>
          </>
        )}
      </dd>
      <dd class="fact-change">
        <Button look="quiet" onClick={change.onChange}>
          <span>
            {change.label}
            <span class="spoken"> {change.about}</span>
          </span>
        </Button>
      </dd>
    </div>
  );
}
