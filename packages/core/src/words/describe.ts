/** Describes a criterion in words: what would have to be true. */
import { type Criterion, type FactTest, type Leaf, partsOf } from "../logic/criterion.ts";
import { SINCE_FACT } from "../logic/leaf.ts";
import { sayLimit, sayValue } from "./values.ts";
import { labelOf, phrase, type Voice } from "./voice.ts";

export function describe(criterion: Criterion, voice: Voice): string {
  const parts = partsOf(criterion).map((part) => describe(part, voice));
  if ("all" in criterion) return join(parts, "and", "all-of", voice);
  if ("any" in criterion) return join(parts, "or", "any-of", voice);
  if ("not" in criterion) return phrase(voice, "none-of", { part: parts.join("") });
  return describeLeaf(criterion, voice);
}

function join(parts: readonly string[], word: string, wrap: string, voice: Voice): string {
  if (parts.length === 1) return parts.join("");
  return phrase(voice, wrap, { parts: parts.join(phrase(voice, word)) });
}

function describeLeaf(leaf: Leaf, voice: Voice): string {
  if ("fact" in leaf) return describeTest(leaf, voice);
  if ("region" in leaf)
    return phrase(voice, "test-region", { values: listed(voice, "region", leaf.region) });
  if ("known" in leaf) return phrase(voice, "test-known", { label: labelOf(voice, leaf.known) });
  if ("option" in leaf) return phrase(voice, "test-option", { values: leaf.option.join(", ") });
  if ("procedure" in leaf) {
    return phrase(voice, "test-procedure", {
      value: listWord(voice, "procedureKind", leaf.procedure),
    });
  }
  if ("since" in leaf) {
    const fact = SINCE_FACT[leaf.since];
    return phrase(voice, "test-since", {
      label: labelOf(voice, fact),
      min: sayLimit(voice, fact, leaf.minDays),
    });
  }
  return "treatment" in leaf
    ? describeTreatment(leaf.treatment, voice)
    : phrase(voice, "test-unread", { text: leaf.unread });
}

function describeTreatment(
  { intent, outcome }: { intent?: string; outcome?: string },
  voice: Voice,
): string {
  const parts = [
    ...(intent === undefined ? [] : [listWord(voice, "intent", intent)]),
    ...(outcome === undefined ? [] : [listWord(voice, "outcome", outcome)]),
  ];
  return phrase(voice, "test-treatment", { value: parts.join(", ") });
}

/** The word of a value in the lists of treatments and procedures. */
export function listWord(voice: Voice, list: string, value: string): string {
  return voice.words.lists[list]?.[value]?.[voice.register] ?? value;
}

const listed = (
  voice: Voice,
  fact: string,
  values: readonly (string | number | boolean)[],
): string => values.map((value) => sayValue(voice, fact, value)).join(", ");

function describeTest(test: FactTest, voice: Voice): string {
  const label = labelOf(voice, test.fact);
  if (test.is !== undefined)
    return phrase(voice, "test-is", { label, value: sayValue(voice, test.fact, test.is) });
  if (test.in !== undefined)
    return phrase(voice, "test-in", { label, values: listed(voice, test.fact, test.in) });
  if (test.has !== undefined)
    return phrase(voice, "test-has", { label, value: sayValue(voice, test.fact, test.has) });
  if (test.hasAny !== undefined) {
    return phrase(voice, "test-has-any", { label, values: listed(voice, test.fact, test.hasAny) });
  }
  return describeLimits(test, label, voice);
}

function describeLimits({ fact, min, max, strict }: FactTest, label: string, voice: Voice): string {
  const limits = {
    label,
    min: min === undefined ? "" : sayLimit(voice, fact, min),
    max: max === undefined ? "" : sayLimit(voice, fact, max),
  };
  if (min !== undefined && max !== undefined) {
    return phrase(voice, strict ? "test-strictly-between" : "test-between", limits);
  }
  if (min !== undefined) return phrase(voice, strict ? "test-above" : "test-min", limits);
  return phrase(voice, strict ? "test-below" : "test-max", limits);
}
