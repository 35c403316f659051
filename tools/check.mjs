/** `npm run check`: form, types, layers and knowledge, side by side, a line each; `--fix` mends form. */
import { spawn } from "node:child_process";
import { ensureWords } from "./env/words.mjs";
import { ensureInstalled, ROOT, requireNode } from "./env.mjs";

requireNode();
await ensureInstalled();
ensureWords();

const TSC = "node_modules/typescript/bin/tsc";
const biome = ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"];
const fix = process.argv.includes("--fix") ? ["--write"] : [];

const results = await Promise.all([
  check("form", [...biome, ...fix]),
  check("types", [TSC, "-p", "tsconfig.json"]),
  check("types of page", [TSC, "-p", "apps/web/tsconfig.json"]),
  check("types of core", [TSC, "-p", "packages/core/tsconfig.json"]),
  check("layers", ["--import", "tsx", "tools/layers.ts"]),
  check("knowledge", ["--import", "tsx", "tools/knowledge/compile.ts", "--check"]),
]);
process.exitCode = results.every((passed) => passed) ? 0 : 1;

/** Prints one line when done, and what the program said where it failed. */
function check(name, args) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    child.on("close", (status) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const line = `${status === 0 ? "ok    " : "FAILED"} ${name.padEnd(14)} ${seconds} s`;
      process.stdout.write(status === 0 ? `${line}\n` : `${line}\n${said.trimEnd()}\n`);
      resolve(status === 0);
    });
  });
}
