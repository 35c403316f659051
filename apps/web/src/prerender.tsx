/** The pages that read without scripts: the first screen, the danger signs, and all there is to read. */
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import learn from "../../../build/learn.json";
import terms from "../../../build/web/glossary.json";
import { Frame } from "./app.tsx";
import { DangerSigns } from "./pages/danger-signs.tsx";
import { Home } from "./pages/home.tsx";
import {
  fileOf,
  LearnArticle,
  LearnIndex,
  type LearnPage,
  READ_INDEX,
  READ_WORDS,
  type Term,
  Words,
} from "./pages/learn.tsx";
import type { Route } from "./routes.ts";

export interface Prerendered {
  readonly file: string;
  readonly body: string;
  /** The first screen wakes up; the others stay as they are, and need no script. */
  readonly isApp: boolean;
}

const articles: readonly LearnPage[] = learn.pages;

export const pages = (): readonly Prerendered[] => [
  { file: "index.html", body: framed({ at: "home" }, <Home />), isApp: true },
  still("now.html", { at: "now" }, <DangerSigns />),
  still(READ_INDEX, { at: "home" }, <LearnIndex pages={articles} />),
  still(READ_WORDS, { at: "home" }, <Words terms={terms as readonly Term[]} />),
  ...articles.map((page) =>
    still(fileOf(page.number), { at: "home" }, <LearnArticle page={page} pages={articles} />),
  ),
];

const framed = (at: Route, children: ComponentChildren, isStill = false): string =>
  renderToString(
    <Frame at={at} isStill={isStill}>
      {children}
    </Frame>,
  );

/** Its links to the app lead to the first screen's file: this page has no app to show them. */
function still(file: string, at: Route, children: ComponentChildren): Prerendered {
  const body = framed(at, children, true).replaceAll('href="#/', 'href="./index.html#/');
  return { file, body, isApp: false };
}
