/** A balance for a terminal: what matters, the grid, how clear it is, what a test could change, what is asked next. */
import {
  type Balance,
  clarityFor,
  fifthsOf,
  type IsShown,
  labelOf,
  type Step,
  sayAmount,
  sayBalance,
  saySwing,
  type TableColumn,
} from "@nextline/core";
import type { Request, View } from "../../request.ts";
import { bullet, indent, wrap } from "../../text/layout.ts";
import { capital, section } from "../../text/section.ts";
import { opensFor } from "./answer.ts";

type Say = (id: string, params?: Readonly<Record<string, string>>) => string;

interface Telling {
  readonly balance: Balance;
  readonly request: Request;
  readonly view: View;
  readonly say: Say;
  readonly isShown: IsShown;
  readonly nameOf: (option: string) => string;
}

export function balanceText(balance: Balance, request: Request, view: View): readonly string[] {
  const { voice, knowledge } = request;
  const telling: Telling = {
    balance,
    request,
    view,
    say: (id, params) => sayBalance(voice, id, params),
    isShown: opensFor(request),
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
    ...shown.flatMap((column) => indent(cellText(column, place, say), 2)),
    "",
  ]);
  const body = [
    ...(shown.length > 0 ? wrap(say("grid-about")) : []),
    ...(hasManyStudies(shown) ? wrap(say("grid-different-studies")) : []),
    ...(shown.length > 0 ? ["", ...rows] : []),
    ...gridNotes(telling, shown.length < weighed.length),
  ];
  return section(say("heading-grid"), body, view);
}

const hasManyStudies = (columns: readonly TableColumn[]): boolean =>
  new Set(columns.flatMap(({ outcomes }) => outcomes.flatMap((one) => one?.study ?? []))).size > 1;

function cellText(column: TableColumn, place: number, say: Say): string {
  const fifths = fifthsOf(column, place);
  const outcome = column.outcomes[place];
  const dots = say(fifths === undefined ? "dots-unknown" : `dots-${fifths}`);
  const unsure = outcome?.isUnsure === true ? ` (${say("grid-unsure")})` : "";
  const { id } = column.thing;
  const level =
    outcome === undefined
      ? ""
      : `: ${say(`level-${id}`, { value: sayAmount(outcome.published) })}${unsure}`;
  return `${dots} ${capital(say(`thing-${id}`))}${level}`;
}

function gridNotes({ balance, say }: Telling, isHeld: boolean): readonly string[] {
  const named = (state: TableColumn["state"]) =>
    balance.columns
      .filter((column) => column.state === state)
      .map(({ thing }) => say(`thing-${thing.id}`))
      .join("; ");
  const note = (id: string, things: string) => (things === "" ? [] : wrap(say(id, { things })));
  return [
    ...(isHeld ? wrap(say("grid-closed-survival")) : []),
    ...note("grid-no-figures", named("no-figures")),
    ...note("grid-no-difference", named("no-difference")),
  ];
}

const wishText = ({ balance, say, view }: Telling): readonly string[] =>
  section(say("heading-clarity"), wrap(say(`wish-${balance.answers.wish}`)), view);

function clarityText(telling: Telling): readonly string[] {
  const { balance, say, view, isShown } = telling;
  const clarity = clarityFor(balance, isShown);
  const body = clarity === undefined ? wrap(say(unclear(balance))) : clearness(telling, clarity);
  const isTold = balance.goalDiffers && clarity?.isUnmeasured === false;
  return section(
    say("heading-clarity"),
    [...body, ...(isTold ? wrap(say("goal-differs")) : [])],
    view,
  );
}

/** Why nothing is said about how clear it is. */
function unclear({ order, clarity }: Balance): string {
  if (order.length === 0) return "clarity-no-answers";
  return clarity === undefined ? "clarity-not-weighed" : "clarity-closed";
}

function clearness(
  { balance, say, nameOf }: Telling,
  { level, isUnmeasured, between, tips }: NonNullable<Balance["clarity"]>,
): readonly string[] {
  if (isUnmeasured || between === undefined) return wrap(say("clarity-unmeasured"));
  const [a, b] = between.map((place) => nameOf(balance.options[place]?.id ?? ""));
  const said = tips.map(({ thing, direction, at }) => {
    const id = balance.columns[thing]?.thing.id ?? "";
    const now = balance.order.find((one) => one.id === id)?.mean ?? 0;
    const params = { thing: say(`thing-${id}`), at: at.toFixed(2), now: now.toFixed(2) };
    return say(`tip-${direction}`, params);
  });
  return [
    ...wrap(say(`clarity-${level}`)),
    ...wrap(say("clarity-between", { a: a ?? "", b: b ?? "" })),
    ...(said.length > 0 ? said : [say("tip-none")]).flatMap((tip) => bullet(tip, 0)),
  ];
}

const CHANGE = { hardly: "test-changes-nothing", some: "test-changes-some", much: "test-changes" };

function testsText({ balance, request, say, view, nameOf }: Telling): readonly string[] {
  const rows = balance.tests.map(({ fact, options, change, shift }) =>
    say(CHANGE[change], {
      fact: capital(labelOf(request.voice, fact)),
      options: options.map(nameOf).join(", "),
      shift: shift.toFixed(2),
    }),
  );
  return section(
    say("heading-tests"),
    rows.flatMap((row) => bullet(row, 0)),
    view,
  );
}

function besideText({ balance, say, view, nameOf }: Telling): readonly string[] {
  const reasons = [...new Set(balance.beside.map(({ reason }) => reason))];
  const rows = reasons.map((reason) => {
    const among = balance.beside.filter((one) => one.reason === reason);
    return say(`beside-${reason}`, {
      options: among.map(({ option }) => nameOf(option)).join(", "),
    });
  });
  return section(
    say("heading-beside"),
    rows.flatMap((row) => bullet(row, 0)),
    view,
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
  const rows = [...options, ...weights, ...sourceRows(telling)];
  const body = [
    ...wrap(say("drawer-about", { draws: String(draws), seed: String(seed) })),
    ...rows.flatMap((row) => bullet(row, 0)),
    ...wrap(say("drawer-entropy", { entropy: smaa.worst.entropy.toFixed(2) })),
  ];
  return section(say("heading-drawer"), body, view);
}

const sourceRows = ({ balance, say, nameOf }: Telling): readonly string[] =>
  balance.columns.flatMap(({ thing, outcomes }) =>
    outcomes.flatMap((outcome, place) => {
      if (outcome === undefined) return [];
      const level = say(`level-${thing.id}`, { value: sayAmount(outcome.published) });
      const option = nameOf(balance.options[place]?.id ?? "");
      return [say("drawer-outcome", { option, level, source: outcome.source })];
    }),
  );
