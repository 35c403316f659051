/** The layer check: imports run one way, core stays pure, nothing goes in a circle. */
import { argv, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { circles } from "./layers/circles.ts";
import { type Fault, isPure, readSources } from "./layers/files.ts";
import { importFaults } from "./layers/imports.ts";
import { impurities } from "./layers/purity.ts";

export function checkLayers(root: string): Fault[] {
  const files = readSources(root);
  const faults = [
    ...files.flatMap((file) => importFaults(root, file)),
    ...files.filter((file) => isPure(file.path)).flatMap(impurities),
    ...circles(files),
  ];
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

export function describeFault({ file, line, what, cure }: Fault): string {
  return `${file}:${line}: ${what}, ${cure}`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkLayers(".");
  for (const fault of faults) stdout.write(`${describeFault(fault)}\n`);
  if (faults.length > 0) exit(1);
}
