/** The words of the page where somebody pauses. */
import own from "../../../../../build/web/words/pause.json";
import { speaker } from "../../words.ts";

export const { t, tCount } = speaker(own);
