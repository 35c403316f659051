/** `npm run gold -- people|trials FOLDER`: measures options or trials against labels; exit 1 below the bar. */
import { measurePeople } from "./people.ts";
import { measureTrials } from "./trials.ts";

/** Where the labels lie unless another folder is named: beside the project. */
const TRIALS = "../shared/gold/trials";

const [what, ...given] = process.argv.slice(2);
const folder = given.find((word) => !word.startsWith("--"));
if (what === "people" && folder !== undefined) process.exitCode = measurePeople(folder) ? 0 : 1;
else if (what === "trials")
  process.exitCode = measureTrials(folder ?? TRIALS, given.includes("--quick")) ? 0 : 1;
else {
  console.error("Usage: npm run gold -- people FOLDER | trials [FOLDER] [--quick]");
  process.exitCode = 2;
}
