/** `npm start`: installs and builds what is missing, then shows the options of an example person. */
import { ensureBuilt, ensureInstalled, ROOT, requireNode, run } from "./env.mjs";

const EXAMPLE = "examples/people/late-relapse/profile.json";

requireNode();
await ensureInstalled();
await ensureBuilt();

const status = run(process.execPath, ["apps/cli/bin/nextline.js", "options", EXAMPLE]);
process.stdout.write(`
This was an example person: ${EXAMPLE}
For another person, in ${ROOT}:

  ./nextline options path/to/profile.json
  ./nextline options path/to/profile.json --register clinical
  ./nextline --help

More examples: examples/people/
`);
process.exitCode = status;
