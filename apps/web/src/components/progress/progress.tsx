/** What is still open: each part of the questionnaire with its state in a word, never a mere percentage. */
import { Icon, type IconName } from "../icon/icon.tsx";

export type StepState = "done" | "here" | "open" | "unknown";

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: StepState;
  /** The state in words, such as "2 open". */
  readonly word: string;
  readonly href?: string | undefined;
}

export interface ProgressProps {
  readonly label: string;
  /** The whole in one sentence, read aloud when it changes. */
  readonly sentence: string;
  readonly steps: readonly Step[];
}

const ICONS: Readonly<Record<StepState, IconName>> = {
  done: "tick",
  here: "chevron",
  open: "open",
  unknown: "question",
};

export function Progress({ label, sentence, steps }: ProgressProps) {
  return (
    <nav class="progress" aria-label={label}>
      <p class="progress-sentence" role="status">
        {sentence}
      </p>
      {steps.length > 0 && (
        <ol class="progress-steps">
          {steps.map((step) => (
            <Line key={step.id} {...step} />
          ))}
        </ol>
      )}
    </nav>
  );
}

function Line({ label, state, word, href }: Step) {
  const current = state === "here" ? "step" : undefined;
  return (
    <li class={`step step-${state}`} aria-current={current}>
      <Icon name={ICONS[state]} />
      {href ? <a href={href}>{label}</a> : <span>{label}</span>}
      <span class="step-word">{word}</span>
    </li>
  );
}
