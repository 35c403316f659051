/** The list of what could not be read: two problems, none, long words. */
import { type Example, LONG_TEXT } from "../example.ts";
import { ErrorSummary } from "./error-summary.tsx";

const TITLE = "2 answers could not be read";

export const examples: readonly Example[] = [
  {
    name: "normal",
    Show: () => (
      <ErrorSummary
        id="problems"
        title={TITLE}
        level={4}
        problems={[
          { field: "weight-error", text: "Write the weight with a point, such as 72.5." },
          { field: "wrong-date", text: "February 2026 has no day 30." },
        ]}
      />
    ),
  },
  {
    name: "empty (shows nothing)",
    Show: () => <ErrorSummary id="no-problems" title={TITLE} level={4} problems={[]} />,
  },
  {
    name: "very long words",
    Show: () => (
      <ErrorSummary
        id="long-problems"
        title={LONG_TEXT}
        level={4}
        problems={[{ field: "weight-long", text: LONG_TEXT }]}
      />
    ),
  },
];
