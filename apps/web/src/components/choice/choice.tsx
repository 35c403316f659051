/** One question with its answers as large cards: radio buttons for one answer, checkboxes for many. */
import { describedBy, FieldError, type FieldText, Hint } from "../field/field.tsx";
import { toggle } from "./toggle.ts";

export interface Answer {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface ChoiceProps extends FieldText {
  /** Also the name of the inputs; one of a kind on the page. */
  readonly id: string;
  readonly kind: "one" | "many";
  readonly legend: string;
  /** Draws the legend as the question of the screen; `heading` also makes it the page's h1. */
  readonly size?: "text" | "large" | "heading";
  readonly answers: readonly Answer[];
  readonly unknown?: Answer | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function Choice(props: ChoiceProps) {
  const { id, answers, unknown } = props;
  return (
    <fieldset class="field choice" id={id} aria-describedby={describedBy(id, props)}>
      <Legend {...props} />
      <Hint id={id} hint={props.hint} />
      <FieldError id={id} error={props.error} />
      {answers.map((answer) => (
        <Card key={answer.value} answer={answer} {...props} />
      ))}
      {unknown && <Card answer={unknown} aside {...props} />}
    </fieldset>
  );
}

function Legend({ legend, size = "text" }: ChoiceProps) {
  const look = size === "text" ? "legend" : "legend legend-large";
  return <legend class={look}>{size === "heading" ? <h1>{legend}</h1> : legend}</legend>;
}

interface CardProps extends ChoiceProps {
  readonly answer: Answer;
  readonly aside?: boolean;
}

function Card({ answer, aside, ...choice }: CardProps) {
  const id = `${choice.id}-${answer.value}`;
  const unknown = choice.unknown?.value;
  return (
    <label class={aside ? "card card-aside" : "card"} for={id}>
      <input
        id={id}
        type={choice.kind === "one" ? "radio" : "checkbox"}
        name={choice.id}
        value={answer.value}
        checked={choice.chosen.includes(answer.value)}
        onChange={() => choice.onChange(toggle({ ...choice, unknown }, answer.value))}
      />
      <span class="card-words">
        <span class="card-label">{answer.label}</span>
        {answer.hint && <span class="card-hint">{answer.hint}</span>}
      </span>
    </label>
  );
}
