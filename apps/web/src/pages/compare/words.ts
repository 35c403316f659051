/** The words of the page that sets treatments side by side. */
import own from "../../../../../build/web/words/compare.json";
import { speaker } from "../../words.ts";

export const { t, tCount } = speaker(own);
