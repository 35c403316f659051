/** The words of the pages about what matters. */
import own from "../../../../../build/web/words/balance.json";
import { speaker } from "../../words.ts";

export const { t, tCount } = speaker(own);
