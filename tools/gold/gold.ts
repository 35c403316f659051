/** `npm run gold -- people FOLDER`: measures the options against labelled people; exit 1 below the bar. */
import { measurePeople } from "./people.ts";

const [what, folder] = process.argv.slice(2);
if (what !== "people" || folder === undefined) {
  console.error("Usage: npm run gold -- people FOLDER");
  process.exitCode = 2;
} else {
  process.exitCode = measurePeople(folder) ? 0 : 1;
}
