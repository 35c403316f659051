/** Loads the pages of knowledge/learn/ and makes each ready to be shown: numbers filled in from the studies. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Study } from "../../packages/core/src/knowledge/studies.ts";
import { filled, type ShownFigure, shownFigures } from "./learn-figures.ts";
import { type LearnFile, type LearnSource, learnPage } from "./learn-schema.ts";
import type { Content } from "./load.ts";
import { type KnowledgeReader, NOT_THE_NAME } from "./read.ts";

/** As it is shown: no placeholder is left. */
export interface LearnPage {
  readonly id: string;
  readonly number: number;
  readonly kind: LearnFile["kind"];
  readonly title: string;
  readonly oneMinute: string;
  readonly detail: readonly LearnSection[];
  readonly action: { readonly say: string; readonly target: string; readonly page?: string };
  readonly sources: readonly (LearnSource & { readonly link?: string })[];
  readonly figures: readonly ShownFigure[];
  readonly checkedBy: string;
  readonly reviewDue: string;
}

export interface LearnSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Names of the figures whose numbers stand in it. */
  readonly figures: readonly string[];
}

export interface Learn {
  readonly schema: "nextline/learn/1";
  /** Of the pages. */
  readonly hash: string;
  readonly pages: readonly LearnPage[];
}

export const FOLDER = "learn";

/** In the order of their numbers. */
export const loadLearn = (reader: KnowledgeReader): readonly LearnFile[] =>
  reader
    .list(FOLDER)
    .flatMap((file) => {
      const page = reader.read(file, learnPage);
      if (page !== undefined && page.id !== basename(file, ".yaml"))
        reader.report(file, "id", ...NOT_THE_NAME);
      return page === undefined ? [] : [page];
    })
    .sort((a, b) => a.number - b.number);

/** Only of pages in which the check found nothing. */
export function learnOf(files: readonly LearnFile[], { studies }: Pick<Content, "studies">): Learn {
  const pages = files.map((page) => shownPage(page, studies.list));
  const hash = createHash("sha256").update(JSON.stringify(pages)).digest("hex");
  return { schema: "nextline/learn/1", hash, pages };
}

export function shownPage(page: LearnFile, studies: readonly Study[]): LearnPage {
  const { plain, target: to, sources, kind, number, checkedBy, reviewDue } = page;
  const figures = shownFigures(page, studies);
  return {
    id: page.id,
    number,
    kind,
    title: plain.title,
    oneMinute: filled(plain.oneMinute, figures).text,
    detail: plain.detail.map((one) => shownSection(one, figures)),
    action: { say: plain.action, ...(typeof to === "string" ? { target: to } : pageTarget(to)) },
    sources: sources.map((one) => ({ ...one, ...linkOf(one) })),
    figures,
    checkedBy,
    reviewDue,
  };
}

const pageTarget = ({ page }: { page: string }) => ({ target: "page", page });

function shownSection(
  { heading, paragraphs }: LearnFile["plain"]["detail"][number],
  figures: readonly ShownFigure[],
): LearnSection {
  const all = paragraphs.map((one) => filled(one, figures));
  return {
    heading,
    paragraphs: all.map((one) => one.text),
    figures: [...new Set(all.flatMap((one) => one.names))],
  };
}

function linkOf({ doi, pmid, pmc, nct }: LearnSource): { link?: string } {
  if (doi !== undefined) return { link: `https://doi.org/${doi}` };
  if (pmid !== undefined) return { link: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` };
  if (pmc !== undefined) return { link: `https://www.ncbi.nlm.nih.gov/pmc/articles/${pmc}/` };
  return nct === undefined ? {} : { link: `https://clinicaltrials.gov/study/${nct}` };
}
