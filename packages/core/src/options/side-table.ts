/** Conditions beside the statuses, judged by one program: cautions, warnings, what is given now, alsoMissing. */
import type { Knowledge, ReadyOption, ReadyRule, ReadyWarning } from "../knowledge/knowledge.ts";
import type { Criterion } from "../logic/criterion.ts";
import { compile, type Program } from "../logic/program.ts";

/** A condition's place in the table of truths; undefined for what always holds. */
type Place = number | undefined;

export interface SideOption {
  readonly cautions: readonly { readonly rule: ReadyRule; readonly place: Place }[];
  readonly current: Place;
  readonly alsoMissing: readonly { readonly fact: string; readonly place: Place }[];
}

export interface SideTable {
  readonly program: Program;
  /** In the order of the options. */
  readonly options: readonly SideOption[];
  readonly warnings: readonly { readonly warning: ReadyWarning; readonly place: Place }[];
}

const tables = new WeakMap<Knowledge, SideTable>();

export function sideTable(knowledge: Knowledge): SideTable {
  const known = tables.get(knowledge);
  if (known !== undefined) return known;
  const table = buildTable(knowledge);
  tables.set(knowledge, table);
  return table;
}

function buildTable({ options, warnings }: Knowledge): SideTable {
  const places = new Map<Criterion, number>();
  const place = (test: Criterion | undefined): Place => {
    if (test === undefined) return undefined;
    if (!places.has(test)) places.set(test, places.size);
    return places.get(test);
  };
  const rows = options.map((option) => sideOption(option, place));
  const placed = warnings.map((warning) => ({ warning, place: place(warning.test) }));
  return { options: rows, warnings: placed, program: compile([...places.keys()]) };
}

function sideOption(
  option: ReadyOption,
  place: (test: Criterion | undefined) => Place,
): SideOption {
  return {
    cautions: option.cautionRules.map((rule) => ({ rule, place: place(rule.test) })),
    current: place(option.currentTest),
    alsoMissing: (option.alsoMissing ?? []).map((also) => ({
      fact: also.fact,
      place: place(also.if),
    })),
  };
}
