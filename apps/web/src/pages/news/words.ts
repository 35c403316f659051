/** The words of the page about what is new. */
import own from "../../../../../build/web/words/news.json";
import { speaker } from "../../words.ts";

export const { t, tCount } = speaker(own);
