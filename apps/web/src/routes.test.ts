/** Addresses: each leads to its place and back, and none holds a word about health. */
import { describe, expect, it } from "vitest";
import { hrefOf, type Route, routeOf } from "./routes.ts";

const ROUTES: readonly (readonly [string, Route])[] = [
  ["#/", { at: "home" }],
  ["#/next", { at: "answer", number: undefined }],
  ["#/next/12", { at: "answer", number: 12 }],
  ["#/all", { at: "facts" }],
  ["#/list", { at: "options" }],
  ["#/list/3", { at: "option", number: 3 }],
  ["#/more", { at: "trials" }],
  ["#/more/3", { at: "trial", number: 3 }],
  ["#/open", { at: "tests" }],
  ["#/time", { at: "time" }],
  ["#/past", { at: "past" }],
  ["#/rest", { at: "rest" }],
  ["#/page", { at: "page" }],
  ["#/now", { at: "now" }],
  ["#/stop", { at: "stop" }],
  ["#/data", { at: "data" }],
  ["#/about", { at: "about" }],
];

describe("an address", () => {
  it.each(ROUTES)("%s leads to its place and back", (href, route) => {
    expect(routeOf(href)).toEqual(route);
    expect(hrefOf(route)).toBe(href);
  });

  it.each([
    "",
    "#",
    "#/",
    "#/nowhere",
    "#/list/x",
    "#/list/1/2",
    "#/now?x=1",
    "#//",
    "#/constructor",
    "#/toString",
  ])("%j leads to a screen that there is", (hash) => {
    expect(ROUTES.map(([, route]) => route.at)).toContain(routeOf(hash).at);
  });
});
