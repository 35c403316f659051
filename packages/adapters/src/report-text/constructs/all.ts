/** Every construct, looked up by the role of the piece it starts at. */
import type { Construct } from "../types.ts";
import { claudin } from "./claudin.ts";
import { intake, little, steroid } from "./daily.ts";
import { fever } from "./fever.ts";
import { funding } from "./funding.ts";
import { gene } from "./gene.ts";
import { gone } from "./gone.ts";
import { graded } from "./graded.ts";
import { head } from "./head.ts";
import { height, size } from "./height.ts";
import { her2 } from "./her2.ts";
import { clot, illness } from "./illness.ts";
import { immuneHarm } from "./immune-harm.ts";
import { lauren } from "./lauren.ts";
import { lives } from "./lives.ts";
import { marker } from "./marker.ts";
import { measure, measureNow } from "./measure.ts";
import { metaboliser } from "./metaboliser.ts";
import { metastases } from "./metastases.ts";
import { mismatchRepair } from "./mismatch-repair.ts";
import { held, worst } from "./pain.ts";
import { person } from "./person.ts";
import { pressure } from "./pressure.ts";
import { allergy, harm } from "./reactions.ts";
import { relapse } from "./relapse.ts";
import { says } from "./says.ts";
import { sex } from "./sex.ts";

const ALL: readonly Construct[] = [
  measure,
  measureNow,
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
  gene,
  pressure,
  illness,
  clot,
  steroid,
  intake,
  little,
  worst,
  held,
  gone,
  head,
  allergy,
  harm,
  fever,
  relapse,
  lives,
  immuneHarm,
  funding,
  size,
];

export const constructsAt: ReadonlyMap<string, Construct> = new Map(
  ALL.flatMap((construct) => construct.roles.map((role) => [role, construct] as const)),
);
