/** The ground for plain scripts: where the project is, whether this Node fits, how to speak and stop. */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const OLDEST_NODE = [20, 19];

/** Messages go to standard error; standard output belongs to answers. */
export function say(message) {
  process.stderr.write(`nextline: ${message}\n`);
}

/** Ends the program with a message and no stack trace. */
export function fail(message) {
  say(message);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const fits = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!fits) fail(`needs Node ${OLDEST_NODE.join(".")} or newer, and this is ${process.version}.`);
}

export function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** For what only saves time: a tree that cannot be written still works. */
export function tryTo(action) {
  try {
    action();
  } catch {
    // Nothing depends on it.
  }
}
