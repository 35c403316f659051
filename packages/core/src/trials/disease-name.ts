/** What one name of a disease means, as the conditions, keywords or the title of a trial give it. */
import type { DiseaseName, DiseaseRules } from "../knowledge/trial-rules.ts";
import type { Criterion } from "../logic/criterion.ts";
import { holdsAny, paddedName, wordsOfName } from "./phrases.ts";

/**
 * narrow: a disease that a person of ours may have; wide: any solid tumour; weak: any, unless an organ stands beside
 * it; open: a burden of any cancer; neutral: no disease at all ("metastatic"); elsewhere: another disease.
 */
export type NameKind = "narrow" | "wide" | "weak" | "open" | "neutral" | "elsewhere";

export interface ReadName {
  readonly kind: NameKind;
  /** Who has it; nobody we know of where it is elsewhere. */
  readonly admits: readonly Criterion[];
  /** It names an organ or kind of cancer elsewhere. */
  readonly namesOrgan: boolean;
}

const known = new WeakMap<DiseaseRules, Map<string, ReadName>>();

export function readName(name: string, rules: DiseaseRules): ReadName {
  const names = known.get(rules) ?? new Map<string, ReadName>();
  known.set(rules, names);
  const found = names.get(name) ?? meaningOf(name, rules);
  names.set(name, found);
  return found;
}

function meaningOf(name: string, rules: DiseaseRules): ReadName {
  const padded = paddedName(name);
  const namesOrgan = holdsAny(padded, rules.elsewhere);
  const found = namesIn(padded, rules);
  const narrow = found.filter(({ wide }) => !wide);
  const strong = found.filter(({ wide, weak }) => wide && !weak);
  if (narrow.length > 0)
    return { kind: "narrow", admits: admitsOf([...narrow, ...strong]), namesOrgan };
  if (strong.length > 0) return { kind: "wide", admits: admitsOf(strong), namesOrgan };
  const weak = [...admitsOf(found), ...generalOf(name, rules)];
  if (weak.length > 0 && !namesOrgan) return { kind: "weak", admits: weak, namesOrgan };
  return { kind: otherKind(name, rules), admits: [], namesOrgan };
}

const admitsOf = (names: readonly DiseaseName[]): readonly Criterion[] =>
  names.map(({ admits }) => admits);

/** The names found; one that is `only` settles it alone. */
export function namesIn(padded: string, rules: DiseaseRules): readonly DiseaseName[] {
  const isOfCancer = holdsAny(padded, rules.cancerWords);
  const found = rules.names.filter(
    ({ phrases, unless, withCancer }) =>
      holdsAny(padded, phrases) &&
      !(unless !== undefined && holdsAny(padded, unless)) &&
      (isOfCancer || !withCancer),
  );
  const only = found.find((name) => name.only);
  return only === undefined ? found : [only];
}

/** A name that says no more than "cancer" once its modifiers are gone. */
function generalOf(name: string, rules: DiseaseRules): readonly Criterion[] {
  const rest = restOf(name, rules);
  const found = rules.general.find(({ nouns }) => nouns.includes(rest));
  return found === undefined ? [] : [found.admits];
}

const skippedIn = new WeakMap<DiseaseRules, ReadonlySet<string>>();

function restOf(name: string, rules: DiseaseRules): string {
  const skipped = skippedIn.get(rules) ?? new Set(rules.modifiers);
  skippedIn.set(rules, skipped);
  return wordsOfName(name)
    .filter((word) => !skipped.has(word))
    .join(" ");
}

function otherKind(name: string, rules: DiseaseRules): NameKind {
  if (restOf(name, rules) === "") return "neutral";
  return holdsAny(paddedName(name), rules.open) ? "open" : "elsewhere";
}
