/** Compares the licences that options state with the approvals and their dates; `npx tsx` prints the list. */
import { fileURLToPath } from "node:url";
import type { Approval, RegionApproval } from "../../../packages/core/src/knowledge/medicine.ts";
import type { Option } from "../../../packages/core/src/knowledge/types.ts";
import { compileKnowledge } from "../compile.ts";
import type { Content } from "../load.ts";

export interface Disagreement {
  readonly option: string;
  readonly region: string;
  /** `against`: they say different things; `no-approval`: nothing or only a memory stands behind it; `left-out`. */
  readonly kind: "against" | "no-approval" | "recalled-only" | "left-out";
  readonly says: string;
  readonly approvals: string;
}

export const licenceDisagreements = ({
  options,
  approvals,
}: Pick<Content, "options" | "approvals">): readonly Disagreement[] =>
  options.flatMap((option) =>
    disagreements(
      option,
      approvals.filter((approval) => approval.options.includes(option.id)),
    ),
  );

function disagreements(option: Option, approvals: readonly Approval[]): readonly Disagreement[] {
  const stated = option.licence ?? {};
  const seen = new Set(approvals.flatMap(({ regions }) => Object.keys(regions)));
  const regions = [...new Set([...Object.keys(stated), ...seen])];
  return regions.flatMap((region) => {
    const found = approvals.flatMap(({ regions: by }) => by[region] ?? []);
    const says = stated[region];
    const kind = kindOf(says, found);
    const said = found.map(({ state, sure }) => `${state} (${sure})`).join(", ");
    return kind === undefined
      ? []
      : [
          {
            option: option.id,
            region,
            kind,
            says: says ?? "nothing",
            approvals: said || "nothing",
          },
        ];
  });
}

function kindOf(
  says: string | undefined,
  found: readonly RegionApproval[],
): Disagreement["kind"] | undefined {
  if (says === undefined) return found.some(isSureLicence) ? "left-out" : undefined;
  if (found.length === 0) return "no-approval";
  if (!found.some((one) => agrees(says, one))) return "against";
  return found.every(({ sure }) => sure === "recalled") ? "recalled-only" : undefined;
}

const isSureLicence = ({ state, sure }: RegionApproval): boolean =>
  state === "licensed" && sure !== "recalled";

function agrees(says: string, { state }: RegionApproval): boolean {
  if (state === "withdrawn") return says === "not-licensed";
  return state === "reported" ? says === "unknown" : says === state;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { option, region, kind, says, approvals } of licenceDisagreements(
    compileKnowledge().knowledge,
  ))
    console.log(
      `${kind.padEnd(14)} ${option} ${region}: the option says ${says}, approvals ${approvals}`,
    );
