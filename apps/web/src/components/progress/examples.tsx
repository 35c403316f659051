/** Progress: under way, nothing asked yet, all unknown, long words. */
import { type Example, LONG_TEXT } from "../example.ts";
import { Progress, type Step } from "./progress.tsx";

const steps: readonly Step[] = [
  { id: "disease", label: "Your disease", state: "done", word: "done", href: "#progress" },
  { id: "tests", label: "Your tests", state: "here", word: "2 open" },
  { id: "treatments", label: "Your treatments", state: "open", word: "not begun" },
  { id: "health", label: "Your health", state: "unknown", word: "1 for your visit" },
];

export const examples: readonly Example[] = [
  {
    name: "normal",
    Show: () => (
      <Progress
        label="Your answers"
        sentence="3 questions can still change something."
        steps={steps}
      />
    ),
  },
  {
    name: "empty",
    Show: () => <Progress label="No answers" sentence="You have not begun yet." steps={[]} />,
  },
  {
    name: "all unknown",
    Show: () => (
      <Progress
        label="Unknown answers"
        sentence="4 answers are questions for your visit."
        steps={steps.map((step) => ({ ...step, state: "unknown", word: "for your visit" }))}
      />
    ),
  },
  {
    name: "very long words",
    Show: () => (
      <Progress
        label="Long answers"
        sentence={LONG_TEXT}
        steps={steps.map((step) => ({ ...step, label: LONG_TEXT, word: LONG_TEXT }))}
      />
    ),
  },
];
