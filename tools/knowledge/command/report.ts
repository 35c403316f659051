/** What a check came to, as it is printed. */
import type { Examination } from "../examine.ts";
import type { FileProblem } from "../read.ts";

export interface Report extends Examination {
  /** The folder as the editor named it. */
  readonly folder: string;
  readonly asOf: string;
}

/** The path of a problem's file as the editor can open it. */
export const shownFile = ({ file }: FileProblem, { folder }: Report): string =>
  file.replace(/^knowledge(?=\/|$)/, folder.replace(/(?<=.)\/$/, "") || ".");

export const STANDARD = "IPDASi 4.0";
