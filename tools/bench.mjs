/** `npm run bench`: installs and builds what is missing, then measures; exit 1 where a gate fails. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensurePages } from "./env/pages.mjs";
import { ensureBuilt, ensureInstalled, ROOT, requireNode, run } from "./env.mjs";

const BUNDLE = join(ROOT, "build/bench/main.js");

requireNode();
await ensureInstalled();
await ensureBuilt();
await ensurePages();
mkdirSync(dirname(BUNDLE), { recursive: true });
writeFileSync(BUNDLE, await bundle());
process.exitCode = run(process.execPath, [BUNDLE, ...process.argv.slice(2)]);

/** One file, as the command line is: a loader of types would be measured with the code, for it names every function. */
async function bundle() {
  const { build } = await import("vite");
  const built = await build({
    root: ROOT,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "warn",
    ssr: { target: "node" },
    plugins: [{ name: "own-address", transform: withOwnAddress }],
    build: {
      ssr: "bench/main.ts",
      target: "node20",
      minify: false,
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return built.output[0].code;
}

/** What a file looks for beside itself lies where the file came from. */
function withOwnAddress(code, id) {
  if (!code.includes("import.meta.url")) return null;
  return code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href));
}
