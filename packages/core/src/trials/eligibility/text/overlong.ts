/** What is too long for one criterion: nobody writes it, and reading it would take more than its share of time. */
import type { Span } from "../criteria.ts";

/** Twice the longest criterion of the registry's cancer trials, in characters. */
const LONGEST = 6000;

export const isOverlong = ({ start, end }: Span): boolean => end - start > LONGEST;
