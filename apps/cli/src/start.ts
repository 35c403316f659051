/** How a command is started once commander has read what was typed. */
import type { Command } from "./request.ts";
import type { Settings } from "./run.ts";

export type Start = (
  command: Command,
  path: string | undefined,
  settings: Settings & { readonly full: boolean },
) => Promise<void>;
