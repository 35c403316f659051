/** The examples for other hosts send the very headers of the server itself. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outsidePolicy, protectiveHeaders } from "./protective.ts";

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

const expected = { ...protectiveHeaders, "strict-transport-security": "max-age=31536000" };

/** Every header that a file sets, but for how long files are kept. */
function headersIn(text: string, pattern: RegExp): Readonly<Record<string, string>> {
  const found = [...text.matchAll(pattern)].map(([, name = "", value = ""]) => [
    name.toLowerCase(),
    value,
  ]);
  return Object.fromEntries(found.filter(([name]) => name !== "cache-control"));
}

/** What nginx looks up by path; the default is for all pages but those that ask another server. */
const looked = (text: string): string =>
  text.replace('"$nextline_policy"', /default ("default-src .*");/.exec(text)?.[1] ?? "");

const CADDY = /^\t\t([A-Z][\w-]+) "(.*)"$/gm;
const NGINX = /^ +add_header (\S+) "(.*)" always;$/gm;

describe.each([
  ["deploy/Caddyfile", CADDY],
  ["deploy/nginx.conf", NGINX],
])("%s", (path, pattern) => {
  it("sends the headers of the server, no more and no fewer", () => {
    expect(headersIn(looked(read(path)), pattern)).toEqual(expected);
  });

  it("lets the pages that ask another server do so, and no others", () => {
    expect(read(path).split(`"${outsidePolicy}"`)).toHaveLength(2);
    const line = read(path)
      .split("\n")
      .find((each) => /open.*callback/.test(each));
    expect(line?.match(/\w+(?=\.html|[|)])/g)).toEqual(["open", "launch", "callback"]);
  });

  it("keeps hashed files for good, and asks for all others", () => {
    expect(read(path)).toContain('"public, max-age=31536000, immutable"');
    expect(read(path)).toMatch(/no-cache/);
  });
});

describe("deploy/Caddyfile", () => {
  it("gives the headers where a file is missing, too", () => {
    const site = read("deploy/Caddyfile").split("nextline.example.org {")[1] ?? "";
    const errors = /handle_errors \{([^}]*)\}/.exec(site)?.[1];
    expect(errors).toContain("import nextline_headers");
    expect(site.replace(errors ?? "", "")).toContain("import nextline_headers");
  });
});

describe("deploy/nginx.conf", () => {
  it("adds headers in one place: a location with its own would lose the others", () => {
    const locations = read("deploy/nginx.conf").match(/^ +location [^{]*\{[^}]*\}/gm) ?? [];
    expect(locations.length).toBeGreaterThan(0);
    expect(locations.filter((each) => each.includes("add_header"))).toEqual([]);
  });
});
