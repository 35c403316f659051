/** Answers that cannot all hold: found, shown, asked about once, and left out of the weights; never forced. */
import type { Claim } from "./answers.ts";
import { isFeasible } from "./polytope.ts";
import { circlesIn } from "./screens.ts";

export interface Conflict {
  /** Names it among those that were left as they are. */
  readonly id: string;
  readonly claims: readonly string[];
  readonly things: readonly string[];
}

export interface Settled {
  /** The claims that hold together. */
  readonly kept: readonly Claim[];
  /** Those to show; a few small circles among many screens are no reason to ask. */
  readonly conflicts: readonly Conflict[];
}

export function settle(
  claims: readonly Claim[],
  things: readonly string[],
  circlesAllowed: number,
): Settled {
  const circles = circlesAmong(claims, things);
  const inCircles = new Set(circles.flat());
  const shown = circles.length > circlesAllowed ? circles.map(conflictOf) : [];
  return without(
    claims.filter((claim) => !inCircles.has(claim)),
    things.length,
    shown,
  );
}

/** Takes the smallest contradiction out, until what is left can hold. */
function without(claims: readonly Claim[], count: number, found: readonly Conflict[]): Settled {
  const smallest = smallestConflict(claims, count);
  if (smallest === undefined) return { kept: claims, conflicts: found };
  const rest = claims.filter((claim) => !smallest.includes(claim));
  return without(rest, count, [...found, conflictOf(smallest)]);
}

function conflictOf(claims: readonly Claim[]): Conflict {
  const ids = claims.map(({ id }) => id);
  return {
    id: [...ids].sort().join(" "),
    claims: ids,
    things: [...new Set(claims.flatMap(({ things }) => things))],
  };
}

/** Among the screens: this over that, that over a third, the third over this. */
function circlesAmong(claims: readonly Claim[], things: readonly string[]): readonly Claim[][] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const preferences = claims
    .filter(({ id }) => id.includes(">"))
    .map(({ things: [a = "", b = ""] }) => ({ more: things.indexOf(a), less: things.indexOf(b) }));
  const named = (a: number, b: number) => byId.get(`${things[a]}>${things[b]}`);
  return circlesIn(things.length, preferences).map(([a, b, c]) =>
    [named(a, b), named(b, c), named(c, a)].flatMap((claim) => claim ?? []),
  );
}

const holds = (claims: readonly Claim[], count: number): boolean =>
  isFeasible(
    count,
    claims.flatMap(({ limits }) => limits),
  );

/** Undefined where all can hold. Of one or two claims the smallest there is; of more, one that cannot shrink. */
export function smallestConflict(
  claims: readonly Claim[],
  count: number,
): readonly Claim[] | undefined {
  if (holds(claims, count)) return undefined;
  const alone = claims.find((claim) => !holds([claim], count));
  if (alone !== undefined) return [alone];
  for (const [i, a] of claims.entries())
    for (const b of claims.slice(i + 1)) if (!holds([a, b], count)) return [a, b];
  return claims.reduce<readonly Claim[]>((left, claim) => {
    const rest = left.filter((one) => one !== claim);
    return holds(rest, count) ? left : rest;
  }, claims);
}
