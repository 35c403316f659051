/** A named measure with its number: `CPS 8`, `haemoglobin 98 g/L`, `ALT 80 U/L (0-40)`, `ECOG 1`. */
import type { ReportEntry } from "@nextline/core";
import { scopesOf, seriesFrom } from "../series.ts";
import type { Construct, Found, Piece, Sentence, Tools } from "../types.ts";
import { toUnitOf } from "../units.ts";
import {
  find,
  limitAt,
  limitBefore,
  numberAfter,
  pieceAt,
  roleAt,
  saidBehind,
  saidIn,
  textAt,
} from "../walk.ts";
import { isOutOfTen, PAIN } from "./pain.ts";
import { isOfArrival } from "./pressure.ts";

export const measure: Construct = {
  roles: ["measure"],
  read(sentence, at, tools) {
    const stones = stonesBehind(sentence, at);
    if (stones !== undefined) return [stones];
    const column = columnOf(sentence, at);
    if (column !== undefined) return valuesAt(sentence, { at, isFirst: true, ...column }, tools);
    const first = ownUnitBeside(sentence, at, tools) ?? numberAfter(sentence, at);
    if (isAtWorst(sentence, at) || isOfArrival(sentence, at)) return [];
    if (first < 0 || !isMeant(sentence, at, first, tools)) return [];
    const changed = changedTo(sentence, first);
    const places = changed === undefined ? seriesFrom(sentence, first) : [changed];
    const scopes = scopesOf(sentence, at, places);
    return places.flatMap((place, i) => {
      const isOld = isFrom(sentence, place) ? places.length > 1 : wasOnce(sentence, place, places);
      const scope = places.length > 1 ? scopes[i] : undefined;
      return valuesAt(sentence, { at, place, isFirst: i === 0 }, tools).map((found) => ({
        ...found,
        ...(scope === undefined ? {} : { scope: scope }),
        ...(isOld ? { refused: "older" as const } : {}),
      }));
    });
  },
};

/** `154 lb (69.9 kg)`: what the report has worked out itself. */
function ownUnitBeside(sentence: Sentence, at: number, { facts }: Tools): number | undefined {
  const wanted = facts.get(pieceAt(sentence, at)?.entry?.fact ?? "")?.unit;
  const place = numberAfter(sentence, at) + BESIDE;
  const isBeside =
    wanted !== undefined &&
    place > BESIDE &&
    pieceAt(sentence, place - BESIDE + 1)?.entry?.unit !== wanted &&
    textAt(sentence, place - 1) === "(" &&
    roleAt(sentence, place) === "number" &&
    pieceAt(sentence, place + 1)?.entry?.unit === wanted;
  return isBeside ? place : undefined;
}

/** Behind a number, its unit and a bracket. */
const BESIDE = 3;

const STONES = /^[^.;\d]{0,20}(\d{1,2}) ?st(?:one)?\b(?: ?(\d{1,2}) ?(?:lbs?|pounds?)\b)?/i;
const POUNDS_A_STONE = 14;

/** `Weight 11 st 4 lb`. */
function stonesBehind(sentence: Sentence, at: number): Found | undefined {
  if (pieceAt(sentence, at)?.entry?.fact !== "weightKg") return undefined;
  const found = STONES.exec(saidBehind(sentence, at));
  if (found === null) return undefined;
  const pounds = Number(found[1]) * POUNDS_A_STONE + Number(found[2] ?? 0);
  const value = Number((pounds * KG_A_POUND).toFixed(2));
  return { fact: "weightKg", value, from: at, to: at + 2, certainty: "converted" };
}

const KG_A_POUND = 0.45359237;

/** `pain, worst 7/10, 3/10 now`: the worst is what is asked. */
const isAtWorst = (sentence: Sentence, at: number): boolean =>
  pieceAt(sentence, at)?.entry?.fact === PAIN &&
  find(sentence, [at, sentence.pieces.length], ["worst"]) >= 0;

/** `today it is 8.4 g/dL`, behind a sentence that named the measure. */
export const measureNow: Construct = {
  roles: ["now", "date"],
  read(sentence, at, tools) {
    if (at !== 0 || sentence.measure?.role !== "measure") return [];
    if (roleAt(sentence, at) === "date") return entryOf(sentence, tools);
    const isOwn = sentence.pieces.some(({ role }) => OWN.includes(role));
    const place = isOwn || !GOES_ON.test(saidIn(sentence)) ? -1 : numberAfter(sentence, at, 6);
    if (place < 0) return [];
    return valuesAt(sentence, { at, place, isFirst: true }, tools);
  },
};

/** `Weights: 12/08/2026 74.0 kg; 09/09/2026 71.5 kg`: a date and its value alone. */
function entryOf(sentence: Sentence, tools: Tools): readonly Found[] {
  const isEntry =
    roleAt(sentence, 1) === "number" &&
    roleAt(sentence, 2) === "unit" &&
    sentence.pieces.length <= ENTRY;
  return isEntry ? valuesAt(sentence, { at: 0, place: 1, isFirst: true }, tools) : [];
}

const ENTRY = 4;

const OWN = [
  "measure",
  "graded",
  "her2",
  "cldn",
  "marker",
  "other-marker",
  "karnofsky",
  "pressure",
];
const GOES_ON = /^\W*\S+(?: \S+)?,? (?:it|this|the value) (?:is|was|has)\b/i;

/** A short name such as `K` or `Mg` counts only with its unit right behind the number. */
function isMeant(sentence: Sentence, at: number, place: number, { facts }: Tools): boolean {
  const entry = pieceAt(sentence, at)?.entry;
  if (entry?.short !== true) return true;
  const unit = pieceAt(sentence, place + 1)?.entry?.unit;
  const fact = facts.get(entry.fact ?? "");
  if (unit === undefined && isListed(sentence, place)) return place - at <= 2;
  return (
    place - at <= 2 &&
    unit !== undefined &&
    fact !== undefined &&
    toUnitOf(fact, 1, unit) !== undefined
  );
}

/** `from 74 to 66 kg`, `from 12 g/dL to 9`: the second. */
function changedTo(sentence: Sentence, first: number): number | undefined {
  if (!isFrom(sentence, first)) return undefined;
  const link = roleAt(sentence, first + 1) === "unit" ? first + 2 : first + 1;
  const isTo = /^to$/i.test(textAt(sentence, link)) && roleAt(sentence, link + 1) === "number";
  return isTo ? link + 1 : undefined;
}

/** `Hb 101, K 4.4, Alb 31`: among others a short name is meant as well, where nothing else stands behind the number. */
function isListed(sentence: Sentence, place: number): boolean {
  const isAlone =
    /^(?:[,;.|]|)$/.test(textAt(sentence, place + 1)) || roleAt(sentence, place + 1) === "measure";
  const isOther = ({ role }: Piece) => role === "measure";
  return isAlone && sentence.pieces.filter(isOther).length >= LISTED;
}

const LISTED = 3;

/** `fell from 12 to 9`: the first is no longer so. */
const isFrom = (sentence: Sentence, place: number): boolean =>
  /^from$/i.test(textAt(sentence, place - 1));

/** `58.4 kg, was 60.1 kg on 18 August`: one that was, beside one that is. */
const wasOnce = (sentence: Sentence, place: number, places: readonly number[]): boolean =>
  wasAt(sentence, place) && places.some((other) => !wasAt(sentence, other));

const wasAt = (sentence: Sentence, place: number): boolean =>
  /^was$/i.test(textAt(sentence, place - 1)) || isAside(sentence, place);

/** `94 g/L (108 in August)`. */
const isAside = (sentence: Sentence, place: number): boolean =>
  textAt(sentence, place - 1) === "(" &&
  [1, 2].some((step) => /^(?:in|on|at)$/i.test(textAt(sentence, place + step)));

interface Value {
  readonly at: number;
  readonly place: number;
  readonly isFirst: boolean;
  /** In a table with a column for each date: the last of its columns, and the date of this one. */
  readonly last?: number;
  readonly date?: string;
}

/** The name may go on: `Bilirubin, total`, `Bilirubin (umol/L)`. */
const NAME = 6;
const FLAG = /^(?:h|l|hh|ll|\*|high|low)$/i;
const EMPTY = /^(?:-+|–|—|n\/?a|nt)$/i;

/** A cell of a line; without a value where a dash stands in it. */
interface Cell {
  readonly at: number;
  readonly isFilled: boolean;
}

/** The cells of a line up to the range behind them, over the flags between. */
function cellsFrom(sentence: Sentence, first: number, count: number): readonly Cell[] {
  const cells: Cell[] = [];
  const start = EMPTY.test(textAt(sentence, first - 1)) ? first - 1 : first;
  for (let i = start; cells.length < count && !opensRange(sentence, i); i++) {
    const isFilled = roleAt(sentence, i) === "number";
    if (isFilled || EMPTY.test(textAt(sentence, i))) cells.push({ at: i, isFilled });
    else if (!FLAG.test(textAt(sentence, i))) break;
  }
  return cells;
}

/** `130 - 170`: where a cell is left blank, the range comes in its place; in `231 - 150 - 410` a dash is a cell. */
const opensRange = (sentence: Sentence, at: number): boolean =>
  isJoined(sentence, at) && !isJoined(sentence, at + 2);

const isJoined = (sentence: Sentence, at: number): boolean =>
  roleAt(sentence, at) === "number" &&
  ["-", "to"].includes(roleAt(sentence, at + 1)) &&
  roleAt(sentence, at + 2) === "number";

/** Of a line of such a table the newest value. */
function columnOf(
  sentence: Sentence,
  at: number,
): Pick<Value, "place" | "last" | "date"> | undefined {
  const { columns } = sentence;
  const first = columns.length < 2 ? -1 : find(sentence, [at + 1, at + NAME], ["number"]);
  const cells = first < 0 ? [] : cellsFrom(sentence, first, columns.length);
  if (cells.length === 0 || cells.length < columns.length) return undefined;
  const filled = cells.flatMap(({ at: place, isFilled }, i) =>
    isFilled ? [{ place, date: columns[i]?.date ?? "" }] : [],
  );
  const newest = filled.reduce((best, one) => (one.date > best.date ? one : best));
  return { ...newest, last: cells.at(-1)?.at ?? newest.place };
}

function valuesAt(
  sentence: Sentence,
  { at, place, isFirst, last, date }: Value,
  tools: Tools,
): readonly Found[] {
  const { entry } = (isNamed(sentence, at) ? pieceAt(sentence, at) : sentence.measure) ?? {};
  const about = entry?.fact ?? entry?.timesUln;
  if (entry === undefined || about === undefined) return [];
  const behind = last === undefined ? unitPlace(sentence, place) : unitInLine(sentence, [at, last]);
  const unit =
    behind === undefined
      ? (unitOfDay(sentence, place, entry) ?? unitOfList(sentence, place, entry))
      : pieceAt(sentence, behind)?.entry?.unit;
  // In a table what stands behind a cell is the next cell.
  const limit = last === undefined ? limitAt(sentence, place) : limitBefore(sentence, place);
  const said = { sentence, at: isFirst ? at : place, place, unit, last: last ?? place, limit };
  const multiple = entry.timesUln === undefined ? undefined : timesUln(said, entry.timesUln);
  if (unit === "{xULN}") return multiple === undefined ? [] : [multiple];
  const plain =
    entry.fact === undefined ? undefined : plainValue(said, entry.fact, tools, entry.unit);
  if (plain === undefined && multiple === undefined)
    return [{ fact: about, value: undefined, from: at, to: place, refused: "no-reference-range" }];
  const found = [plain, multiple].filter((one) => one !== undefined);
  const isDated = date !== undefined && date.length >= "YYYY".length;
  return isDated ? found.map((one) => ({ ...one, date })) : found;
}

/** `24-h urine protein 0.6 g`: the name says the day. */
function unitOfDay(sentence: Sentence, place: number, entry: ReportEntry): string | undefined {
  const mass = /^m?g$/.exec(textAt(sentence, place + 1))?.[0];
  return entry.unit === A_DAY && mass !== undefined ? `${mass}/d` : undefined;
}

/** `K 4.1, Mg 0.74, PO4 0.82 mmol/L`: the last unit is of all of them. */
function unitOfList(sentence: Sentence, place: number, entry: ReportEntry): string | undefined {
  if (entry.short !== true || entry.unit !== undefined) return undefined;
  let next = place + 1;
  while (LIST.includes(roleAt(sentence, next)) || textAt(sentence, next) === ",") next++;
  return roleAt(sentence, next) === "unit" ? pieceAt(sentence, next)?.entry?.unit : undefined;
}

const LIST = ["measure", "number"];
const A_DAY = "g/d";

/** Behind the columns and the range, or in brackets behind the name. */
function unitInLine(
  { pieces }: Sentence,
  [from, to]: readonly [number, number],
): number | undefined {
  const isUnit = ({ role }: Piece) => role === "unit";
  const before = pieces.slice(from, from + NAME).findIndex(isUnit);
  const behind = pieces.findIndex((piece, i) => i > to && isUnit(piece));
  if (before >= 0) return from + before;
  return behind < 0 ? undefined : behind;
}

const isNamed = (sentence: Sentence, at: number): boolean => roleAt(sentence, at) === "measure";

/** The unit stands behind the number, or in the next cell of a table, or behind a flag for high or low. */
function unitPlace(sentence: Sentence, place: number): number | undefined {
  for (let i = place + 1; i <= place + 3; i++) {
    // `30 (ULN 40)` is no multiple.
    const isLimit = i > place + 1 && pieceAt(sentence, i)?.entry?.unit === "{xULN}";
    if (roleAt(sentence, i) === "unit") return isLimit ? undefined : i;
    if (!/^(?:\||h|l|\*|\(|high|low|hh|ll)$/i.test(textAt(sentence, i))) return undefined;
  }
  return undefined;
}

interface Said {
  readonly sentence: Sentence;
  readonly at: number;
  readonly place: number;
  readonly unit: string | undefined;
  /** The last cell of its line; what stands behind is the range. */
  readonly last: number;
  /** A sign such as `<`, or a range. */
  readonly limit: string | undefined;
}

/** `G/l` is giga a litre where cells are counted. */
const unitFor = (unit: string | undefined, wanted: string | undefined): string | undefined =>
  unit === "g/L" && wanted === "10*9/L" ? wanted : unit;

function plainValue(
  { sentence, at, place, unit, limit }: Said,
  id: string,
  tools: Tools,
  assumed?: string,
): Found | undefined {
  const fact = tools.facts.get(id);
  const value = pieceAt(sentence, place)?.value ?? Number.NaN;
  if (fact === undefined) return undefined;
  const found = { fact: id, from: at, to: unit === undefined ? place : place + 1 };
  if (limit === "<" && value === tools.rules.noneBelow && tools.rules.noneFacts.includes(id))
    return { ...found, value: 0, certainty: "converted" };
  if (limit !== undefined) return { ...found, value: undefined, refused: "limit" };
  if (fact.id === PAIN && !isOutOfTen(sentence, place)) return undefined;
  if (unit === "%" && fact.unit !== "%" && fact.unit !== undefined) return undefined;
  const given =
    unit === "%" && fact.unit === undefined
      ? undefined
      : (unitFor(unit, fact.unit) ??
        (assumed === A_DAY ? undefined : assumed) ??
        bareUnit(id, value, tools));
  if (given === undefined && fact.unit !== undefined)
    return { ...found, value: undefined, refused: "unit" };
  const converted = toUnitOf(fact, value, given);
  if (converted === undefined) return { ...found, value: undefined, refused: "unit" };
  return { ...found, value: converted, certainty: converted === value ? "stated" : "converted" };
}

const bareUnit = (id: string, value: number, { rules }: Tools): string | undefined =>
  rules.bareUnits[id]?.find(({ max }) => value <= max)?.unit;

/** `1.5 x ULN`, or the value over the upper end of the range behind it. */
function timesUln({ sentence, at, place, unit, last, limit }: Said, id: string): Found | undefined {
  const value = pieceAt(sentence, place)?.value ?? Number.NaN;
  if (unit === "{xULN}")
    return limit === undefined
      ? { fact: id, value, from: at, to: place + 1 }
      : { fact: id, value: undefined, from: at, to: place + 1, refused: "limit" };
  const upper = upperEnd(sentence, last + 1);
  if (upper === undefined || limit !== undefined) return undefined;
  return {
    fact: id,
    value: Number((value / upper.value).toPrecision(4)),
    from: at,
    to: upper.at,
    certainty: "converted",
  };
}

/** `(0-40)`, `[ref 5 - 21]`, `(<40)`, `ULN 40`. */
function upperEnd(sentence: Sentence, from: number): { value: number; at: number } | undefined {
  for (let i = from; i < Math.min(from + 9, sentence.pieces.length); i++) {
    const role = roleAt(sentence, i);
    if (["measure", "other-marker", "marker", "graded"].includes(role)) return undefined;
    if (role !== "number") continue;
    const value = pieceAt(sentence, i)?.value ?? 0;
    const isRange =
      ["-", "to"].includes(roleAt(sentence, i + 1)) && roleAt(sentence, i + 2) === "number";
    if (isRange) return positive(pieceAt(sentence, i + 2)?.value, i + 2);
    const before = roleAt(sentence, i - 1);
    const isUpper =
      before === "<" ||
      before === "≤" ||
      before === "to" ||
      pieceAt(sentence, i - 1)?.entry?.unit === "{xULN}" ||
      pieceAt(sentence, i - 2)?.entry?.unit === "{xULN}";
    return isUpper ? positive(value, i) : undefined;
  }
  return undefined;
}

const positive = (value = 0, at = 0) => (value > 0 ? { value, at } : undefined);
