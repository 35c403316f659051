/** Reads the colours out of tokens.css and asks for contrast between all that meet on a screen. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";
type Oklch = readonly [lightness: number, chroma: number, hue: number];

const CSS = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const PAIR = /--([\w-]+):\s*light-dark\(\s*oklch\(([^)]*)\),\s*oklch\(([^)]*)\)\s*\)/g;

const numbers = (text: string): Oklch => {
  const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN] = text
    .split(" ")
    .map(Number);
  return [lightness, chroma, hue];
};

const tokens = new Map(
  [...CSS.matchAll(PAIR)].map(([, name = "", light = "", dark = ""]) => [
    name,
    { light: numbers(light), dark: numbers(dark) },
  ]),
);

function colour(name: string, theme: Theme): Oklch {
  const found = tokens.get(name);
  if (found === undefined) throw new Error(`no colour --${name} in tokens.css`);
  return found[theme];
}

/** Linear sRGB, after the matrices of CSS Color 4. */
function linear([lightness, chroma, hue]: Oklch): readonly [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function luminance(of: Oklch): number {
  const [red, green, blue] = linear(of).map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: Oklch, other: Oklch): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["paper", "surface", "sunk"];
const STATES = ["fits", "may-fit", "depends", "current", "does-not-fit"];
const NOTICES = ["info", "caution", "emergency"];

const cross = (inks: readonly string[], grounds: readonly string[], least: number) =>
  inks.flatMap((ink) => grounds.map((ground) => ({ ink, ground, least })));

const PAIRS = [
  ...cross(["ink", "ink-soft"], GROUNDS, 7),
  ...cross(
    ["ink"],
    [...STATES, ...NOTICES, "accent"].map((name) => `${name}-soft`),
    7,
  ),
  ...cross(["ink-soft"], ["accent-soft"], 7),
  ...cross(["accent", "accent-strong", "caution", "emergency"], GROUNDS, 4.5),
  ...[...STATES, ...NOTICES].map((name) => ({ ink: name, ground: `${name}-soft`, least: 4.5 })),
  ...cross(["on-accent"], ["accent", "accent-strong"], 4.5),
  ...cross(["on-emergency"], ["emergency"], 4.5),
  ...cross(["edge", "focus", "benefit", "harm"], GROUNDS, 3),
  { ink: "accent", ground: "accent-soft", least: 4.5 },
  { ink: "benefit", ground: "benefit-soft", least: 3 },
  { ink: "harm", ground: "harm-soft", least: 3 },
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  it.each(PAIRS)("shows $ink on $ground at $least to 1 or more", ({ ink, ground, least }) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least);
  });

  it.each([...tokens.keys()])("keeps --%s inside what every screen can show", (name) => {
    for (const part of linear(colour(name, theme))) {
      expect(part).toBeGreaterThan(-0.002);
      expect(part).toBeLessThan(1.002);
    }
  });

  const hueApart = (one: string, other: string): number => {
    const turn = Math.abs(colour(one, theme)[2] - colour(other, theme)[2]);
    return Math.min(turn, 360 - turn);
  };

  it("keeps benefit and harm far apart in hue", () => {
    expect(hueApart("benefit", "harm")).toBeGreaterThanOrEqual(60);
  });

  const OTHERS = [...STATES.slice(0, -1), "info", "caution", "benefit", "harm", "accent"];
  it.each(OTHERS)("keeps the red of an emergency away from --%s", (name) => {
    expect(hueApart("emergency", name)).toBeGreaterThanOrEqual(25);
  });
});

describe("the measure", () => {
  it("gives the ratio that the standard gives for black on white", () => {
    expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 5);
  });

  it("agrees with sRGB about pure red", () => {
    const [red, green, blue] = linear([0.62795536, 0.25768331, 29.2338802]);
    expect([red, green, blue].map((part) => Math.round((part ?? 0) * 1000) / 1000 + 0)).toEqual([
      1, 0, 0,
    ]);
  });
});
