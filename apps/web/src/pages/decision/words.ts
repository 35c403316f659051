/** The words of the record of a decision. */
import own from "../../../../../build/web/words/decision.json";
import { speaker } from "../../words.ts";

export const { t, tCount } = speaker(own);
