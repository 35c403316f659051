/** What the texts about options are given. */
import type { Profile } from "@nextline/core";
import type { Request, View } from "../request.ts";

/** The facts, able to answer conditions on other options. */
export type Facts = Profile["facts"];

export interface OptionView extends Request, View {
  readonly facts: Facts;
}
