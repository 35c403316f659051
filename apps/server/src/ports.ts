/** Which ports to try: the one that was asked for alone, else the usual one and those after it. */

export const USUAL_PORT = 4173;
const TRIES = 100;
const LAST_PORT = 65_535;

/** A port from what somebody typed; 0 lets the system choose. */
export function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : LAST_PORT + 1;
  return port <= LAST_PORT ? port : undefined;
}

export const portsToTry = (asked: number | undefined): readonly number[] =>
  asked === undefined ? Array.from({ length: TRIES }, (_, step) => USUAL_PORT + step) : [asked];
