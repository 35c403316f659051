/** All options in their groups, with what stands above them. */
import {
  assessOptions,
  GROUPS,
  type Group,
  inGroup,
  labelOf,
  type OptionAssessment,
  phrase,
  say,
  sayProblem,
  sayTelling,
  shownGroupOf,
} from "@nextline/core";
import type { GroupView, NoticeView, OptionLine, OptionsView, ProblemView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { factAt, numberOf, optionNumber } from "./numbers.ts";
import { otherDiseaseView } from "./other-disease.ts";

export function optionsView(road: Road): OptionsView {
  const { profile, knowledge, voice } = road;
  const { options, warnings } = assessOptions(profile, knowledge);
  const groups = GROUPS.map((group) => groupView(group, options, road));
  const other = otherDiseaseView(road);
  return {
    warnings: inOrder(
      warnings.map((warning) => ({ level: warning.level, text: say({ warning }, voice) })),
    ),
    problems: problemViews(road),
    groups: other === undefined ? groups : [],
    ...(other === undefined ? {} : { otherDisease: other }),
    counts: Object.fromEntries(
      groups.map(({ id, options: members }) => [id, members.length]),
    ) as OptionsView["counts"],
    foot: footOf(road),
    hash: knowledge.compiled.hash,
  };
}

const LEVELS = ["emergency", "important", "note"] as const;

const inOrder = (notices: readonly NoticeView[]): readonly NoticeView[] =>
  LEVELS.flatMap((level) => notices.filter((notice) => notice.level === level));

function groupView(group: Group, options: readonly OptionAssessment[], road: Road): GroupView {
  const members = inGroup(group, options, road.profile.facts);
  return {
    id: group,
    heading: phrase(road.voice, `heading-${group}`),
    options: members.map((assessed) => lineOf(assessed, road)),
  };
}

export function lineOf(assessed: OptionAssessment, road: Road): OptionLine {
  const { option } = assessed;
  return {
    id: option.id,
    number: optionNumber(option.id, road.knowledge),
    name: option.name,
    family: phrase(road.voice, `family-${option.family}`),
    group: shownGroupOf(assessed),
    short: shortOf(assessed, road),
  };
}

/** What it waits for, what to check first, what decided against it, or the person's own values that speak for it. */
function shortOf(assessed: OptionAssessment, { voice, profile, knowledge }: Road): string {
  const group = shownGroupOf(assessed);
  if (group === "depends" || group === "may-fit") return waitsFor(assessed, voice);
  if (group === "does-not-fit") return whyNot(assessed, voice);
  const values = sayTelling(assessed, { voice, facts: profile.facts, knowledge });
  return values.length === 0 ? "" : `${values.join("; ")}.`;
}

/** A list shows so many of them, the weighty ones first; the option's own page has all. */
const SHOWN = 4;

function waitsFor(assessed: OptionAssessment, voice: Road["voice"]): string {
  const { status, missing, askFirst } = assessed;
  const critical = [...askFirst].sort((a, b) => Number(b.critical) - Number(a.critical));
  const shown = { status, missing: missing.slice(0, SHOWN), askFirst: critical.slice(0, SHOWN) };
  const said = say({ status: { ...assessed, ...shown } }, voice);
  const left = (status === "depends" ? missing : askFirst).length - SHOWN;
  return left > 0 ? `${said}, ${phrase(voice, "and-more", { count: String(left) })}.` : `${said}.`;
}

function whyNot({ reasons, option }: OptionAssessment, voice: Road["voice"]): string {
  const against = reasons.find(({ kind, verdict }) => verdict === (kind === "need" ? "no" : "yes"));
  if (against === undefined) return "";
  const { rule, kind } = against;
  const plain = kind === "need" ? voice.words.needs[rule.id] : voice.words.stops[rule.id];
  return plain === undefined
    ? (voice.words.whys[option.id] ?? rule.say)
    : `${plain} ${phrase(voice, `${kind}-${against.verdict}`)}`;
}

export function problemViews({ profile, voice, knowledge }: Road): readonly ProblemView[] {
  return profile.problems.map((problem) => {
    const said = sayProblem(voice, problem);
    const number = numberOf(problem.params.fact ?? problem.at.split(/[.[]/)[0] ?? "", knowledge);
    const known = number > 0 && factAt(number, knowledge) !== undefined;
    return {
      ...said,
      at: problem.params.fact ? labelOf(voice, problem.params.fact) : placeSaid(said.at, voice),
      ...(known ? { number } : {}),
    };
  });
}

/** The place `treatments[0].end` as "earlier cancer treatments, 1"; one that has no words as it is. */
function placeSaid(at: string, voice: Road["voice"]): string {
  const [, list = "", place] = /^(\w+)(?:\[(\d+)\])?/.exec(at) ?? [];
  const label = labelOf(voice, list);
  if (label === list) return at;
  return place === undefined ? label : `${label}, ${Number(place) + 1}`;
}

export function footOf({ voice, knowledge: { compiled } }: Road): readonly string[] {
  return [
    phrase(voice, "not-reviewed"),
    phrase(voice, "knowledge-version", {
      version: compiled.version,
      hash: compiled.hash.slice(0, 12),
    }),
    phrase(voice, "nobody-watching"),
  ];
}
