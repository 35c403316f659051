/** What would keep a built site from being served as files, from any path, under its strict policy. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Gives a line for each fault, with the file it is in. */
export function faultsOfSite(folder) {
  const files = filesIn(folder).map((path) => relative(folder, path).split(sep).join("/"));
  return [
    ...files.filter(isPage).flatMap((file) => faultsOfPage(folder, file)),
    ...files.filter(isHashedFolder).filter(hasNoHash).map(noHash),
    ...files.filter(isLargeText(folder)).flatMap((file) => uncompressed(folder, file)),
  ];
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const isPage = (file) => file.endsWith(".html");

/** Each with what it would break. */
const PAGE_FAULTS = [
  [
    /\s(?:src|href|action)\s*=\s*["']?\/(?!\/)/i,
    "an address from the root breaks under a sub-path",
  ],
  [
    /<(?:script|img|iframe|source|link)\b[^>]*\s(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i,
    "a file from another server",
  ],
  [/<script\b(?![^>]*\ssrc\s*=)(?![^>]*\stype\s*=\s*["']?application\/)/i, "a script in the page"],
  [/<style\b/i, "a style in the page"],
  [/<[a-z][^>]*\sstyle\s*=/i, "a style on an element"],
  [/<[a-z][^>]*\son[a-z]+\s*=/i, "a script on an element"],
  [/<base\b/i, "a base address"],
];

function faultsOfPage(folder, file) {
  const text = readFileSync(join(folder, file), "utf8");
  const found = PAGE_FAULTS.filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
  const policy = /<meta\b[^>]*http-equiv\s*=\s*["']?content-security-policy/i.test(text);
  return [...found, ...(policy ? [] : ["no content security policy in a meta element"])].map(
    (what) => `${file}: ${what}`,
  );
}

/**
 * Files here are kept for good by browsers, so each change needs a new name. A word of eight letters passes too: a
 * hash can be all letters, and a build that fails by chance helps nobody (the server is stricter, see caching.ts).
 */
const isHashedFolder = (file) => /^(?:assets|knowledge)\//.test(file);
const HASH = /[-.](?:[\w-]{8}|[0-9a-f]{9,64})(?:\.[a-z0-9]+)+$/;
export const hasHash = (file) => isHashedFolder(file) && HASH.test(file);
const hasNoHash = (file) => !hasHash(file);
const noHash = (file) => `${file}: its name lacks the hash of its content`;

const WORTH_COMPRESSING = 1024;
const isLargeText = (folder) => (file) =>
  /\.(?:html|css|js|json|svg|webmanifest)$/.test(file) &&
  statSync(join(folder, file)).size > WORTH_COMPRESSING;

function uncompressed(folder, file) {
  return [".br", ".gz"]
    .filter((ending) => !existsSync(join(folder, file + ending)))
    .map((ending) => `${file}: ${file}${ending} is missing`);
}
