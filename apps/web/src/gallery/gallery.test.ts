/** Every component in every state: no inline style, no id twice, nothing that points to nowhere. */
import { readdirSync, readFileSync } from "node:fs";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Gallery } from "./gallery.tsx";

const html = renderToString(h(Gallery, {}));
const values = (name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
const ids = values("id");

const COMPONENTS = new URL("../components/", import.meta.url);
const folders = readdirSync(COMPONENTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const styleOf = (folder: string): string | undefined =>
  readdirSync(new URL(`${folder}/`, COMPONENTS)).find((file) => file.endsWith(".css"));
const index = readFileSync(new URL("../styles/index.css", import.meta.url), "utf8");

describe("the gallery", () => {
  it("has no inline style or script, which the page's policy would refuse", () => {
    expect(values("style")).toEqual([]);
    expect(html).not.toMatch(/\son[a-z]+=|<script|<style/);
  });

  it("uses no id twice", () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(["for", "aria-describedby", "aria-labelledby", "aria-controls"])(
    "points with %s only to what is there",
    (name) => {
      const targets = values(name).flatMap((value) => value.split(" "));
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    },
  );

  it.each(folders.filter(styleOf))("has the style of %s in the one stylesheet", (folder) => {
    expect(index).toContain(`../components/${folder}/${styleOf(folder)}`);
  });
});
