/** The words of the pages about trials. */
import own from "../../../../build/web/words/trials.json";
import { speaker } from "../words.ts";

export const { t, tCount } = speaker(own);
