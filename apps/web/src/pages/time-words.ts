/** The words of the pages about time. */
import own from "../../../../build/web/words/time.json";
import { speaker } from "../words.ts";

export const { t, tCount } = speaker(own);
