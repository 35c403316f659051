/** Every construct, looked up by the role of the piece it starts at. */
import type { Construct } from "../types.ts";
import { claudin } from "./claudin.ts";
import { graded } from "./graded.ts";
import { height } from "./height.ts";
import { her2 } from "./her2.ts";
import { lauren } from "./lauren.ts";
import { marker } from "./marker.ts";
import { measure } from "./measure.ts";
import { metaboliser } from "./metaboliser.ts";
import { metastases } from "./metastases.ts";
import { mismatchRepair } from "./mismatch-repair.ts";
import { person } from "./person.ts";
import { says } from "./says.ts";
import { sex } from "./sex.ts";

const ALL: readonly Construct[] = [
  measure,
  graded,
  height,
  her2,
  mismatchRepair,
  claudin,
  lauren,
  marker,
  says,
  sex,
  metaboliser,
  metastases,
  person,
];

export const constructsAt: ReadonlyMap<string, Construct> = new Map(
  ALL.flatMap((construct) => construct.roles.map((role) => [role, construct] as const)),
);
