/** The three kinds of notice, one without words below its title, one with long words. */
import { type Example, LONG_TEXT } from "../example.ts";
import { Notice } from "./notice.tsx";

export const examples: readonly Example[] = [
  {
    name: "info",
    Show: () => (
      <Notice kind="info" level={4} title="Your answers stay on this device">
        <p>Nothing is sent. You can delete all of it at any time.</p>
      </Notice>
    ),
  },
  {
    name: "caution",
    Show: () => (
      <Notice kind="caution" level={4} title="Two answers do not agree">
        <p>You can look at both and correct one.</p>
      </Notice>
    ),
  },
  {
    name: "emergency",
    Show: () => (
      <Notice kind="emergency" level={4} title="Go to hospital now">
        <p>
          Call <a href="tel:112">112</a>. Nobody is watching this page.
        </p>
      </Notice>
    ),
  },
  { name: "empty", Show: () => <Notice kind="info" level={4} title="Nothing is missing" /> },
  {
    name: "very long words",
    Show: () => (
      <Notice kind="caution" level={4} title={LONG_TEXT}>
        <p>{LONG_TEXT}</p>
      </Notice>
    ),
  },
];
