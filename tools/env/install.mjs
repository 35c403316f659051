/** Installs the packages with npm ci where they are missing or the lock file changed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fail, ROOT, read, say, tryTo } from "./ground.mjs";
import { withLock } from "./lock.mjs";

const MARKER = "node_modules/.nextline-lock";

export async function ensureInstalled(root = ROOT) {
  const lock = read(join(root, "package-lock.json"));
  if (lock === undefined) fail(`package-lock.json is missing in ${root}.`);
  if (isInstalled(root, lock)) return;
  await withLock("install", () => isInstalled(root, lock) || install(root, lock), root);
}

function isInstalled(root, lock) {
  if (read(join(root, MARKER))?.trim() === hashOf(lock)) return true;
  if (!npmSaysSo(root, lock)) return false;
  remember(root, lock);
  return true;
}

/** Somebody may have run npm by hand: its own list then holds what the lock file asks for. */
function npmSaysSo(root, lock) {
  const list = read(join(root, "node_modules/.package-lock.json"));
  if (list === undefined) return false;
  try {
    const there = JSON.parse(list).packages;
    return Object.entries(JSON.parse(lock).packages)
      .filter(([path]) => path.includes("node_modules/"))
      .every(([path, { version, optional }]) =>
        there[path] ? there[path].version === version : optional === true,
      );
  } catch {
    return false;
  }
}

function install(root, lock) {
  say("installing the packages with npm ci; this happens once and may take a minute.");
  const { command, before } = npm();
  const done = spawnSync(command, [...before, ...ARGUMENTS], {
    cwd: root,
    env: { ...process.env, ...writableCache() },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: command.endsWith(".cmd"),
  });
  if (done.status !== 0) fail(whyNot(done));
  remember(root, lock);
}

const ARGUMENTS = [
  "ci",
  "--include=dev",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
  // Without a network npm should say so in seconds, not minutes.
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=5000",
];

/** npm as a script of this very Node where there is one. */
function npm() {
  const here = dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? "",
    join(here, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(here, "node_modules/npm/bin/npm-cli.js"),
  ].find((place) => place.endsWith("npm-cli.js") && existsSync(place));
  if (script !== undefined) return { command: process.execPath, before: [script] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", before: [] };
}

/** A user without a home folder of their own still gets a place for npm's cache. */
function writableCache() {
  if (process.env.npm_config_cache !== undefined) return {};
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(tmpdir(), `nextline-npm-${process.getuid?.() ?? "user"}`) };
  }
}

/** npm's own first words, without its codes, advice and traces. */
function whyNot({ error, stderr }) {
  const told = `${error?.message ?? ""}\n${stderr ?? ""}`
    .split("\n")
    .map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim())
    .find((line) => line !== "" && !/^(code|errno|syscall|type) /.test(line));
  return [
    "npm ci could not install the packages.",
    "  The first run needs the internet, or a filled npm cache; later runs do not.",
    ...(told === undefined ? [] : [`  npm: ${told}`]),
  ].join("\n");
}

const remember = (root, lock) =>
  tryTo(() => writeFileSync(join(root, MARKER), `${hashOf(lock)}\n`));

const hashOf = (text) => createHash("sha256").update(text).digest("hex");
