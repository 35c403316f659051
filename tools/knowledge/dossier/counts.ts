/** What the dossier counts, each worked out from the knowledge: how many there are, and how many are as they should be. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Figure } from "../../../packages/core/src/evidence/figure.ts";
import type { ProbabilityStatement } from "../../../packages/core/src/evidence/statement.ts";
import { statementOf } from "../../../packages/core/src/evidence/statements.ts";
import type { Arm, StudyFigure } from "../../../packages/core/src/knowledge/studies.ts";
import type { CompiledKnowledge, Option } from "../../../packages/core/src/knowledge/types.ts";
import { parityProblems } from "../explain/parity.ts";
import { type Explained, fileOf, isTested, targetsOf } from "../explain/sections.ts";
import { SLOTS } from "../explain/shape.ts";
import type { Policies } from "./schema.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");

export interface Counted {
  readonly met: number;
  readonly of: number;
  /** What was counted: "options with a benefit". */
  readonly what: string;
}

/** All that a count may look at. */
export interface Counting {
  readonly knowledge: CompiledKnowledge;
  readonly policies: Policies;
  readonly explained: readonly Explained[];
  /** Of every option, for a person of whom nothing is known. */
  readonly figures: readonly Figure[];
  readonly statements: readonly ProbabilityStatement[];
  readonly pages: { readonly judged: number; readonly readable: number };
  readonly reviewed: { readonly dated: number; readonly items: number };
}

type Count = (counting: Counting, ids: readonly string[]) => Counted;

const share = <T>(what: string, all: readonly T[], is: (one: T) => boolean): Counted => ({
  met: all.filter(is).length,
  of: all.length,
  what,
});

const isSaid = (text: unknown): boolean => typeof text === "string" && text.trim() !== "";

/** The plain text of a section, all that is below it joined. */
const sectionOf = ({ explanation }: Explained, name: string): string => {
  const section: unknown = Object.entries(explanation.plain).find(([key]) => key === name)?.[1];
  if (typeof section === "string") return section;
  return section !== null && typeof section === "object" ? Object.values(section).join(" ") : "";
};

const saysAll = (one: Explained, sections: readonly string[]): boolean =>
  sections.every((name) => isSaid(sectionOf(one, name)));

/** Every option counts, also one that nobody has explained yet. */
function ofOptions(what: string, is: (one: Explained) => boolean): Count {
  return ({ knowledge: { options }, explained }) =>
    share(what, options, (option) => {
      const one = explained.find((each) => each.option.id === option.id);
      return one !== undefined && is(one);
    });
}

const offered = ({ explained }: Counting) => explained.filter(({ option }) => !isTested(option));

const asWritten = (
  option: Option,
  treatment: readonly string[],
  tested: readonly string[],
): readonly string[] => (isTested(option) ? tested : treatment);

const ABOUT_OPTIONS: Readonly<Record<string, Count>> = {
  "options-listed": ({ knowledge: { options } }) =>
    share(
      "options with a name and a family",
      options,
      ({ name, family }) => isSaid(name) && isSaid(family),
    ),
  "options-present": ({ knowledge: { options } }, ids) =>
    share("kinds of care that have to be among the options", ids, (id) =>
      options.some((option) => option.id === id),
    ),
  "benefits-explained": ofOptions("options whose benefit is explained", (one) =>
    saysAll(one, asWritten(one.option, ["can"], ["hoped"])),
  ),
  "harms-explained": ofOptions("options whose harm is explained", (one) =>
    saysAll(one, asWritten(one.option, ["cannot", "harms"], ["found"])),
  ),
  "months-explained": (counting) =>
    share("options on offer that tell what a month is like", offered(counting), (one) =>
      saysAll(one, ["month"]),
    ),
  "practical-slots": (counting) =>
    share(
      `options on offer with ${SLOTS.length} practical answers`,
      offered(counting),
      isPractical,
    ),
  "same-sections": ofOptions("options with all sections of their shape", (one) =>
    saysAll(one, Object.keys(targetsOf(one.option))),
  ),
  "even-length": ({ explained }) => {
    const uneven = new Set(parityProblems(explained).map(({ file }) => file));
    return share(
      "options as long as their family",
      explained,
      ({ option }) => !uneven.has(fileOf(option.id)),
    );
  },
  "explanations-sourced": ofOptions(
    "options whose explanation names its sources",
    ({ explanation }) => Object.values(explanation.source).some((names) => names.length > 0),
  ),
  "option-questions": ofOptions(
    "options with 4 questions to ask",
    ({ explanation }) => explanation.plain.questions.length === 4,
  ),
  sections: ({ explained }, ids) =>
    share("pages on care without treatment against the cancer", ids, (id) =>
      explained.some(({ option }) => option.id === id),
    ),
};

const isPractical = ({ explanation }: Explained): boolean =>
  "practical" in explanation && SLOTS.every((slot) => isSaid(explanation.practical[slot]));

const ABOUT_FIGURES: Readonly<Record<string, Count>> = {
  "figures-sourced": ({ figures }) =>
    share(
      "figures with source and day read",
      figures,
      ({ source, read }) => isSaid(source) && isSaid(read),
    ),
  "figures-with-interval": ({ figures }) =>
    share("figures with a range, or the word that none was printed", figures, ({ arms }) =>
      arms.every(({ interval }) => interval !== undefined),
    ),
  "figures-with-certainty": ({ figures }) =>
    share(
      "figures that say how sure they are and why",
      figures,
      ({ certainty }) => certainty.reasons.length > 0,
    ),
  "chances-or-none": ({ figures, knowledge: { options, words } }) => {
    const withFigures = new Set(figures.map(({ option }) => option));
    const saysNone = isSaid(words.en?.evidence.phrases["no-figures"]?.plain);
    return share(
      `options with study figures (${withFigures.size}), or the sentence that none are here yet`,
      options,
      ({ id }) => withFigures.has(id) || saysNone,
    );
  },
  "people-described": ({ knowledge: { studies } }) =>
    share(
      "studies that name line, marker, region and fitness of their people, or that it is not stated",
      studies.list,
      ({ population }) =>
        [population.line, population.marker, population.region, population.fitness].every(isSaid),
    ),
  "absolute-statements": ({ figures }) =>
    share(
      "figures said as people of 100, as a time or as a measured value",
      figures,
      (figure) => figure.hasRates || statementOf(figure) !== undefined,
    ),
  "same-time": ({ knowledge: { studies } }) => {
    const rows = studies.list.flatMap(({ figures }) => figures).filter(isForPatients);
    const compared = rows.filter(({ arms }) => arms.filter(({ rates }) => rates).length > 1);
    return share("comparisons of rates with the same months in each group", compared, isOfOneTime);
  },
  "same-denominator": ({ statements }) => {
    const compared = statements.filter(({ of, arms }) => of !== undefined && arms.length > 1);
    return share(
      "statements that compare groups, with 100 people in each",
      compared,
      ({ of }) => of === 100,
    );
  },
  "untreated-arms": ({ knowledge: { studies } }) => {
    const untreated = studies.list.filter(({ arms }) => arms.some(isWithoutDrugs));
    return share("studies with a group without drugs against the cancer", untreated, () => true);
  },
};

const isForPatients = ({ patients, status }: StudyFigure): boolean =>
  patients && status === "verified";

/** The months of every group are those of the first. */
function isOfOneTime({ arms }: StudyFigure): boolean {
  const months = arms.map(({ rates }) => (rates ?? []).map(({ atMonths }) => atMonths).join(" "));
  return months.every((one) => one === months[0]);
}

const isWithoutDrugs = ({ drugs, group }: Arm): boolean =>
  group !== true && drugs.every((drug) => drug === "placebo");

const ABOUT_THE_REST: Readonly<Record<string, Count>> = {
  policies: ({ policies: { words } }, ids) =>
    share("policies said in 2 registers", ids, (id) =>
      Object.values(words).every((said) => {
        const wording = Object.entries(said).find(([key]) => key === id)?.[1];
        return isSaid(wording?.plain) && isSaid(wording?.clinical);
      }),
    ),
  "glossary-terms": ({ knowledge: { glossary } }, ids) =>
    share("terms of the condition in the glossary", ids, (id) =>
      glossary.some((term) => term.id === id && isSaid(term.plain)),
    ),
  "review-dates": ({ reviewed: { dated, items } }) => ({
    met: dated,
    of: items,
    what: "files with a day of review, their own or that of their kind",
  }),
  "test-pages": ({ knowledge: { biomarkers, words } }, [slot = ""]) =>
    share(`tests whose page has "${slot}"`, biomarkers, ({ id }) =>
      Object.values(words).every(({ medicine }) => {
        const page: object = medicine.biomarkers[id]?.plain ?? {};
        return isSaid(Object.entries(page).find(([key]) => key === slot)?.[1]);
      }),
    ),
  "wishes-asked": ({ knowledge: { words } }, ids) =>
    share("wishes that are asked for", ids, (id) => isSaid(words.en?.facts[id]?.question)),
  "visit-questions": ({ knowledge: { questions } }) =>
    share(
      "questions for the visit in 2 registers",
      questions,
      ({ plain, clinical }) => isSaid(plain) && isSaid(clinical),
    ),
  /** What a page or an app shows stands in code: a file that goes away takes its criterion along. */
  "files-built": (_, ids) =>
    share("files of the project that show it", ids, (path) => existsSync(join(ROOT, path))),
  "readable-pages": ({ pages: { judged, readable } }) => ({
    met: readable,
    of: judged,
    what: "pages with a grade of 6.5 or lower",
  }),
};

export const COUNTS: Readonly<Record<string, Count>> = {
  ...ABOUT_OPTIONS,
  ...ABOUT_FIGURES,
  ...ABOUT_THE_REST,
};
