/** Reads stored answers from JSON: what is wrong is listed with its place and left out, the rest still counts. */
import { isObject, type JsonObject, kindOf, shown } from "../facts/json.ts";
import { nearestName } from "../facts/nearest.ts";
import { type Problem, problem } from "../facts/problem.ts";
import type { Values } from "../knowledge/balance.ts";
import type { Answers, RateAnswer, Screen } from "./answers.ts";

const KEYS = [
  ...["by", "wish", "goal", "screens", "rates", "points", "bends", "ranges", "left", "ownWords"],
  ...["schema", "seed"],
];

export interface GivenAnswers {
  readonly answers: Answers;
  /** The seed that was kept with a result, to draw the same again. */
  readonly seed?: number;
  readonly problems: readonly Problem[];
}

export function readAnswers(raw: unknown, { things, goals }: Values): GivenAnswers {
  if (!isObject(raw))
    return { answers: {}, problems: [problem("", "not-an-object", { given: kindOf(raw) })] };
  const reader = new AnswerReader(things.map(({ id }) => id));
  for (const key of Object.keys(raw))
    if (!KEYS.includes(key))
      reader.report(key, "unknown-key", { key, near: nearestName(key, KEYS) ?? "" });
  const answers = {
    by: reader.oneOf("by", raw.by, ["person", "helper"]),
    wish: reader.oneOf("wish", raw.wish, ["together", "doctor-leads", "not-now"]),
    goal: reader.oneOf(
      "goal",
      raw.goal,
      goals.map(({ id }) => id),
    ),
    screens: reader.list("screens", raw.screens, (one, at) => screenOf(one, at, reader)),
    rates: reader.list("rates", raw.rates, (one, at) => rateOf(one, at, reader)),
    points: reader.byThing("points", raw.points, (one, at) => reader.pair(one, at)),
    bends: reader.byThing("bends", raw.bends, (one, at) =>
      reader.oneOf(at, one, ["first-half", "same", "second-half"]),
    ),
    ranges: reader.byThing("ranges", raw.ranges, (one, at) => reader.pair(one, at)),
    left: reader.list("left", raw.left, (one, at) => reader.text(one, at)),
    ownWords: reader.byThing("ownWords", raw.ownWords, (one, at) => reader.text(one, at)),
  };
  const seed = reader.seed(raw.seed);
  return {
    answers: present(answers) as Answers,
    ...(seed === undefined ? {} : { seed }),
    problems: reader.problems,
  };
}

const present = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

function screenOf(one: JsonObject, at: string, reader: AnswerReader): Screen | undefined {
  const of = reader.list(`${at}.shown`, one.shown, (each, place) => reader.thing(each, place));
  if (of === undefined) return reader.report(`${at}.shown`, "wrong-type", typed(one.shown, "list"));
  const most = reader.optional(one.most, `${at}.most`, of);
  const least = reader.optional(one.least, `${at}.least`, of);
  return { shown: of, ...(most && { most }), ...(least && { least }) };
}

const RATE_ANSWERS = ["part", "whole", "cannot-choose", "skip"] as const;

function rateOf(one: JsonObject, at: string, reader: AnswerReader): RateAnswer | undefined {
  const part = reader.thing(one.part, `${at}.part`);
  const whole = reader.thing(one.whole, `${at}.whole`);
  const answer = reader.oneOf(`${at}.answer`, one.answer, RATE_ANSWERS);
  const { level } = one;
  const isLevel = typeof level === "number" && level > 0 && level <= 1;
  if (!isLevel) reader.report(`${at}.level`, "wrong-type", typed(level, "number above 0, up to 1"));
  return part && whole && answer && isLevel ? { part, level, whole, answer } : undefined;
}

const typed = (given: unknown, type: string) => ({ fact: "answers", type, given: shown(given) });

/** Collects what is wrong; nothing that is wrong is taken. */
class AnswerReader {
  readonly problems: Problem[] = [];
  readonly #things: readonly string[];

  constructor(things: readonly string[]) {
    this.#things = things;
  }

  report(at: string, code: Problem["code"], params: Problem["params"]): undefined {
    this.problems.push(problem(at, code, params));
    return undefined;
  }

  oneOf<T extends string>(at: string, given: unknown, values: readonly T[]): T | undefined {
    if (given === undefined) return undefined;
    const found = values.find((value) => value === given);
    if (found !== undefined) return found;
    const near = typeof given === "string" ? (nearestName(given, values) ?? "") : "";
    const params = { fact: at, given: shown(given), near, values: values.join(", ") };
    return this.report(at, "not-a-value", params);
  }

  thing(given: unknown, at: string): string | undefined {
    return given === undefined
      ? this.report(at, "wrong-type", typed(given, "name"))
      : this.oneOf(at, given, this.#things);
  }

  optional(given: unknown, at: string, among: readonly string[]): string | undefined {
    return this.oneOf(at, given, among);
  }

  text(given: unknown, at: string): string | undefined {
    return typeof given === "string" ? given : this.report(at, "wrong-type", typed(given, "text"));
  }

  pair(given: unknown, at: string): readonly [number, number] | undefined {
    const [a, b, ...more] = Array.isArray(given) ? (given as unknown[]) : [];
    const isPair = Number.isFinite(a) && Number.isFinite(b) && more.length === 0;
    if (!isPair) return this.report(at, "wrong-type", typed(given, "pair of numbers"));
    return [a as number, b as number];
  }

  seed(given: unknown): number | undefined {
    if (given === undefined || Number.isSafeInteger(given)) return given as number | undefined;
    return this.report("seed", "wrong-type", typed(given, "whole number"));
  }

  list<T, G = JsonObject>(at: string, given: unknown, read: (one: G, at: string) => T | undefined) {
    if (given === undefined) return undefined;
    if (!Array.isArray(given)) return this.report(at, "wrong-type", typed(given, "list"));
    return given.flatMap((one: unknown, i): T[] => {
      const value = read((isObject(one) || typeof one === "string" ? one : {}) as G, `${at}[${i}]`);
      return value === undefined ? [] : [value];
    });
  }

  byThing<T>(at: string, given: unknown, read: (one: unknown, at: string) => T | undefined) {
    if (given === undefined) return undefined;
    if (!isObject(given)) return this.report(at, "wrong-type", typed(given, "object"));
    const entries = Object.entries(given).flatMap(([key, one]) => {
      const id = this.oneOf(`${at}.${key}`, key, this.#things);
      const value = id === undefined ? undefined : read(one, `${at}.${key}`);
      return id === undefined || value === undefined ? [] : [[id, value] as const];
    });
    return Object.fromEntries(entries) as Readonly<Record<string, T>>;
  }
}
