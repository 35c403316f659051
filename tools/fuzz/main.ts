/** `npm run fuzz [-- NAME] [--rounds N]`: disturbed inputs for each target; exit 1 where one finds a fault. */
import { parseArgs } from "node:util";
import { bundles } from "./bundles.ts";
import { eligibility } from "./eligibility.ts";
import { reports } from "./reports.ts";
import type { Fault, FuzzTarget } from "./target.ts";

const TARGETS: readonly FuzzTarget[] = [bundles, eligibility, reports];

const SHOWN = 300;

const lineOf = ({ what, given }: Fault): string =>
  `       ${what}\n       in ${JSON.stringify(given).slice(0, SHOWN)} (${given.length} characters)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string" } },
});
const chosen = TARGETS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);

if (chosen.length === 0 || Number.isNaN(rounds)) {
  console.error(
    `Usage: npm run fuzz [-- NAME] [--rounds N]; NAME is one of ${TARGETS.map(({ name }) => name).join(", ")}`,
  );
  process.exitCode = 2;
} else {
  for (const target of chosen) await tryOut(target);
}

async function tryOut(target: FuzzTarget): Promise<void> {
  const tried = rounds ?? target.rounds;
  const started = performance.now();
  const faults = await target.run(tried);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const verdict = faults.length === 0 ? "ok    " : "FAILED";
  console.log(
    `${verdict} ${target.name}: ${tried.toLocaleString("en-GB")} inputs, ${faults.length} faults, ${seconds} s`,
  );
  for (const fault of faults) console.log(lineOf(fault));
  if (faults.length > 0) process.exitCode = 1;
}
