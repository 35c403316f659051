/**
 * Writes a criterion as CQL over the flat patient. Membership becomes an OR of `=`, for `in`, `~` and list operators
 * turn null into an answer.
 */
import type { Criterion, FactDefinition, FactTest, Leaf } from "@nextline/core";
import {
  type Column,
  type ColumnType,
  endColumn,
  entryColumn,
  factColumn,
  isRanged,
  knownColumn,
  memberColumn,
  regionColumn,
} from "./columns.ts";

type Scalar = NonNullable<FactTest["is"]>;

/** Collects the columns that the exported conditions read. */
export class CqlExport {
  readonly columns = new Map<string, Column>();
  readonly #facts: ReadonlyMap<string, FactDefinition>;

  constructor(facts: ReadonlyMap<string, FactDefinition>) {
    this.#facts = facts;
  }

  condition(criterion: Criterion): string {
    if ("all" in criterion)
      return join(
        criterion.all.map((part) => this.condition(part)),
        "and",
      );
    if ("any" in criterion)
      return join(
        criterion.any.map((part) => this.condition(part)),
        "or",
      );
    if ("not" in criterion) return `(not ${this.condition(criterion.not)})`;
    return this.#leaf(criterion);
  }

  #leaf(leaf: Leaf): string {
    if ("fact" in leaf) return this.#factTest(leaf);
    if ("region" in leaf) return oneOf(this.#use(regionColumn), leaf.region, "String");
    if ("known" in leaf) return this.#use(knownColumn(leaf.known));
    if ("procedure" in leaf) {
      const field = leaf.field === undefined ? {} : { field: leaf.field };
      return this.#use(entryColumn("procedures", { kind: leaf.procedure, ...field }));
    }
    if ("treatment" in leaf) return this.#use(entryColumn("treatments", { ...leaf.treatment }));
    if ("unread" in leaf) return "(null as Boolean)";
    throw new Error(`no CQL for ${JSON.stringify(leaf)}`);
  }

  #factTest(test: FactTest): string {
    const fact = this.#facts.get(test.fact);
    if (fact === undefined) throw new Error(`no fact ${test.fact}`);
    if (fact.type === "set") return this.#setTest(test);
    if (isRanged(fact.id)) return this.#rangeTest(test, fact);
    const column = factColumn(fact);
    return scalarTest(this.#use(column), test, column.type);
  }

  #setTest({ fact, has, hasAny }: FactTest): string {
    const asked = hasAny ?? (has === undefined ? [] : [has]);
    return join(
      asked.map((member) => this.#use(memberColumn(fact, member))),
      "or",
    );
  }

  /** True where the test holds at both ends, false where it holds at neither, else null. */
  #rangeTest(test: FactTest, fact: FactDefinition): string {
    if (test.is !== undefined || test.in !== undefined) {
      throw new Error(`a value inside the range of ${fact.id} would show at neither end`);
    }
    const at = (end: "low" | "high"): string => {
      const column = endColumn(fact, end);
      return scalarTest(this.#use(column), test, column.type);
    };
    const [low, high] = [at("low"), at("high")];
    return `(if ${low} = ${high} then ${low} else null)`;
  }

  #use(column: Column): string {
    this.columns.set(column.name, column);
    return `Patient."${column.name}"`;
  }
}

/** All of nothing holds, any of nothing does not. */
function join(parts: readonly string[], word: "and" | "or"): string {
  if (parts.length === 0) return word === "and" ? "true" : "false";
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(` ${word} `)})`;
}

function scalarTest(value: string, test: FactTest, type: ColumnType): string {
  const [above, below] = test.strict === true ? [">", "<"] : [">=", "<="];
  const parts = [
    ...(test.is === undefined ? [] : [oneOf(value, [test.is], type)]),
    ...(test.in === undefined ? [] : [oneOf(value, test.in, type)]),
    ...(test.min === undefined ? [] : [`(${value} ${above} ${literal(test.min, type)})`]),
    ...(test.max === undefined ? [] : [`(${value} ${below} ${literal(test.max, type)})`]),
  ];
  return join(parts, "and");
}

const oneOf = (value: string, asked: readonly Scalar[], type: ColumnType): string =>
  join(
    asked.map((member) => `(${value} = ${literal(member, type)})`),
    "or",
  );

/** A decimal column is compared with a decimal; a limit between whole numbers is one as well. */
function literal(value: Scalar, type: ColumnType): string {
  if (typeof value === "string") return `'${value.replace(/['\\]/g, "\\$&")}'`;
  if (typeof value === "boolean") return String(value);
  return type === "Decimal" && Number.isInteger(value) ? value.toFixed(1) : String(value);
}
