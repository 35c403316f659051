/** Which diseases of ours, or any cancer at all, the inclusion side of a text names. */
import type { DiseaseRules } from "../knowledge/trial-rules.ts";
import type { Criterion } from "../logic/criterion.ts";
import { namesIn } from "./disease-name.ts";
import { holdsAny, paddedName } from "./phrases.ts";

export interface TextNames {
  readonly isEmpty: boolean;
  /** Who has a disease that it names outright. */
  readonly ours: readonly Criterion[];
  /** It names any solid tumour, or cancers without an organ. */
  readonly isWide: boolean;
}

export function namesInTexts(texts: readonly string[], rules: DiseaseRules): TextNames {
  const mark = markOf(rules);
  const padded = texts.filter((text) => mark.test(text)).map(paddedName);
  const names = padded.flatMap((text) => namesIn(text, rules));
  return {
    isEmpty: texts.length === 0,
    ours: names.filter(({ inText }) => inText === true).map(({ admits }) => admits),
    isWide:
      names.some(({ wide, weak }) => wide && !weak) ||
      padded.some((text) => holdsAny(text, rules.generalInText)),
  };
}

const marks = new WeakMap<DiseaseRules, RegExp>();

/** Most texts name no disease at all: they are left out before they are taken apart. */
function markOf(rules: DiseaseRules): RegExp {
  const known = marks.get(rules);
  if (known !== undefined) return known;
  const phrases = [
    ...rules.names.filter(({ inText, wide }) => inText ?? wide).flatMap((name) => name.phrases),
    ...rules.generalInText,
  ];
  const firstWords = new Set(phrases.map((phrase) => phrase.replace(/[* ].*$/, "")));
  const made = new RegExp([...firstWords].join("|"), "i");
  marks.set(rules, made);
  return made;
}
