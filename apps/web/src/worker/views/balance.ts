/** What matters to one who answers, their options by what matters, and how clear it is; never one number. */
import {
  type Answers,
  areOfManyStudies,
  assessOptions,
  type Balance,
  driftBetween,
  fifthsOf,
  opensFor,
  readAnswers,
  sayBalance,
  sayBeside,
  sayClarity,
  sayGridNotes,
  sayLevel,
  saySwing,
  sayTestValue,
  type TableColumn,
  weigh,
} from "@nextline/core";
import type { BalanceAsk, BalanceView, GridRow, ThingKind, ThingView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { drawerView } from "./balance-drawer.ts";
import { givenSteps, nextStepView } from "./balance-steps.ts";
import type { Telling } from "./balance-telling.ts";
import { numberOf } from "./numbers.ts";
import { otherDiseaseView } from "./other-disease.ts";

/** One for all: the same answers give the same draws, on every device and on the command line. */
const SEED = 1;

export function balanceView({ answers: raw, again, isQuick }: BalanceAsk, road: Road): BalanceView {
  const { profile, knowledge, voice } = road;
  const { values } = knowledge.compiled;
  const { answers } = readAnswers(raw, values);
  const assessment = assessOptions(profile, knowledge);
  const quick = isQuick ? { draws: values.model.draws.quick } : {};
  const balance = weigh({ profile, knowledge, assessment, answers, seed: SEED, ...quick });
  const names = new Map(knowledge.options.map(({ id, name }) => [id, name]));
  const telling = {
    road,
    voice,
    balance,
    isShown: opensFor(voice, profile.facts),
    nameOf: (id: string) => names.get(id) ?? id,
  };
  const other = otherDiseaseView(road);
  return {
    ...viewOf(telling),
    ...(again === undefined
      ? {}
      : { drift: driftView(readAnswers({ screens: again }, values).answers, telling) }),
    ...(other === undefined ? {} : { otherDisease: other }),
  };
}

/** The same questions on another day: it can change what matters, and both days count. */
function driftView({ screens = [] }: Answers, { voice, balance }: Telling): readonly string[] {
  const { asked, turned } = driftBetween(balance.answers.screens ?? [], screens);
  const named = (thing: string) => sayBalance(voice, `thing-${thing}`);
  if (asked === 0) return [sayBalance(voice, "drift-none")];
  if (turned.length === 0) return [sayBalance(voice, "drift-same")];
  return [
    ...turned.map(({ more, less }) =>
      sayBalance(voice, "drift-turned", { more: named(more), less: named(less) }),
    ),
    sayBalance(voice, "drift-about"),
  ];
}

const HEADINGS = ["matters", "grid", "clarity", "tests", "beside", "drawer"] as const;

function viewOf(telling: Telling): BalanceView {
  const { balance, voice, road } = telling;
  const say = (id: string) => sayBalance(voice, id);
  const isHelper = balance.answers.by === "helper";
  const heading = (id: (typeof HEADINGS)[number]) =>
    say(id === "matters" && isHelper ? "heading-matters-helper" : `heading-${id}`);
  return {
    notVerdict: say("not-a-verdict"),
    things: askedThings(telling),
    goals: road.knowledge.compiled.values.goals.map(({ id }) => ({
      id,
      label: say(`goal-${id}`),
    })),
    ranges: rangesOf(balance),
    given: givenSteps(telling),
    ...nextStepView(telling),
    headings: Object.fromEntries(
      HEADINGS.map((id) => [id, heading(id)]),
    ) as BalanceView["headings"],
    ...orderView(telling),
    ...gridView(telling),
    clarity: sayClarity(telling),
    tests: balance.tests.map((test) => ({
      number: numberOf(test.fact, road.knowledge),
      said: sayTestValue(test, telling),
    })),
    beside: sayBeside(telling),
    ...(voice.register === "clinical" ? { drawer: drawerView(telling) } : {}),
  };
}

export const thingView = (id: string, { voice, balance, isShown }: Telling): ThingView => ({
  id,
  name: sayBalance(voice, `thing-${id}`),
  swing: saySwing(voice, id, { balance, isShown }),
});

/** What makes no difference between the options is not asked about. */
const askedThings = (telling: Telling): readonly ThingView[] =>
  telling.balance.columns
    .filter(({ state }) => state !== "no-difference")
    .map(({ thing }) => thingView(thing.id, telling));

const rangesOf = ({ columns }: Balance): BalanceView["ranges"] =>
  Object.fromEntries(
    columns.flatMap(({ thing, range }) =>
      range === undefined ? [] : [[thing.id, [range.from, range.to]] as const],
    ),
  );

function orderView(
  telling: Telling,
): Pick<BalanceView, "order" | "orderLead" | "orderNotes" | "moved"> {
  const { balance, voice } = telling;
  const named = (things: readonly string[]) =>
    things.map((id) => sayBalance(voice, `thing-${id}`)).join("; ");
  return {
    order: balance.order.map(({ id }) => thingView(id, telling)),
    orderLead: sayBalance(voice, balance.order.length > 0 ? "matters-order" : "matters-none"),
    orderNotes: [
      ...balance.conflicts.map(({ things }) =>
        sayBalance(voice, "contradiction-left", { things: named(things) }),
      ),
      ...(balance.moved.length > 0
        ? [sayBalance(voice, "asked-anew", { things: named(balance.moved) })]
        : []),
    ],
    moved: balance.moved,
  };
}

function gridView(telling: Telling): Pick<BalanceView, "grid" | "gridLead" | "gridNotes"> {
  const { balance, voice, isShown } = telling;
  const shown = balance.columns.filter((column) => column.state === "weighed" && isShown(column));
  const isMixed = areOfManyStudies(shown);
  return {
    grid: inOrder(shown, balance).map((column) => rowOf(column, telling)),
    gridLead: [
      ...(shown.length > 0 ? [sayBalance(voice, "grid-about")] : []),
      ...(isMixed ? [sayBalance(voice, "grid-different-studies")] : []),
    ],
    gridNotes: balance.options.length > 0 ? sayGridNotes(telling) : [],
  };
}

/** What matters most stands first; as the things are listed, while nothing was answered. */
function inOrder(columns: readonly TableColumn[], { order }: Balance): readonly TableColumn[] {
  const place = (column: TableColumn) => order.findIndex(({ id }) => id === column.thing.id);
  return [...columns].sort((a, b) => place(a) - place(b));
}

function rowOf(column: TableColumn, telling: Telling): GridRow {
  const { balance, voice, nameOf } = telling;
  const { thing, outcomes } = column;
  return {
    ...thingView(thing.id, telling),
    kind: kindOf(column),
    cells: balance.options.map(({ id, depends }, place) => {
      const outcome = outcomes[place];
      return {
        option: id,
        name: nameOf(id),
        depends,
        dots: fifthsOf(column, place),
        ...(outcome && { level: sayLevel(voice, thing, outcome.published) }),
        ...(outcome?.isUnsure ? { unsure: sayBalance(voice, "grid-unsure") } : {}),
      };
    }),
  };
}

function kindOf({ thing }: TableColumn): ThingKind {
  if (thing.gate === "none") return "practical";
  return thing.gate === "harms" ? "harm" : "benefit";
}
