/** Finds the patient text of a folder: the plain strings of YAML files, and Markdown and text files as they are. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { parse } from "yaml";
import type { Page, Passage } from "./bar.ts";

/** Keys whose strings a person reads, whatever the file. */
const READ = new Set(["plain", "practical"]);
/** In a words folder everything is read, but for these. */
const NOT_READ = new Set(["clinical", "id", "kind", "source", "status", "checkedBy", "reviewDue"]);
const NOT_TEXT = "ask-your-team";

export function readPages(path: string): readonly Page[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .sort()
      .filter((name) => name !== "node_modules" && !name.startsWith("."))
      .flatMap((name) => readPages(join(path, name)));
  const passages = passagesOfFile(path);
  return passages.length === 0 ? [] : [{ file: path, family: familyOf(path), passages }];
}

/** The family by default: the folder, so that short files of one folder are pooled. */
const familyOf = (path: string): string => dirname(path);

function passagesOfFile(path: string): readonly Passage[] {
  const kind = extname(path);
  if (kind === ".yaml") {
    const isWords = path.split("/").includes("words") && basename(path) !== "glossary.yaml";
    return passagesOf(parse(readFileSync(path, "utf8")), "", isWords);
  }
  if (kind !== ".md" && kind !== ".txt") return [];
  return [{ at: "", text: withoutMarkup(readFileSync(path, "utf8")) }];
}

/** All strings below a key that is read; `read` says whether this value is below one. */
export function passagesOf(value: unknown, at: string, read: boolean): readonly Passage[] {
  if (typeof value === "string") return read && value !== NOT_TEXT ? [{ at, text: value }] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = READ.has(key) || (read && !NOT_READ.has(key));
    return passagesOf(inner, at === "" ? key : `${at}.${key}`, below);
  });
}

const withoutMarkup = (text: string): string =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/```[\s\S]*?```/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^#+\s+(.*)$/gm, "\n$1\n")
    .replace(/[*_`>|]/g, " ");
