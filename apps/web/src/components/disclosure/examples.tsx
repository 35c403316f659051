/** More detail: shut, open, with long words. */
import { type Example, LONG_TEXT } from "../example.ts";
import { Disclosure } from "./disclosure.tsx";

export const examples: readonly Example[] = [
  {
    name: "shut",
    Show: () => (
      <Disclosure summary="Why we ask">
        <p>Some treatments work only where this marker is found.</p>
      </Disclosure>
    ),
  },
  {
    name: "open",
    Show: () => (
      <Disclosure summary="Where to find it" open>
        <p>It is in the letter about your biopsy.</p>
      </Disclosure>
    ),
  },
  {
    name: "very long words",
    Show: () => (
      <Disclosure summary={LONG_TEXT} open>
        <p>{LONG_TEXT}</p>
      </Disclosure>
    ),
  },
];
