/** Asks the worker for the balance of one who answers, and tells whether what came is about the answers of now. */

import type { Answering, Matters, Who } from "../../state/kept.ts";
import { answeringOf, isAskedAgain, mattersOf } from "../../state/matters.ts";
import type { Saved } from "../../state/saved.ts";
import { situationOf } from "../../state/situation.ts";
import { saved } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import type { BalanceView } from "../../worker/protocol.ts";
import { type Load, useLoad } from "../loaded.tsx";

export interface Fresh {
  readonly view: BalanceView;
  /** The answers that it is about. */
  readonly about: string;
}

export interface Asked {
  readonly now: Saved;
  readonly matters: Matters;
  readonly answering: Answering;
  readonly load: Load<Fresh>;
  readonly isFresh: (fresh: Fresh) => boolean;
}

interface Asking {
  /** Fewer draws, while questions are asked. */
  readonly isQuick: boolean;
  readonly who?: Who;
  /** Words for the person, whichever words the screens are in. */
  readonly isPlain?: boolean;
}

/** A first answer from few draws at once, and that of all draws in its place when it is there. */
export function useSettled(): Asked {
  const quick = useBalance({ isQuick: true });
  const settled = useBalance({ isQuick: false });
  const isThere = ({ load, isFresh }: Asked) => load.kind === "here" && isFresh(load.value);
  return isThere(quick) && !isThere(settled) ? quick : settled;
}

export function useBalance({ isQuick, who, isPlain = false }: Asking): Asked {
  const now = saved.value;
  const matters = mattersOf(now);
  const answering = answeringOf(matters, who);
  const situation = situationOf(isPlain ? { ...now, register: "plain" } : now);
  const { answers } = answering;
  const again = isAskedAgain(answering) ? undefined : answering.again?.screens;
  const about = JSON.stringify([answers, again, situation]);
  const load = useLoad(async () => {
    const view = await call("balance", { situation, answers, again, isQuick });
    return { view, about };
  }, [about, isQuick]);
  return { now, matters, answering, load, isFresh: (fresh) => fresh.about === about };
}
