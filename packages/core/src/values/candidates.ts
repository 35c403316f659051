/** Which options are weighed against each other, and which stand beside, with the reason. */
import type { BalanceModel } from "../knowledge/balance.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Assessment, OptionAssessment } from "../options/assessment.ts";
import type { Reader } from "./outcomes.ts";

export type BesideReason = "trial" | "early-studies" | "no-figures";

export interface Candidates {
  /** In the fixed order of the options. */
  readonly weighed: readonly OptionAssessment[];
  readonly beside: readonly { readonly option: string; readonly reason: BesideReason }[];
}

/** What does not fit never enters; results of trials are not known, so trials are never ranked. */
export function candidatesIn(
  { options }: Assessment,
  reader: Reader,
  knowledge: Knowledge,
): Candidates {
  const { model } = knowledge.compiled.values;
  const open = options.filter(
    ({ option, status }) =>
      status !== "does-not-fit" &&
      option.standing !== "not-recommended" &&
      isSameKind(option, model),
  );
  const judged = open.map((one) => ({ one, reason: reasonBeside(one, reader, knowledge) }));
  return {
    weighed: judged.filter(({ reason }) => reason === undefined).map(({ one }) => one),
    beside: judged.flatMap(({ one, reason }) =>
      reason === undefined ? [] : [{ option: one.option.id, reason }],
    ),
  };
}

type OptionOf = OptionAssessment["option"];

const isSameKind = ({ id, family }: OptionOf, { compared, beside }: BalanceModel): boolean =>
  compared.families.includes(family) || compared.options.includes(id) || beside.includes(family);

function reasonBeside(
  { option, licence }: OptionAssessment,
  reader: Reader,
  { compiled }: Knowledge,
): BesideReason | undefined {
  const { model, things } = compiled.values;
  if (model.beside.includes(option.family)) return "trial";
  const phases = compiled.studies.list
    .filter(({ id }) => option.evidence?.includes(id))
    .map(({ phase }) => phase);
  const isEarly = phases.length > 0 && phases.every((phase) => model.earlyPhases.includes(phase));
  if (isEarly && licence !== "licensed") return "early-studies";
  const found = things.some(({ from }) =>
    from.some((source) => !("schedule" in source) && reader.outcomeOf(option.id, source)),
  );
  return found ? undefined : "no-figures";
}
