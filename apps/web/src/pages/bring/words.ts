/** The words of the page that brings in what others have written down. */
import own from "../../../../../build/web/words/bring.json";
import { speaker } from "../../words.ts";

export const { t, tCount } = speaker(own);
