/** How large the engine of the balance is on the way to a browser: minified and compressed. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Measure } from "./measure.ts";

const ENTRY = fileURLToPath(new URL("../packages/core/src/values/weigh.ts", import.meta.url));
const MOST_KB = 15;

/** With all that it takes from other stages. */
export async function engineSize(): Promise<Measure> {
  const kilobytes = await compressedSize();
  return {
    name: "engine of the balance, compressed",
    absolute: `${kilobytes.toFixed(1)} kB`,
    bound: `under ${MOST_KB} kB`,
    passed: kilobytes < MOST_KB,
  };
}

async function compressedSize(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: true, lib: { entry: ENTRY, formats: ["es"] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunks = output !== undefined && "output" in output ? output.output : [];
  const code = chunks.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
  return gzipSync(code).length / 1000;
}
