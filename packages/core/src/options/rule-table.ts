/** Every distinct rule of the options, judged once a person: statuses in two passes over one table of truths. */
import type { Knowledge, ReadyOption, ReadyRule } from "../knowledge/knowledge.ts";
import type { OptionStatus } from "../logic/criterion.ts";
import { compile, type Program } from "../logic/program.ts";
import { optionsRead } from "../logic/reads.ts";
import type { FactTable } from "../profile/fact-table.ts";
import { OptionStatuses } from "./statuses.ts";

const NO = 0;
const UNKNOWN = 1;
const YES = 2;

/** An option as places in the table of truths. */
export interface TableOption {
  readonly option: ReadyOption;
  readonly needs: readonly number[];
  readonly stops: readonly number[];
  /** Whether a need asks for the status of another option: it waits for the second pass. */
  readonly waits: boolean;
}

export interface RuleTable {
  readonly options: readonly TableOption[];
  readonly places: ReadonlyMap<string, number>;
  /** Rules about the person, then rules about other options; the table of truths holds them in this order. */
  readonly aboutPerson: Program;
  readonly aboutOptions: Program;
}

/** What both passes came to. */
export interface Judgement {
  readonly table: RuleTable;
  readonly truths: Uint8Array;
  readonly statuses: OptionStatuses;
}

const tables = new WeakMap<Knowledge, RuleTable>();

export function ruleTable(knowledge: Knowledge): RuleTable {
  const known = tables.get(knowledge);
  if (known !== undefined) return known;
  const table = buildTable(knowledge);
  tables.set(knowledge, table);
  return table;
}

const asksOptions = (rule: ReadyRule): boolean =>
  rule.test !== undefined && optionsRead(rule.test).length > 0;

const programOf = (rules: readonly ReadyRule[]): Program =>
  compile(rules.map((rule) => rule.test ?? { all: [] }));

function buildTable({ options }: Knowledge): RuleTable {
  const rules = [
    ...new Set(options.flatMap((option) => [...option.needRules, ...option.stopRules])),
  ];
  const aboutPerson = rules.filter((rule) => !asksOptions(rule));
  const aboutOptions = rules.filter(asksOptions);
  const places = new Map([...aboutPerson, ...aboutOptions].map((rule, place) => [rule, place]));
  const placesOf = (of: readonly ReadyRule[]) => of.map((rule) => places.get(rule) ?? 0);
  return {
    options: options.map((option) => ({
      option,
      needs: placesOf(option.needRules),
      stops: placesOf(option.stopRules),
      waits: option.needRules.some(asksOptions),
    })),
    places: new Map(options.map((option, place) => [option.id, place])),
    aboutPerson: programOf(aboutPerson),
    aboutOptions: programOf(aboutOptions),
  };
}

/** Judges all rules and gives every option its status; the second pass reads the finished first one. */
export function judge(facts: FactTable, knowledge: Knowledge): Judgement {
  const table = ruleTable(knowledge);
  const { options, places, aboutPerson, aboutOptions } = table;
  const truths = new Uint8Array(aboutPerson.size + aboutOptions.size).fill(UNKNOWN);
  truths.set(aboutPerson.run(facts));
  const first = options.map((row) => (row.waits ? undefined : statusFrom(row, truths)));
  truths.set(
    aboutOptions.run(facts.withStatuses(new OptionStatuses(places, first))),
    aboutPerson.size,
  );
  const both = options.map((row, i) => first[i] ?? statusFrom(row, truths));
  return { table, truths, statuses: new OptionStatuses(places, both) };
}

/** fits: every need yes and no stop yes. does-not-fit: a need no or a stop yes. depends: the rest. */
function statusFrom({ option, needs, stops }: TableOption, truths: Uint8Array): OptionStatus {
  if (option.standing === "not-recommended") return "does-not-fit";
  for (let i = 0; i < stops.length; i++) {
    if (truths[stops[i] as number] === YES) return "does-not-fit";
  }
  let open = false;
  for (let i = 0; i < needs.length; i++) {
    const truth = truths[needs[i] as number];
    if (truth === NO) return "does-not-fit";
    if (truth === UNKNOWN) open = true;
  }
  return open ? "depends" : "fits";
}
