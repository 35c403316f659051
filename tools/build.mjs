/** Builds the command line: knowledge compiled to JSON, code bundled for Node; what a command needs alone lies apart. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
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

const KNOWLEDGE = ["knowledge.json", "trials-first-pack.json", "codes.json"];

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
const [entry, ...parts] = await bundle().catch((error) =>
  fail(`the code could not be bundled.\n${error.message}`),
);

// The entry comes last: where it is new, its parts and its knowledge are there already.
for (const name of KNOWLEDGE)
  put(join(out, name), (path) => copyFileSync(join(ROOT, "build", name), path));
for (const { fileName, code } of parts)
  put(join(out, fileName), (path) => writeFileSync(path, code));
put(join(out, entry.fileName), (path) => {
  writeFileSync(path, `${entry.code.trimEnd()}${stamp(inputs)}`);
  utimesSync(path, started, started);
});
sweep([...KNOWLEDGE, ...[entry, ...parts].map(({ fileName }) => fileName)]);
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
      // It is read at every start: half the size, and only what the command needs.
      minify: true,
      write: false,
      // All lie beside the knowledge, for each looks for it beside itself.
      rolldownOptions: {
        output: { entryFileNames: basename(BUNDLE), chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
  return built.output;
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

/** Parts of an older build would stay for ever: their names tell what they hold. */
function sweep(kept) {
  const isOld = (name) => !kept.includes(name) && !name.endsWith(".tmp");
  for (const name of readdirSync(out).filter(isOld))
    rmSync(join(out, name), { recursive: true, force: true });
}
