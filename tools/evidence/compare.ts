/** Compares the evidence files with the knowledge: `tsx tools/evidence/compare.ts FOLDER [SEED]`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import type { Studies } from "../../packages/core/src/knowledge/studies.ts";
import { compileKnowledge } from "../knowledge/compile.ts";
import { draw } from "./draw.ts";
import { armTokens, comparisonTokens, type Match, matchRows } from "./match.ts";
import { EVIDENCE_FILES, readRows } from "./rows.ts";

const SEED = 20_261_123;
const DRAWN = 10;

const reasons = z.array(z.strictObject({ row: z.string(), reason: z.string() }));
const leftOutFile = z.strictObject({ verified: reasons, local: reasons });
type LeftOut = z.infer<typeof leftOutFile>;

export const readLeftOut = (): LeftOut =>
  leftOutFile.parse(parse(readFileSync(new URL("left-out.yaml", import.meta.url), "utf8")));

export interface Comparison {
  /** Verified rows of results and harms, by their place. */
  readonly verified: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  readonly leftOut: LeftOut;
  readonly problems: readonly string[];
  readonly drawn: readonly Match[];
}

export function compareEvidence(folder: string, studies: Studies, seed = SEED): Comparison {
  const matches = matchRows(readRows(folder), studies);
  const leftOut = readLeftOut();
  const verified = matches.filter(({ row }) => row.status === "verified");
  const missing = new Set(places(verified.filter(({ figure }) => figure === undefined)));
  const found = new Set(places(verified).filter((at) => !missing.has(at)));
  const listed = new Set(leftOut.verified.map(({ row }) => row));
  return {
    verified: new Set(places(verified)),
    found,
    leftOut,
    problems: [
      ...[...missing].filter((at) => !listed.has(at)).map((at) => `${at}: not in the knowledge`),
      ...[...listed].filter((at) => !missing.has(at)).map((at) => `${at}: listed, but it is there`),
      ...matches.flatMap((match) => statusProblem(match, matches)),
    ],
    drawn: draw(
      verified.filter(({ row }) => found.has(row.at)),
      DRAWN,
      seed,
    ),
  };
}

const places = (matches: readonly Match[]): readonly string[] => matches.map(({ row }) => row.at);

/** Nothing recalled stands as verified, and the same rows are for patients. */
function statusProblem({ row, figure }: Match, all: readonly Match[]): readonly string[] {
  if (figure === undefined) return [];
  const { at, status, patients } = row;
  if (status === "recalled")
    return figure.status === "verified" && !alsoSeen(figure, all)
      ? [`${at}: recalled, but the knowledge says verified`]
      : [];
  const wanted = patients ?? status === "verified";
  return [
    ...(figure.status === "recalled" ? [`${at}: verified, but the knowledge says recalled`] : []),
    ...(figure.patients && !wanted ? [`${at}: for patients in the knowledge alone`] : []),
    ...(!figure.patients && wanted ? [`${at}: not for patients in the knowledge`] : []),
  ];
}

/** Another row, one that was seen, is the same figure. */
const alsoSeen = (figure: Match["figure"], all: readonly Match[]): boolean =>
  all.some((other) => other.figure === figure && other.row.status !== "recalled");

function report({ verified, found, leftOut, problems, drawn }: Comparison): string {
  return [
    `${verified.size} verified rows of results and harms in ${EVIDENCE_FILES.join(" and ")}`,
    `${found.size} in the knowledge, ${leftOut.verified.length} left out:`,
    ...leftOut.verified.map(({ row, reason }) => `  ${row}: ${reason}`),
    `${leftOut.local.length} rows of the notes on local and supportive treatment left out:`,
    ...leftOut.local.map(({ row, reason }) => `  ${row}: ${reason}`),
    `${drawn.length} rows drawn by the seed, as in the evidence and as in the knowledge:`,
    ...drawn.flatMap(sayDrawn),
    ...(problems.length === 0
      ? ["No differences."]
      : [`${problems.length} problems:`, ...problems]),
  ].join("\n");
}

const sayDrawn = ({ row, figure }: Match): readonly string[] => [
  `  ${row.at} (${row.measure})`,
  `    ${[...row.arms.map((arm) => arm.join(" ")), row.comparison.join(" ")].join(" | ")}`,
  `    ${[...(figure?.arms ?? []).map((arm) => armTokens(arm).join(" ")), figure === undefined ? "" : comparisonTokens(figure).join(" ")].join(" | ")}`,
];

function main([folder, seed]: readonly string[]): number {
  if (folder === undefined) {
    console.error(
      "Say in which folder the evidence files are: tsx tools/evidence/compare.ts FOLDER",
    );
    return 2;
  }
  const { knowledge } = compileKnowledge();
  const comparison = compareEvidence(folder, knowledge.studies, seed ? Number(seed) : SEED);
  console.log(report(comparison));
  return comparison.problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
