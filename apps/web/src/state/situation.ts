/** The answers of now as the worker takes them, and the options that they come to. */
import { effect, signal } from "@preact/signals";
import { call } from "../worker/client.ts";
import type { OptionsView, Situation } from "../worker/protocol.ts";
import { isBlank, type Saved } from "./saved.ts";
import { phase, saved } from "./store.ts";

/** The day of today where the person is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const situationOf = ({
  profile,
  register = "plain",
  city,
  lastVisit,
}: Saved): Situation => ({
  profile,
  asOf: today(),
  register,
  ...(city === undefined ? {} : { city }),
  ...(lastVisit === undefined ? {} : { since: lastVisit }),
});

/** Undefined until the first answer has been judged. */
export const options = signal<OptionsView | undefined>(undefined);
export const failure = signal<string | undefined>(undefined);

/** Judges anew after every change; an older answer never overwrites a newer one. */
export function followAnswers(): void {
  let latest = 0;
  effect(() => {
    const now = saved.value;
    if (phase.value !== "open" || isBlank(now)) {
      options.value = undefined;
      return;
    }
    const turn = ++latest;
    call("options", situationOf(now)).then(
      (view) => {
        if (turn !== latest) return;
        options.value = view;
        failure.value = undefined;
      },
      (error: Error) => {
        if (turn === latest) failure.value = error.message;
      },
    );
  });
}
