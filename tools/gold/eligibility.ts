/** Development measure of the eligibility reader: coverage by kind, frequent residue, misreads against labels where they are. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TrialCriteria } from "../../packages/core/src/index.ts";
import { leavesOf, prepareKnowledge, readCriteria } from "../../packages/core/src/index.ts";
import { compileKnowledge } from "../knowledge/compile.ts";

type TrialCriterion = TrialCriteria["criteria"][number];
const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));
const knowledge = prepareKnowledge(compileKnowledge().knowledge);

const recordsOf = (file: string): Parameters<typeof readCriteria>[0][] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const percent = (part: number, whole: number): string =>
  `${((100 * part) / (whole || 1)).toFixed(1)}%`;

/** Shares of what was read, over all criteria of the trials. */
function coverage(trials: readonly TrialCriteria[]): void {
  const rows = trials.flatMap((trial) => trial.criteria).filter(({ n }) => n > 0);
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
  const residue = rows
    .flatMap((row) => row.residue)
    .reduce((sum, { text }) => sum + text.length, 0);
  const count = (confidence: string) => rows.filter((row) => row.confidence === confidence).length;
  const decidable = rows.filter(
    (row) => row.confidence === "read" && leavesOf(row.expr).some((leaf) => !("unread" in leaf)),
  );
  console.log(
    `${trials.length} trials, ${rows.length} criteria; residue ${percent(residue, characters)} of characters`,
  );
  console.log(
    `read ${percent(count("read"), rows.length)} (with facts ${percent(decidable.length, rows.length)}), partly ${percent(count("partly"), rows.length)}, unread ${percent(count("unread"), rows.length)}, scoped ${percent(rows.filter(({ scope }) => scope !== null).length, rows.length)}`,
  );
  byKind(rows);
}

function byKind(rows: readonly TrialCriterion[]): void {
  const kinds = new Map<string, [number, number]>();
  for (const row of rows)
    for (const kind of row.kinds) {
      const [all, read] = kinds.get(kind) ?? [0, 0];
      kinds.set(kind, [all + 1, read + (row.confidence === "read" ? 1 : 0)]);
    }
  const sorted = [...kinds].sort((a, b) => b[1][0] - a[1][0]);
  console.log(sorted.map(([kind, [all, read]]) => `${kind} ${read}/${all}`).join(" · "));
}

/** The most frequent stretches of residue: the next rules. */
function frequent(trials: readonly TrialCriteria[], most: number): void {
  const counts = new Map<string, number>();
  for (const trial of trials)
    for (const row of trial.criteria)
      for (const { text } of row.residue) {
        const words = text.toLowerCase().replace(/\s+/g, " ").split(" ");
        for (let length = 1; length <= 4; length++)
          for (let i = 0; i + length <= words.length; i++) {
            const gram = words.slice(i, i + length).join(" ");
            counts.set(gram, (counts.get(gram) ?? 0) + length);
          }
      }
  for (const [gram, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, most))
    console.log(count, gram);
}

interface Label {
  readonly n: number;
  readonly quote: string;
  readonly class: string;
  readonly kinds: readonly string[];
  readonly needs: unknown;
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}<>=≥≤.]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Labels whose criterion was read whole although they say that a part cannot be decided. */
function misreads(folder: string): void {
  const labels = readFileSync(join(folder, "labels.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const trials = recordsOf(join(folder, "records.ndjson")).map((record) =>
    readCriteria(record, knowledge),
  );
  let open = 0;
  let misread = 0;
  for (const { nct, criteria } of labels as { nct: string; criteria: readonly Label[] }[]) {
    const rows = trials.find((trial) => trial.nct === nct)?.criteria ?? [];
    for (const label of criteria) {
      const row = rows.find(({ text }) => plain(text).includes(plain(label.quote).slice(0, 45)));
      if (label.n > 0) report(label, row);
      if (label.class === "decidable") continue;
      open++;
      if (row !== undefined && isMisread(row)) misread++;
    }
  }
  console.log(
    `misreads ${misread} of ${open} labels partly or undecidable: ${percent(misread, open)}`,
  );
}

/** Read whole and decided from facts alone, none of which the labels could not know. */
function isMisread({ confidence, residue, expr }: TrialCriterion): boolean {
  const leaves = leavesOf(expr);
  const isDecided = leaves.every((leaf) => !("unread" in leaf));
  const isNew = leaves.some((leaf) => "since" in leaf || ("fact" in leaf && isNewFact(leaf.fact)));
  return confidence === "read" && residue.length === 0 && isDecided && !isNew;
}

/** Facts that were added for trials, after the labels were written. */
const isNewFact = (id: string): boolean =>
  id.startsWith("daysSince") || (knowledge.facts.get(id)?.group.startsWith("trial") ?? false);

function report(label: Label, row: TrialCriterion | undefined): void {
  const isWhole =
    row?.confidence === "read" && leavesOf(row.expr).every((leaf) => !("unread" in leaf));
  if (label.class !== "decidable" && !isWhole) return;
  if (label.class === "decidable" && isWhole && process.argv.includes("--brief")) return;
  const mark = label.class !== "decidable" ? "MISREAD?" : isWhole ? "ok" : "NOT READ";
  const residue = row?.residue.map(({ text }) => text).join(" | ") ?? "no row";
  console.log(
    `${mark} ${label.class} ${label.kinds.join("+")}: ${row?.text.replace(/\s+/g, " ").slice(0, 220) ?? label.quote}`,
  );
  console.log(
    `    gold ${JSON.stringify(label.needs)}\n    ours ${JSON.stringify(row?.expr)}${residue === "" ? "" : ` residue ${residue.slice(0, 200)}`}`,
  );
}

const [what = "coverage", ...files] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith("--"));
if (!existsSync(SHARED)) console.log("No records beside the project.");
else if (what === "misreads") misreads(files[0] ?? join(SHARED, "gold/trials"));
else {
  const names = files.length > 0 ? files : ["gastric", "gastric_named_in_inclusion"];
  const records = names.flatMap((name) => recordsOf(join(SHARED, `data/ctgov/${name}.ndjson`)));
  const started = performance.now();
  const trials = records.map((record) => readCriteria(record, knowledge));
  const seconds = (performance.now() - started) / 1000;
  coverage(trials);
  console.log(`${seconds.toFixed(2)} s`);
  if (what === "residue") frequent(trials, 150);
}
