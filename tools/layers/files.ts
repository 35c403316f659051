/** The source files of the project, and what a path says about a file. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type Import, importsOf, onlyCode } from "./source.ts";

export interface SourceFile {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly cure: string;
}

export const CORE_SOURCE = "packages/core/src/";

const FOLDERS = ["packages", "apps", "tools", "bench", "tests"];
const NOT_SOURCE = new Set(["node_modules", "dist", "build", "coverage"]);

export function readSources(root: string): SourceFile[] {
  return FOLDERS.flatMap((folder) => pathsUnder(root, folder)).map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const code = onlyCode(text);
    return { path, code, imports: importsOf(text, code) };
  });
}

function pathsUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : pathsUnder(root, path);
    return /(?<!\.d)\.(ts|tsx|mjs|js)$/.test(entry.name) ? [path] : [];
  });
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^packages\/[^/]+\/test\//.test(path);
}

export function isPure(path: string): boolean {
  return path.startsWith(CORE_SOURCE) && !isTest(path);
}

/** `packages/core`, `apps/cli`, `tools`: what a file belongs to. */
export function homeOf(path: string): string {
  const parts = path.split("/");
  const depth = parts[0] === "packages" || parts[0] === "apps" ? 2 : 1;
  return parts.slice(0, depth).join("/");
}

/** The path that a relative import means. */
export function target(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}
