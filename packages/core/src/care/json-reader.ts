/** Reads parts of a JSON input: what is wrong is listed with its place and left out, the rest still counts. */
import { readDate } from "../facts/dates.ts";
import { isObject, type JsonObject, kindOf, shown } from "../facts/json.ts";
import { nearestName } from "../facts/nearest.ts";
import { type Problem, problem } from "../facts/problem.ts";

export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
}

export class JsonReader {
  readonly problems: Problem[] = [];

  report(at: string, code: Problem["code"], params: Problem["params"]): undefined {
    this.problems.push(problem(at, code, params));
    return undefined;
  }

  /** An object with no keys but these; what else it holds is told and left. */
  object(at: string, given: unknown, keys: readonly string[]): JsonObject | undefined {
    if (!isObject(given)) return this.report(at, "not-an-object", { given: kindOf(given) });
    for (const key of Object.keys(given))
      if (!keys.includes(key))
        this.report(under(at, key), "unknown-key", { key, near: nearestName(key, keys) ?? "" });
    return given;
  }

  list<T>(
    at: string,
    given: unknown,
    read: (one: unknown, at: string) => T | undefined,
  ): readonly T[] {
    if (given === undefined) return [];
    if (!Array.isArray(given)) return this.#wrongType(at, given, "list") ?? [];
    return given.flatMap((one: unknown, i): T[] => {
      const value = read(one, `${at}[${i}]`);
      return value === undefined ? [] : [value];
    });
  }

  oneOf<T extends string>(at: string, given: unknown, values: readonly T[]): T | undefined {
    if (given === undefined) return undefined;
    const found = values.find((value) => value === given);
    if (found !== undefined) return found;
    const near = typeof given === "string" ? (nearestName(given, values) ?? "") : "";
    const params = { fact: lastOf(at), given: shown(given), near, values: values.join(", ") };
    return this.report(at, "not-a-value", params);
  }

  text(at: string, given: unknown): string | undefined {
    if (given === undefined || (typeof given === "string" && given.trim() !== "")) return given;
    return this.#wrongType(at, given, "text");
  }

  flag(at: string, given: unknown): boolean | undefined {
    return given === undefined || typeof given === "boolean"
      ? given
      : this.#wrongType(at, given, "boolean");
  }

  number(at: string, given: unknown, { min, max, whole }: Limits): number | undefined {
    if (given === undefined) return undefined;
    if (typeof given !== "number" || !Number.isFinite(given))
      return this.#wrongType(at, given, "number");
    const fact = lastOf(at);
    if (whole && !Number.isInteger(given))
      return this.report(at, "not-whole", { fact, given: shown(given) });
    if (given >= min && given <= max) return given;
    const params = { fact, given: shown(given), min: String(min), max: String(max), unit: "" };
    return this.report(at, "out-of-range", params);
  }

  /** A whole day, in days since 1970: a month alone is not enough to count by. */
  day(at: string, given: unknown): number | undefined {
    if (given === undefined) return undefined;
    const read = typeof given === "string" ? readDate(given) : undefined;
    return read !== undefined && read.low === read.high
      ? read.low
      : this.report(at, "not-a-date", { given: shown(given) });
  }

  /** What has to be there. */
  needed<T>(at: string, value: T | undefined, type: string): T | undefined {
    const known = this.problems.some((one) => one.at === at);
    if (value === undefined && !known) this.#wrongType(at, undefined, type);
    return value;
  }

  #wrongType(at: string, given: unknown, type: string): undefined {
    return this.report(at, "wrong-type", { fact: lastOf(at), type, given: shown(given) });
  }
}

export const under = (at: string, key: string): string => (at === "" ? key : `${at}.${key}`);

const lastOf = (at: string): string => at.split(".").at(-1) ?? at;

/** Without the keys that hold nothing: an absent key is absent. */
export const present = <T extends object>(
  record: T,
): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
