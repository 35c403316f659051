/** What the model drew, for clinicians: tables of shares, weights and ranges, the sources, and published scores. */
import {
  labelsOf,
  phrase,
  type Score,
  sayAmount,
  sayBalance,
  sayLevel,
  sayNumber,
  scoresFor,
} from "@nextline/core";
import type { DrawerView, SectionView, TableView } from "../protocol.ts";
import type { Road } from "../road.ts";
import type { Telling } from "./balance-telling.ts";

export function drawerView(telling: Telling): DrawerView {
  const { balance, voice, road } = telling;
  const { draws, seed, smaa } = balance;
  const said = { draws: String(draws), seed: String(seed) };
  return {
    about: [
      sayBalance(voice, "drawer-about", said),
      sayBalance(voice, "drawer-entropy", { entropy: smaa.worst.entropy.toFixed(2) }),
    ],
    tables: [firsts, winning, weights, central, drivers, ranges, tests]
      .map((table) => table(telling))
      .filter(({ rows }) => rows.length > 0),
    sources: sourcesOf(telling),
    scores: scoresOf(road),
  };
}

const two = (share: number | undefined): string => (share === undefined ? "-" : share.toFixed(2));

function heads({ voice }: Telling, ids: readonly string[]): readonly string[] {
  return ids.map((id) => sayBalance(voice, `drawer-${id}`));
}

function firsts(telling: Telling): TableView {
  const { fitting, smaa } = telling.balance;
  return {
    caption: sayBalance(telling.voice, "drawer-first"),
    head: heads(telling, ["option-head", "worst", "best", "confidence"]),
    rows: fitting.map((id, i) => [
      telling.nameOf(id),
      two(smaa.worst.ranks[i]?.[0]),
      two(smaa.best.ranks[i]?.[0]),
      two(smaa.worst.confidence[i]),
    ]),
  };
}

function winning(telling: Telling): TableView {
  const { fitting, smaa } = telling.balance;
  const names = fitting.map(telling.nameOf);
  return {
    caption: sayBalance(telling.voice, "drawer-winning"),
    head: [...heads(telling, ["option-head"]), ...names],
    rows: fitting.map((_, i) => [
      names[i] ?? "",
      ...fitting.map((_other, l) => (i === l ? "" : two(smaa.worst.winning[i]?.[l]))),
    ]),
  };
}

function weights(telling: Telling): TableView {
  return {
    caption: sayBalance(telling.voice, "drawer-weights"),
    head: heads(telling, ["thing-head", "mean", "low", "high"]),
    rows: telling.balance.order.map(({ id, mean, low, high }) => [
      named(id, telling),
      two(mean),
      two(low),
      two(high),
    ]),
  };
}

const named = (thing: string, { voice }: Telling): string => sayBalance(voice, `thing-${thing}`);

/** What somebody cares about who comes to this option. */
function central(telling: Telling): TableView {
  const { fitting, smaa, columns } = telling.balance;
  const weighed = columns.flatMap(({ state, thing }, j) =>
    state === "no-difference" ? [] : [{ j, name: named(thing.id, telling) }],
  );
  return {
    caption: sayBalance(telling.voice, "drawer-central"),
    head: [...heads(telling, ["option-head"]), ...weighed.map(({ name }) => name)],
    rows: fitting.map((id, i) => {
      const means = smaa.worst.central[i];
      const none = sayBalance(telling.voice, "drawer-no-central");
      return [telling.nameOf(id), ...weighed.map(({ j }) => (means ? two(means[j]) : none))];
    }),
  };
}

/** What is not sure and moves most the difference between the two that come closest. */
function drivers(telling: Telling): TableView {
  const { drivers: found, options, columns } = telling.balance;
  return {
    caption: sayBalance(telling.voice, "drawer-drivers"),
    head: heads(telling, ["option-head", "thing-head", "correlation"]),
    rows: found.map(({ option, thing, correlation }) => [
      telling.nameOf(options[option]?.id ?? ""),
      named(columns[thing]?.thing.id ?? "", telling),
      two(correlation),
    ]),
  };
}

function ranges(telling: Telling): TableView {
  return {
    caption: sayBalance(telling.voice, "drawer-ranges"),
    head: heads(telling, ["thing-head", "worst", "best", "state"]),
    rows: telling.balance.columns.map(({ thing, range, state }) => [
      named(thing.id, telling),
      range === undefined ? "-" : sayAmount(range.from),
      range === undefined ? "-" : sayAmount(range.to),
      sayBalance(telling.voice, `drawer-state-${state}`),
    ]),
  };
}

function tests(telling: Telling): TableView {
  const { tests: found } = telling.balance;
  return {
    caption: sayBalance(telling.voice, "drawer-tests"),
    head: heads(telling, ["fact-head", "shift", "option-head"]),
    rows: found.map(({ fact, shift, options }) => [
      labelsOf(telling.voice, [fact]),
      two(shift),
      options.map(telling.nameOf).join(", "),
    ]),
  };
}

const sourcesOf = (telling: Telling): readonly string[] =>
  telling.balance.columns.flatMap(({ thing, outcomes }) =>
    outcomes.flatMap((outcome, place) => {
      if (outcome === undefined) return [];
      const level = sayLevel(telling.voice, thing, outcome.published);
      const option = telling.nameOf(telling.balance.options[place]?.id ?? "");
      const params = { option, level, source: outcome.source };
      return [sayBalance(telling.voice, "drawer-outcome", params)];
    }),
  );

/** Scores about survival, each with the limits of its validation: groups of people, no prediction for one. */
function scoresOf({ profile, knowledge, voice }: Road): readonly SectionView[] {
  const { scores, cannot } = scoresFor(profile, knowledge);
  const words = (id: string) => voice.words.medicine.scores[id];
  const found = scores
    .filter(({ score }) => score.about === "survival")
    .map(({ score, points, group }) => {
      const said = words(score.id);
      const [low = 0, high] = typeof points === "number" ? [points] : points;
      const span = { low: sayNumber(low), high: sayNumber(high ?? low) };
      const number = high === undefined ? span.low : phrase(voice, "score-range", span);
      return {
        heading: `${said?.name[voice.register] ?? score.id}: ${number} ${phrase(voice, "score-unit-points")}`,
        paragraphs: [
          ...[said?.groups?.[group?.id ?? ""], said?.what].flatMap(
            (wording) => wording?.[voice.register] ?? [],
          ),
          ...limitsOf(score, voice),
          ...(said?.caution === undefined ? [] : [said.caution[voice.register]]),
        ],
      };
    });
  const waiting = cannot
    .filter(({ score, missing }) => score.about === "survival" && missing.length > 0)
    .map(({ score, missing }) => ({
      heading: words(score.id)?.name[voice.register] ?? score.id,
      paragraphs: [
        `${phrase(voice, "scores-waiting")}: ${labelsOf(voice, missing)}.`,
        ...limitsOf(score, voice),
        ...[words(score.id)?.caution?.[voice.register] ?? []].flat(),
      ],
    }));
  return [...found, ...waiting];
}

/** In whom a score was made, and how it did among others: only what was seen in its source. */
function limitsOf({ population, external }: Score, voice: Road["voice"]): readonly string[] {
  const checked = external.filter(({ status }) => status === "verified");
  return [
    sayBalance(voice, "drawer-score-made", { people: population }),
    ...checked.map(({ people, n, mediansMonths = {}, source }) => {
      const medians = Object.entries(mediansMonths)
        .map(([group, months]) => `${group} ${months}`)
        .join(", ");
      const id = medians === "" ? "drawer-score-checked" : "drawer-score-medians";
      return sayBalance(voice, id, { people, n: String(n), medians, source });
    }),
  ];
}
