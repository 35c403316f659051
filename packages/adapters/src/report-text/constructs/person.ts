/** Age, Karnofsky, Child-Pugh and weight loss, each by its own form. */
import type { Construct, Found, Sentence, Tools } from "../types.ts";
import {
  find,
  limitAt,
  numberAfter,
  pieceAt,
  roleAt,
  saidBefore,
  saidBehind,
  saidIn,
  textAt,
} from "../walk.ts";

export const person: Construct = {
  roles: ["year-old", "years", "age", "i-am", "karnofsky", "childpugh", "loss", "lost"],
  read(sentence, at, tools): readonly Found[] {
    switch (roleAt(sentence, at)) {
      case "year-old":
        return [...ageBefore(sentence, at), ...sexBefore(sentence, at)];
      case "years":
        return standsApart(sentence, at)
          ? [...ageBefore(sentence, at), ...sexBehind(sentence, at)]
          : [];
      case "childpugh":
        return childPugh(sentence, at);
      case "i-am":
        return ageOfMine(sentence, at);
      case "age":
        return [...ageBehind(sentence, at), ...sexBeside(sentence, at)];
      case "karnofsky":
        return valueBehind(sentence, at).flatMap((one) => karnofsky(one, at, tools));
      default:
        return [...valueBehind(sentence, at), ...shareBefore(sentence, at)].flatMap((one) =>
          weightLoss(sentence, one, at),
        );
    }
  },
};

interface Value {
  readonly value: number;
  readonly to: number;
}

function valueBehind(sentence: Sentence, at: number): readonly Value[] {
  const to = numberAfter(sentence, at, 8);
  const value = pieceAt(sentence, to)?.value;
  return value === undefined || limitAt(sentence, to) !== undefined ? [] : [{ value, to }];
}

const OF_WEIGHT = /\b(?:wt|weight|kg)\b/i;

/** `51.0 kg -> 7.5% loss in 3/12`. */
function shareBefore(sentence: Sentence, at: number): readonly Value[] {
  // `7.5% loss`, `10% unplanned loss`.
  const unit = [at - 1, at - 2].find((place) => pieceAt(sentence, place)?.entry?.unit === "%");
  const value = pieceAt(sentence, (unit ?? 0) - 1)?.value ?? Number.NaN;
  const isShare = unit !== undefined && !Number.isNaN(value);
  const said = saidBefore(sentence, at);
  return isShare && OF_WEIGHT.test(said) ? [{ value, to: unit - 1 }] : [];
}

/** In tales of children no age is taken. */
const YOUNGEST = 18;

/** `I am 61 and retired`; not `I am 175 cm tall`. */
function ageOfMine(sentence: Sentence, at: number): readonly Found[] {
  const value = pieceAt(sentence, at + 1)?.value ?? 0;
  const isAge = /^(?:and|,|\.|but|)$/i.test(textAt(sentence, at + 2)) && value >= YOUNGEST;
  return isAge ? [{ fact: "age", value, from: at, to: at + 1 }] : [];
}

/** `Age: 59 years`, `aged 59`. */
const SEX_TOO = /\b(?:age ?\/ ?sex|sex ?\/ ?age) ?: ?(?:\d{1,3} ?\w{0,5} ?\/? ?)?([MF])\b/i;

/** `Age/Sex: 54 Y / M`, `Sex / Age: F / 58 yrs`. */
function sexBeside(sentence: Sentence, at: number): readonly Found[] {
  const value = SEXES[SEX_TOO.exec(saidIn(sentence))?.[1]?.toUpperCase() ?? ""];
  return value === undefined ? [] : [{ fact: "sex", value, from: at, to: at }];
}

function ageBehind(sentence: Sentence, at: number): readonly Found[] {
  const years = find(sentence, [at + 2, at + 5], ["years", "year-old"]);
  if (years >= 0 && roleAt(sentence, years - 1) === "number") return ageBefore(sentence, years);
  return valueBehind(sentence, at).map(({ value, to }) => ({ fact: "age", value, from: at, to }));
}

const ageBefore = (sentence: Sentence, at: number): readonly Found[] => {
  const before = pieceAt(sentence, at - 1);
  return before?.role === "number"
    ? [{ fact: "age", value: before.value, from: at - 1, to: at }]
    : [];
};

const SEXES: Readonly<Record<string, string>> = { M: "male", F: "female" };

/** `Kevin S., M, 67yo`. */
function sexBefore(sentence: Sentence, at: number): readonly Found[] {
  const value = textAt(sentence, at - 2) === "," ? SEXES[textAt(sentence, at - 3)] : undefined;
  return value === undefined ? [] : [{ fact: "sex", value, from: at - 3, to: at }];
}

/** `47 yrs / F`. */
function sexBehind(sentence: Sentence, at: number): readonly Found[] {
  const value = textAt(sentence, at + 1) === "/" ? SEXES[textAt(sentence, at + 2)] : undefined;
  return value === undefined ? [] : [{ fact: "sex", value, from: at, to: at + 2 }];
}

/** `F     76 years`. */
const isOwnCell = (sentence: Sentence, at: number): boolean =>
  /(?: {2}|\t|\|)\s*$/.test(saidBefore(sentence, at - 1)) &&
  /^\s*(?:$| {2}|\t|\|)/.test(saidBehind(sentence, at));

/** `Mrs C., 74 years, was admitted`, `47 y female`, `(68 yrs)`: not `for 2 years`. */
const standsApart = (sentence: Sentence, at: number): boolean =>
  isOwnCell(sentence, at) ||
  (textAt(sentence, at + 1) === "/" && textAt(sentence, at + 2) in SEXES) ||
  roleAt(sentence, at + 1) === "sex" ||
  (/^[,(|]$/.test(textAt(sentence, at - 2)) && /^(?:[,)|]|)$/.test(textAt(sentence, at + 1)));

function childPugh(sentence: Sentence, at: number): readonly Found[] {
  for (let i = at + 1; i <= at + 4; i++) {
    const letter = /^([ABC])\d{0,2}$/i.exec(textAt(sentence, i))?.[1];
    const isArticle = textAt(sentence, i) === "a" && roleAt(sentence, i + 1) === "word";
    if (letter !== undefined && !isArticle)
      return [{ fact: "childPugh", value: letter.toUpperCase(), from: at, to: i }];
  }
  return [];
}

function karnofsky({ value, to }: Value, from: number, { rules }: Tools): readonly Found[] {
  const ecog = rules.karnofsky.find((step) => value >= step.from)?.ecog;
  const isScore = ecog !== undefined && value <= FULL;
  return isScore ? [{ fact: "ecog", value: ecog, from, to, certainty: "converted" }] : [];
}

const FULL = 100;
const SPAN = 60;
/** `in 6 months`, `6/12` as British notes write it. */
const BEHIND =
  /\b(?:in|over|during|within|across|for)\b[^.;]{0,24}?\b(?:(3|6|three|six)[ -]?(?:months?|mths?|mo)\b|(3|6)\/12\b|(half a year|half year))/i;
const AHEAD = /\b(3|6|three|six)[ -]months?\b[^.;]{0,30}$/i;

/** `12.7% in 6 months, 6.4% in the last 3 months`. */
const ALSO_LOST =
  /(?:,|and|;)\s*(\d{1,2}(?:\.\d)?) ?% (?:in|over) (?:the )?(?:last |past )?(3|6|three|six)\b/i;

const lossIn = (months: string): string =>
  /3|three/i.test(months) ? "weightLossPercent3Months" : "weightLossPercent6Months";

/** A share of the weight with the months it was lost in. */
function weightLoss(sentence: Sentence, { value, to }: Value, from: number): readonly Found[] {
  if (pieceAt(sentence, to + 1)?.entry?.unit !== "%") return [];
  const { text, end } = sentence;
  const behind = BEHIND.exec(text.slice(pieceAt(sentence, to)?.end, end).slice(0, SPAN));
  const start = pieceAt(sentence, from)?.start ?? 0;
  const ahead = AHEAD.exec(text.slice(Math.max(sentence.start, start - SPAN), start));
  const count = behind?.[1] ?? behind?.[2] ?? behind?.[3] ?? ahead?.[1];
  if (count === undefined) return [];
  const place = { from, to: to + 1 };
  const rest = text.slice(pieceAt(sentence, to + 1)?.end, end);
  const [, share, months = ""] = ALSO_LOST.exec(rest) ?? [];
  const found = [{ fact: lossIn(count), value, ...place }];
  return share === undefined
    ? found
    : [...found, { fact: lossIn(months), value: Number(share), ...place }];
}
