/** Says the visit summary: one page for the person, one for the doctor, from the same data. */
import type { Knowledge, ReadyWarning } from "../knowledge/knowledge.ts";
import type { OptionAssessment } from "../options/assessment.ts";
import type { OptionGroup, Summary } from "../summary/summary.ts";
import { listWord } from "./describe.ts";
import type { Block, Document, Page } from "./document.ts";
import { newsBlocks } from "./news.ts";
import { say } from "./say.ts";
import { scenarioBlocks } from "./scenarios.ts";
import { sayReading, sayValue } from "./values.ts";
import { labelOf, labelsOf, phrase, type Voice, voiceOf } from "./voice.ts";

/** Both pages: plain for the person, clinical for the doctor. */
export function summaryDocument(
  summary: Summary,
  knowledge: Knowledge,
  language: string,
): Document {
  const plain = voiceOf(knowledge, language, "plain");
  const clinical = voiceOf(knowledge, language, "clinical");
  return {
    title: phrase(plain, "summary-title"),
    language,
    pages: [summaryPage(summary, knowledge, plain), summaryPage(summary, knowledge, clinical)],
  };
}

export function summaryPage(summary: Summary, knowledge: Knowledge, voice: Voice): Page {
  const title = phrase(voice, "summary-title");
  return {
    title,
    blocks: [
      { kind: "heading", level: 1, text: title },
      ...warningBlocks(summary.warnings, voice),
      ...problemBlocks(summary, voice),
      ...section(voice, "summary-situation", situation(summary, voice)),
      ...section(voice, "summary-goals", rows(summary.goals, summary, voice)),
      ...optionBlocks(summary, voice),
      ...section(voice, "summary-scenarios", scenariosOf(summary, knowledge, voice)),
      ...section(voice, "summary-tests", missingTests(summary, voice)),
      ...(summary.news === undefined ? [] : newsBlocks(summary.news, voice)),
      ...section(voice, "summary-questions", questionList(summary.questions, voice, true)),
      ...section(voice, "summary-if-time", questionList(summary.ifTime, voice, false)),
    ],
    foot: footOf(summary, knowledge, voice),
  };
}

/** A heading and its blocks; nothing at all where there are none. */
function section(voice: Voice, id: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0
    ? []
    : [{ kind: "heading", level: 2, text: phrase(voice, id) }, ...blocks];
}

function warningBlocks(warnings: readonly ReadyWarning[], voice: Voice): readonly Block[] {
  const ranked = ["emergency", "important", "note"].flatMap((level) =>
    warnings.filter((warning) => warning.level === level),
  );
  return ranked.map((warning) => ({
    kind: "notice",
    level: warning.level,
    text: say({ warning }, voice),
  }));
}

function problemBlocks({ profile }: Summary, voice: Voice): readonly Block[] {
  if (profile.problems.length === 0) return [];
  return [{ kind: "notice", level: "important", text: phrase(voice, "summary-problems") }];
}

function situation(summary: Summary, voice: Voice): readonly Block[] {
  const lines = summary.profile.lines?.lines ?? [];
  const treated = lines.map((line): readonly [string, string] => [
    phrase(voice, "summary-line", { number: String(line.number) }),
    [
      line.drugs.map((drug) => sayValue(voice, "receivedDrugs", drug)).join(", "),
      outcome(line.outcome, voice),
    ]
      .filter(Boolean)
      .join("; "),
  ]);
  const [known] = rows(summary.situation, summary, voice);
  const facts = known?.kind === "rows" ? known.rows : [];
  const all = [...facts, ...treated];
  return all.length === 0
    ? [{ kind: "text", text: phrase(voice, "summary-nothing-known") }]
    : [{ kind: "rows", rows: all }];
}

const outcome = (value: string | undefined, voice: Voice): string =>
  value === undefined ? "" : listWord(voice, "outcome", value);

function rows(facts: readonly string[], { profile }: Summary, voice: Voice): readonly Block[] {
  const said = facts.flatMap((fact): readonly (readonly [string, string])[] => {
    const value = sayReading(voice, fact, profile.facts.read(fact));
    return value === undefined ? [] : [[capital(labelOf(voice, fact)), value]];
  });
  return said.length === 0 ? [] : [{ kind: "rows", rows: said }];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Treatments against the tumour and relief of its symptoms; care beside them is one line. */
const ABOUT_TREATMENT: ReadonlySet<string> = new Set([
  "chemotherapy",
  "targeted",
  "immunotherapy",
  "radiotherapy",
  "endoscopy",
  "surgery",
  "trial",
]);

const GROUPS: readonly OptionGroup[] = ["current", "fits", "may-fit", "depends"];

function optionBlocks(summary: Summary, voice: Voice): readonly Block[] {
  const all = GROUPS.flatMap((group) => summary.groups.get(group) ?? []);
  const rowsOf = GROUPS.flatMap((group) => groupRow(group, summary, voice));
  const care = all.filter(
    ({ option, status }) => status === "fits" && !ABOUT_TREATMENT.has(option.family),
  );
  const careRow: readonly [string, string] = [
    phrase(voice, "summary-care"),
    care.map(({ option }) => option.name).join("; "),
  ];
  const shown = care.length > 0 ? [...rowsOf, careRow] : rowsOf;
  return section(voice, "summary-options", shown.length > 0 ? [{ kind: "rows", rows: shown }] : []);
}

function groupRow(
  group: OptionGroup,
  summary: Summary,
  voice: Voice,
): readonly (readonly [string, string])[] {
  const options = (summary.groups.get(group) ?? []).filter(({ option }) =>
    ABOUT_TREATMENT.has(option.family),
  );
  const named =
    group === "depends" ? options.filter((option) => isNearlySettled(option, summary)) : options;
  const left = options.length - named.length;
  const names = named.map((option) => nameOf(option, group, voice));
  const more = names.length > 0 ? "summary-more" : "summary-count";
  const rest = left === 0 ? [] : [phrase(voice, more, { count: String(left) })];
  const all = [...names, ...rest];
  return all.length === 0 ? [] : [[phrase(voice, `heading-${group}`), all.join("; ")]];
}

/** Waits for tests alone; an option that waits for the first answers as well is only counted. */
const isNearlySettled = (
  { missing }: OptionAssessment,
  { missingTests: tests }: Summary,
): boolean => missing.every((fact) => tests.some((test) => test.fact === fact));

function nameOf({ option, askFirst }: OptionAssessment, group: OptionGroup, voice: Voice): string {
  const critical = askFirst.filter((ask) => ask.critical).map((ask) => ask.fact);
  return group === "may-fit" && critical.length > 0 && voice.register === "clinical"
    ? `${option.name} (${labelsOf(voice, critical)})`
    : option.name;
}

/** How many options are named behind a test; the rest are counted. */
const NAMED = 2;

function missingTests(summary: Summary, voice: Voice): readonly Block[] {
  const { missingTests: tests, groups } = summary;
  if (tests.length === 0) return [];
  const names = new Map(
    [...groups.values()].flat().map(({ option }): [string, string] => [option.id, option.name]),
  );
  const items = tests.map(({ fact, options }) => {
    const named = options.slice(0, NAMED).map((id) => names.get(id) ?? id);
    const left = options.length - named.length;
    const rest = left === 0 ? [] : [phrase(voice, "summary-more", { count: String(left) })];
    const label = capital(labelOf(voice, fact));
    return phrase(voice, "summary-test", { label, options: [...named, ...rest].join("; ") });
  });
  return [{ kind: "list", ordered: false, items }];
}

const scenariosOf = ({ scenarios, profile }: Summary, { options }: Knowledge, voice: Voice) =>
  scenarioBlocks(scenarios, { voice, facts: profile.facts, options });

function questionList(
  questions: Summary["questions"],
  voice: Voice,
  ordered: boolean,
): readonly Block[] {
  if (questions.length === 0) return [];
  return [{ kind: "list", ordered, items: questions.map((question) => question[voice.register]) }];
}

function footOf({ profile }: Summary, { compiled }: Knowledge, voice: Voice): readonly string[] {
  return [
    phrase(voice, "not-reviewed"),
    phrase(voice, "summary-version", {
      date: profile.asOf ?? phrase(voice, "value-unknown"),
      version: compiled.version,
      hash: compiled.hash.slice(0, 12),
    }),
    phrase(voice, "nobody-watching"),
  ];
}
