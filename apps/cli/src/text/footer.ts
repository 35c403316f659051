/** What stands under every text: nobody has reviewed the rules, their version, nobody is watching. */
import { phrase } from "@nextline/core";
import type { Request, View } from "../request.ts";
import { wrap } from "./layout.ts";

const SHORT_HASH = 12;

export function footer(
  { knowledge, voice }: Pick<Request, "knowledge" | "voice">,
  { paint }: View,
): string[] {
  const { version, hash } = knowledge.compiled;
  const quiet = [
    ...wrap(phrase(voice, "not-reviewed")),
    ...wrap(phrase(voice, "knowledge-version", { version, hash: hash.slice(0, SHORT_HASH) })),
  ];
  return [...quiet.map((line) => paint("quiet", line)), ...wrap(phrase(voice, "nobody-watching"))];
}
