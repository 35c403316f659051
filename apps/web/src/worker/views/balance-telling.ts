/** What every part of the balance view is told from: the balance in its words, and the road it stands on. */
import type { BalanceTelling } from "@nextline/core";
import type { Road } from "../road.ts";

export interface Telling extends BalanceTelling {
  readonly road: Road;
}
