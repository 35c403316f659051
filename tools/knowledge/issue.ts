/** What a schema found, said to an editor: the place, what is wrong there, and what mends it. */
import type { z } from "zod";

type Issue = z.core.$ZodIssue;
type Path = Issue["path"];

export interface SaidIssue {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

/** Of a file as it was read, for the ids of the items that a place passes through. */
export function sayIssue(issue: Issue, raw: unknown): SaidIssue {
  const deep = deepest(issue);
  return { at: placeIn(raw, deep.path), ...said(deep, valueAt(raw, deep.path)) };
}

/** Of the shapes that were possible, the one that was meant: the fewest faults, and the furthest in. */
function deepest(issue: Issue): Issue {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const [meant] = [...issue.errors].sort((a, b) => a.length - b.length || depth(b) - depth(a));
  const [first] = meant ?? [];
  if (first === undefined || isOneOfMany(issue)) return issue;
  return deepest({ ...first, path: [...issue.path, ...first.path] });
}

const depth = (issues: readonly Issue[]): number =>
  Math.max(...issues.map(({ path }) => path.length));

/** Every shape refused the value itself, and the schema says in its own words what may stand there. */
const isOneOfMany = ({ message, ...issue }: Issue): boolean =>
  issue.code === "invalid_union" && message !== "Invalid input";

/** `figures[2] (overall-survival).arms[0] (placebo).months` */
function placeIn(raw: unknown, path: Path): string {
  const steps = path.map((step, i) =>
    typeof step === "number"
      ? `[${step}]${nameOf(valueAt(raw, path.slice(0, i + 1)))}`
      : `.${String(step)}`,
  );
  return steps.join("").replace(/^\./, "");
}

const NAMES = ["id", "code", "measure", "term", "arm", "fact"];

function nameOf(item: unknown): string {
  if (item === null || typeof item !== "object") return "";
  const given = Object.entries(item).find(([key]) => NAMES.includes(key))?.[1];
  return typeof given === "string" ? ` (${given})` : "";
}

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === "object" ? Reflect.get(value, step) : undefined,
    raw,
  );

type Said = Omit<SaidIssue, "at">;

/** Messages that our own schemas write come with a colon before their cure, or stand for themselves. */
function said(issue: Issue, value: unknown): Said {
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownFields(issue.keys);
    case "invalid_type":
      return value === undefined ? missing(issue) : wrongKind(issue, value);
    case "invalid_value":
      return oneOf(issue, value);
    default:
      return own(issue.message);
  }
}

const unknownFields = (keys: readonly string[]): Said => ({
  problem: `unknown field "${keys.join('", "')}"`,
  cure: "take it out, or correct its name: schemas/knowledge lists the fields",
});

const isOurs = (message: string): boolean => !/^(Invalid|Unrecognized|Too) /.test(message);

function missing({ message, path }: Issue): Said {
  const field = String(path.at(-1) ?? "this");
  if (isOurs(message)) return own(message, `write ${field}`);
  return { problem: `no ${field}`, cure: `write ${field}, as its neighbours have it` };
}

function wrongKind(issue: Issue & { code: "invalid_type" }, value: unknown): Said {
  if (isOurs(issue.message)) return own(issue.message);
  const given = value === null ? "nothing" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  return { problem: `${given} in place of ${issue.expected}`, cure: `write ${issue.expected}` };
}

function oneOf(issue: Issue & { code: "invalid_value" }, value: unknown): Said {
  if (isOurs(issue.message)) return own(issue.message);
  const values = issue.values.map(String).join(", ");
  return value === undefined
    ? { problem: `no ${String(issue.path.at(-1) ?? "value")}`, cure: `write one of ${values}` }
    : { problem: `"${String(value)}" is none of the values`, cure: `write one of ${values}` };
}

/** "no source: name where it was seen" is a problem and its cure. */
function own(message: string, otherwise = "correct it as its neighbours have it"): Said {
  const [problem = message, ...cure] = message.split(": ");
  return cure.length === 0
    ? { problem: message, cure: otherwise }
    : { problem, cure: cure.join(": ") };
}
