/** Builds the command line: knowledge compiled to JSON, code bundled into one file for Node. */
import { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BUNDLE, hashInputs, stamp } from "./env/fresh.mjs";
import { fail, ROOT, requireNode, say } from "./env/ground.mjs";
import { ensureInstalled, run } from "./env.mjs";

const OUTSIDE = [
  "pdfkit",
  "dejavu-fonts-ttf",
  "fastify",
  "@fastify/helmet",
  "@fastify/rate-limit",
  "@fastify/static",
];

requireNode();
await ensureInstalled();

// Whatever changes from here on is newer than the bundle.
const started = new Date();
const inputs = await hashInputs();
const out = dirname(join(ROOT, BUNDLE));
mkdirSync(out, { recursive: true });

const compile = ["--import", "tsx", "tools/knowledge/compile.ts"];
if (run(process.execPath, compile, { stdio: ["ignore", 2, 2] }) !== 0) {
  fail("the knowledge could not be compiled; the reason stands above.");
}
const code = await bundle().catch((error) =>
  fail(`the code could not be bundled.\n${error.message}`),
);

// The bundle comes last: where it is new, its knowledge is there already.
for (const name of ["knowledge.json", "trials-first-pack.json", "codes.json"])
  put(join(out, name), (path) => copyFileSync(join(ROOT, "build", name), path));
put(join(out, "nextline.js"), (path) => {
  writeFileSync(path, `${code.trimEnd()}${stamp(inputs)}`);
  utimesSync(path, started, started);
});
say(`built in ${((Date.now() - started.getTime()) / 1000).toFixed(1)} s.`);

async function bundle() {
  const { build } = await import("vite");
  const built = await build({
    root: join(ROOT, "apps/cli"),
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "warn",
    // Large packages stay in node_modules and are loaded by the command that needs them.
    ssr: { target: "node", noExternal: true, external: OUTSIDE },
    build: {
      ssr: "src/main.ts",
      target: "node20",
      minify: false,
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return built.output[0].code;
}

/** Written beside and renamed: a reader sees the old file or the new one, never half of one. */
function put(path, write) {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    write(draft);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
