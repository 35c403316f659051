/** Loads the pages of knowledge/learn/ and makes each ready to be shown: numbers filled in from the studies. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { z } from "zod";
import type { Study } from "../../packages/core/src/knowledge/studies.ts";
import { filled, shownFigures } from "./learn-figures.ts";
import type { Content } from "./load.ts";
import { type KnowledgeReader, NOT_THE_NAME } from "./read.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const text = z.string().trim().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is YYYY-MM-DD");

const section = z.strictObject({ heading: text, paragraphs: z.array(text).min(1) });

/** Where it was read. `study` names a file of studies/, whose numbers it then repeats. */
const source = z.strictObject({
  title: text,
  says: text,
  study: id.optional(),
  doi: z.string().startsWith("10.").optional(),
  pmid: z.string().regex(/^\d+$/, "a PMID is digits, in quotes").optional(),
  pmc: z
    .string()
    .regex(/^PMC\d+$/)
    .optional(),
  nct: z
    .string()
    .regex(/^NCT\d{8}$/)
    .optional(),
  /** Where it stands, in words, if it has no such number. */
  where: text.optional(),
  read: date,
  status: z.enum(["verified", "recalled"]),
});

const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a name is letters and digits, as in {name}");

/** One number of a study; {name} writes it, {nameNot} what is left of 100. */
const figure = z.strictObject({
  name,
  study: id,
  measure: id,
  grade: id.optional(),
  subgroup: id,
  analysis: text.optional(),
  arm: id,
  option: id.optional(),
});

const target = z.union([
  z.enum(["questions", "options", "data", "now"]),
  z.strictObject({ page: id }),
]);

export const learnPage = z.strictObject({
  id,
  /** Stands in the address, where no word about health does. */
  number: z.int().positive(),
  /** Pages of one kind are of equal length where the kind is `treatment`. */
  kind: z.enum(["ground", "treatment", "help"]),
  plain: z.strictObject({
    title: text,
    oneMinute: text,
    detail: z.array(section).min(2),
    action: text,
  }),
  target,
  sources: z.array(source).min(3, "at least 3 sources"),
  figures: z.array(figure),
  checkedBy: text,
  reviewDue: date,
});

export type LearnFile = z.infer<typeof learnPage>;
export type LearnFigure = LearnFile["figures"][number];
export type LearnSource = LearnFile["sources"][number];

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

export type ShownFigure = LearnFigure & {
  readonly studyName: string;
  /** As it is printed: "28". */
  readonly shown: string;
  /** What is left of 100, for a share of people. */
  readonly rest?: string;
  readonly source: string;
  readonly read: string;
};

export interface Learn {
  readonly schema: "nextline/learn/1";
  /** Of the pages. */
  readonly hash: string;
  readonly pages: readonly LearnPage[];
}

const FOLDER = "learn";

export const learnFileOf = ({ id: page }: Pick<LearnFile, "id">): string =>
  `knowledge/${FOLDER}/${page}.yaml`;

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
