/** A balance for a terminal: what matters, the grid, how clear it is, what a test could change, what is asked next. */
import {
  areOfManyStudies,
  type Balance,
  type BalanceTelling,
  fifthsOf,
  opensFor,
  type Step,
  sayBalance,
  sayBeside,
  sayClarity,
  sayGridNotes,
  sayLevel,
  saySwing,
  sayTestValue,
  type TableColumn,
} from "@nextline/core";
import type { Request, View } from "../../request.ts";
import { bullet, indent, wrap } from "../../text/layout.ts";
import { capital, section } from "../../text/section.ts";

type Say = (id: string, params?: Readonly<Record<string, string>>) => string;

interface Telling extends BalanceTelling {
  readonly request: Request;
  readonly view: View;
  readonly say: Say;
}

export function balanceText(balance: Balance, request: Request, view: View): readonly string[] {
  const { voice, knowledge } = request;
  const telling: Telling = {
    voice,
    balance,
    request,
    view,
    say: (id, params) => sayBalance(voice, id, params),
    isShown: opensFor(voice, request.profile.facts),
    nameOf: (id) => knowledge.options.find((option) => option.id === id)?.name ?? id,
  };
  const isApart = balance.answers.wish === "not-now" || balance.answers.wish === "doctor-leads";
  return [
    ...wrap(telling.say("not-a-verdict")),
    "",
    ...mattersText(telling),
    ...gridText(telling),
    ...(isApart ? wishText(telling) : clarityText(telling)),
    ...testsText(telling),
    ...besideText(telling),
    ...nextText(telling),
    ...drawerText(telling),
  ];
}

function mattersText({ balance, say, view }: Telling): readonly string[] {
  const { order, answers, conflicts, moved } = balance;
  const heading = answers.by === "helper" ? "heading-matters-helper" : "heading-matters";
  const named = (things: readonly string[]) => things.map((id) => say(`thing-${id}`)).join("; ");
  const rows = order.flatMap(({ id }, i) => [
    ...bullet(say(`thing-${id}`), 0, `${i + 1}.`),
    ...(answers.ownWords?.[id] === undefined
      ? []
      : indent(say("matters-own-words", { text: answers.ownWords[id] }), 3)),
  ]);
  const body = [
    ...wrap(say(order.length > 0 ? "matters-order" : "matters-none")),
    ...rows,
    ...conflicts.flatMap(({ things }) =>
      wrap(say("contradiction-left", { things: named(things) })),
    ),
    ...(moved.length > 0 ? wrap(say("asked-anew", { things: named(moved) })) : []),
    ...(order.length > 0 ? wrap(say("matters-like-you")) : []),
  ];
  return section(say(heading), body, view);
}

/** One list for each option, in their fixed order; things in one order for all. */
function gridText(telling: Telling): readonly string[] {
  const { balance, say, view, isShown, nameOf } = telling;
  if (balance.options.length === 0) return [];
  const weighed = balance.columns.filter(({ state }) => state === "weighed");
  const shown = weighed.filter(isShown);
  const rows = balance.options.flatMap(({ id, depends }, place) => [
    ...wrap(depends ? say("grid-depends", { option: nameOf(id) }) : nameOf(id)).map((line) =>
      view.paint("name", line),
    ),
    ...shown.flatMap((column) => indent(cellText(column, place, telling), 2)),
    "",
  ]);
  const body = [
    ...(shown.length > 0 ? wrap(say("grid-about")) : []),
    ...(areOfManyStudies(shown) ? wrap(say("grid-different-studies")) : []),
    ...(shown.length > 0 ? ["", ...rows] : []),
    ...sayGridNotes(telling).flatMap((note) => wrap(note)),
  ];
  return section(say("heading-grid"), body, view);
}

function cellText(column: TableColumn, place: number, { say, voice }: Telling): string {
  const fifths = fifthsOf(column, place);
  const outcome = column.outcomes[place];
  const dots = say(fifths === undefined ? "dots-unknown" : `dots-${fifths}`);
  const unsure = outcome?.isUnsure === true ? ` (${say("grid-unsure")})` : "";
  const { thing } = column;
  const level =
    outcome === undefined ? "" : `: ${sayLevel(voice, thing, outcome.published)}${unsure}`;
  return `${dots} ${capital(say(`thing-${thing.id}`))}${level}`;
}

const wishText = ({ balance, say, view }: Telling): readonly string[] =>
  section(say("heading-clarity"), wrap(say(`wish-${balance.answers.wish}`)), view);

function clarityText(telling: Telling): readonly string[] {
  const { say, view } = telling;
  const { lead, tips, differs } = sayClarity(telling);
  const body = [
    ...lead.flatMap((line) => wrap(line)),
    ...tips.flatMap((tip) => bullet(tip, 0)),
    ...(differs === undefined ? [] : wrap(differs)),
  ];
  return section(say("heading-clarity"), body, view);
}

function testsText(telling: Telling): readonly string[] {
  const rows = telling.balance.tests.map((test) => sayTestValue(test, telling));
  return section(
    telling.say("heading-tests"),
    rows.flatMap((row) => bullet(row, 0)),
    telling.view,
  );
}

function besideText(telling: Telling): readonly string[] {
  return section(
    telling.say("heading-beside"),
    sayBeside(telling).flatMap((row) => bullet(row, 0)),
    telling.view,
  );
}

function nextText(telling: Telling): readonly string[] {
  const { balance, say, view } = telling;
  if (balance.next === undefined) return [];
  const leave = [say("wish-doctor-leads"), say("wish-not-now")];
  const choices = [...stepChoices(balance.next, telling), ...leave];
  const body = [
    ...wrap(say(`${balance.next.kind}-question`)),
    ...choices.flatMap((choice) => bullet(capital(choice), 0)),
  ];
  return section(say("heading-next"), body, view);
}

function stepChoices(step: Step, { balance, request, say, isShown }: Telling): readonly string[] {
  const swing = (id: string, level = 1) => saySwing(request.voice, id, { balance, isShown, level });
  if (step.kind === "contradiction") return step.conflict.things.map((id) => swing(id));
  if (step.kind === "screen") return step.shown.map((id) => swing(id));
  if (step.kind === "goal")
    return request.knowledge.compiled.values.goals.map(({ id }) => say(`goal-${id}`));
  return [
    swing(step.part, step.level),
    swing(step.whole),
    say("rate-cannot-choose"),
    say("rate-skip"),
  ];
}

/** What the model drew, for the clinical register alone. */
function drawerText(telling: Telling): readonly string[] {
  const { balance, request, say, view, nameOf } = telling;
  if (request.voice.register !== "clinical") return [];
  const { smaa, fitting, order, draws, seed } = balance;
  const options = fitting.map((id, i) =>
    say("drawer-option", {
      option: nameOf(id),
      worst: (smaa.worst.ranks[i]?.[0] ?? 0).toFixed(2),
      best: (smaa.best.ranks[i]?.[0] ?? 0).toFixed(2),
      confidence: smaa.worst.confidence[i]?.toFixed(2) ?? "-",
    }),
  );
  const weights = order.map(({ id, mean, low, high }) =>
    say("drawer-weight", {
      thing: say(`thing-${id}`),
      mean: mean.toFixed(2),
      low: low.toFixed(2),
      high: high.toFixed(2),
    }),
  );
  const rows = [...options, ...weights, ...driverRows(telling), ...sourceRows(telling)];
  const body = [
    ...wrap(say("drawer-about", { draws: String(draws), seed: String(seed) })),
    ...rows.flatMap((row) => bullet(row, 0)),
    ...wrap(say("drawer-entropy", { entropy: smaa.worst.entropy.toFixed(2) })),
  ];
  return section(say("heading-drawer"), body, view);
}

const driverRows = ({ balance, say, nameOf }: Telling): readonly string[] =>
  balance.drivers.map(({ option, thing, correlation }) =>
    say("drawer-driver", {
      option: nameOf(balance.options[option]?.id ?? ""),
      thing: say(`thing-${balance.columns[thing]?.thing.id}`),
      correlation: correlation.toFixed(2),
    }),
  );

const sourceRows = ({ balance, voice, say, nameOf }: Telling): readonly string[] =>
  balance.columns.flatMap(({ thing, outcomes }) =>
    outcomes.flatMap((outcome, place) => {
      if (outcome === undefined) return [];
      const level = sayLevel(voice, thing, outcome.published);
      const option = nameOf(balance.options[place]?.id ?? "");
      return [say("drawer-outcome", { option, level, source: outcome.source })];
    }),
  );
