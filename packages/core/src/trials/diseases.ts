/**
 * For which disease a trial is, as a criterion over site and histology: a trial for another disease shuts a person
 * out, and one whose names leave it open never does.
 */
import type { DiseaseRules } from "../knowledge/trial-rules.ts";
import type { Criterion } from "../logic/criterion.ts";
import { namesIn, type ReadName, readName } from "./disease-name.ts";
import { holdsAny, paddedName } from "./phrases.ts";
import type { TextNames } from "./text-names.ts";

export interface NamesOfTrial {
  readonly conditions: readonly string[];
  readonly keywords: readonly string[];
  readonly title: string | undefined;
  /** What the inclusion side of the text names. */
  readonly text: TextNames;
}

/** So many names of organs beside "cancer" may be examples. */
const EXAMPLES = 3;

export function diseaseOf(names: NamesOfTrial, rules: DiseaseRules): Criterion {
  const conditions = names.conditions
    .map((name) => readName(name, rules))
    .filter(({ kind }) => kind !== "neutral");
  const title = titleOf(names.title, rules);
  const narrow = [...conditions, ...names.keywords.map((name) => readName(name, rules))]
    .filter(({ kind }) => kind === "narrow")
    .flatMap(({ admits }) => admits);
  const parts = [...narrow, ...title.narrow, ...wideParts(conditions, title, names.text)];
  return anyOf(parts);
}

interface Title {
  readonly isThere: boolean;
  readonly narrow: readonly Criterion[];
  readonly wide: readonly Criterion[];
  readonly namesOrgan: boolean;
}

function titleOf(title: string | undefined, rules: DiseaseRules): Title {
  const padded = paddedName(title ?? "");
  const found = namesIn(padded, rules);
  const [general] = rules.general;
  const isGeneral = holdsAny(padded, rules.generalInTitle) && general !== undefined;
  return {
    isThere: title !== undefined,
    narrow: found.filter(({ wide }) => !wide).map(({ admits }) => admits),
    wide: [
      ...found.filter(({ wide, weak }) => wide && !weak).map(({ admits }) => admits),
      ...(isGeneral ? [general.admits] : []),
    ],
    namesOrgan: holdsAny(padded, rules.elsewhere),
  };
}

const OPEN: readonly Criterion[] = [{ unread: "which cancers it is for" }];

/** What admits any cancer, or leaves open whether it does. */
function wideParts(
  conditions: readonly ReadName[],
  title: Title,
  text: TextNames,
): readonly Criterion[] {
  if (conditions.length === 0) return withoutConditions(title);
  const organs = conditions.filter(({ namesOrgan }) => namesOrgan).length;
  const strong = admitted(conditions, "wide");
  const isNarrowed = title.namesOrgan && title.wide.length === 0;
  if (strong.length > 0 && !isNarrowed) return strong;
  const weak = [...strong, ...admitted(conditions, "weak")];
  if (weak.length > 0 && organs === 0 && !isNarrowed) return weak;
  const isOpen =
    // A title of any solid tumour over a list of organs stands where the text says so too, or says nothing.
    (title.wide.length > 0 && (text.isWide || text.isEmpty)) ||
    (weak.length > 0 && organs >= EXAMPLES && !isNarrowed) ||
    (organs === 0 && conditions.some(({ kind }) => kind === "open")) ||
    text.ours.length > 0;
  return isOpen ? OPEN : [];
}

const admitted = (names: readonly ReadName[], kind: ReadName["kind"]): readonly Criterion[] =>
  names.filter((name) => name.kind === kind).flatMap(({ admits }) => admits);

/** The title alone speaks; a record that says nothing shuts nobody out. */
function withoutConditions(title: Title): readonly Criterion[] {
  if (title.wide.length > 0) return title.wide;
  return title.narrow.length > 0 || title.namesOrgan ? [] : OPEN;
}

/** Who has a disease that the conditions or the text name outright; nobody where they name none of ours. */
export function namedDisease({ conditions, text }: NamesOfTrial, rules: DiseaseRules): Criterion {
  const narrow = conditions
    .map((name) => readName(name, rules))
    .filter(({ kind }) => kind === "narrow")
    .flatMap(({ admits }) => admits);
  return anyOf([...narrow, ...text.ours]);
}

const anyOf = (parts: readonly Criterion[]): Criterion => ({
  any: [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()],
});
