/** Which packages a file may name, by what the package.json files declare. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { homeOf, isTest } from "./files.ts";

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

/** `@scope/name/part` names the package `@scope/name`. */
export function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** A file uses what the nearest package.json declares; tests, tools and benches also what the root declares. */
export function declaredFor(root: string, from: string): ReadonlySet<string> {
  const isPackage = /^(packages|apps)\//.test(homeOf(from));
  const own = declaredIn(root, nearest(root, from));
  const shared = isTest(from) || !isPackage ? [...declaredIn(root, "."), ...workspace(root)] : [];
  return new Set([...own, ...shared]);
}

/** The folder of the nearest package.json above a file. */
function nearest(root: string, from: string): string {
  let folder = posix.dirname(from);
  while (folder !== "." && !existsSync(join(root, folder, "package.json")))
    folder = posix.dirname(folder);
  return folder;
}

function declaredIn(root: string, folder: string): string[] {
  const { dependencies, devDependencies, peerDependencies } = manifest(root, folder);
  return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
}

/** The names of our own packages. */
function workspace(root: string): string[] {
  return ["packages", "apps"]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .map((folder) => manifest(root, folder).name ?? folder);
}

function manifest(root: string, folder: string): Manifest {
  const path = join(root, folder, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}
