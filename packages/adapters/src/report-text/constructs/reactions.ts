/** What a drug did: allergies by the class of the drug, and harm that is a fact where the right drug stands with it. */
import type { Construct, Found, Sentence, Tools } from "../types.ts";
import { find, pieceAt, roleAt, textAt } from "../walk.ts";
import { says } from "./says.ts";

const TO = /^(?:to|with|on|after|from|:)$/i;
const ALLERGIC = /^(?:[a-z]+ )?(?:allerg|anaphyl|hypersens|infusion reaction)/i;
const REACH = 12;

/** `Allergies: carboplatin (anaphylaxis), penicillin`, `allergic to paclitaxel`. */
export const allergy: Construct = {
  roles: ["allergy", "no-allergy"],
  read(sentence, at, tools) {
    const { role, entry } = pieceAt(sentence, at) ?? {};
    if (role === "no-allergy" && /^to$/i.test(textAt(sentence, at + 1))) return [];
    if (role === "allergy" || entry?.fact === undefined)
      return allergiesBehind(sentence, at, tools);
    return [{ fact: entry.fact, value: [], from: at, to: at, ownNegation: true }];
  },
};

export const harm: Construct = {
  roles: ["harm"],
  read(sentence, at, tools) {
    const entry = pieceAt(sentence, at)?.entry;
    // `oxaliplatin (anaphylaxis with FLOT)` is of what stands before the bracket.
    if (textAt(sentence, at - 1) === "(" && roleAt(sentence, at - 2) === "drug") return [];
    if (ALLERGIC.test(textAt(sentence, at)) && TO.test(textAt(sentence, at + 1)))
      return allergiesBehind(sentence, at, tools);
    if (entry?.drugs === undefined) return says.read(sentence, at, tools);
    return namesOneOf(sentence, entry.drugs) ? says.read(sentence, at, tools) : [];
  },
};

const namesOneOf = ({ pieces }: Sentence, drugs: readonly string[]): boolean =>
  pieces.some(
    ({ role, entry }) => role === "drug" && entry?.drugs?.some((drug) => drugs.includes(drug)),
  );

/** `oxaliplatin (anaphylaxis with FLOT)`: the bracket tells when. */
function behindBracket(sentence: Sentence, open: number): number {
  const close = find(sentence, [open, open + REACH], [")"]);
  return close < 0 ? open : close;
}

function allergiesBehind(sentence: Sentence, at: number, { rules }: Tools): readonly Found[] {
  const found: Found[] = [];
  for (let i = at + 1; i <= at + REACH; i++) {
    if (textAt(sentence, i) === "(" && found.length > 0) i = behindBracket(sentence, i);
    if (find(sentence, [i, i + 1], [";", ".", "but", "end"]) >= 0) break;
    const { role, entry } = pieceAt(sentence, i) ?? {};
    if (role === "allergen" && entry?.is !== undefined)
      found.push({ fact: "drugAllergies", value: [String(entry.is)], from: at, to: i });
    const drugs = role === "drug" ? entry?.drugs : undefined;
    for (const [group, members] of Object.entries(rules.allergyClasses))
      if (drugs?.some((drug) => members.includes(drug)))
        found.push({ fact: "drugAllergies", value: [group], from: at, to: i });
  }
  return found;
}
