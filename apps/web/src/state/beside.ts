/** The options that a person set side by side, by id, in the order in which they chose them. */
import type { Change, Saved } from "./saved.ts";

/** More columns than these cannot be read beside each other. */
export const MOST_BESIDE = 3;

export const besideOf = ({ beside = [] }: Saved): readonly string[] => beside;

export const isFull = (saved: Saved): boolean => besideOf(saved).length >= MOST_BESIDE;

export const addBeside =
  (option: string): Change =>
  (saved) => ({
    ...saved,
    beside: [...new Set([...besideOf(saved), option])].slice(0, MOST_BESIDE),
  });

export const removeBeside =
  (option: string): Change =>
  (saved) => ({ ...saved, beside: besideOf(saved).filter((one) => one !== option) });

/** Takes the place of the last one where all places are taken. */
export const putBeside =
  (option: string): Change =>
  (saved) =>
    besideOf(saved).includes(option)
      ? saved
      : { ...saved, beside: [...besideOf(saved).slice(0, MOST_BESIDE - 1), option] };
