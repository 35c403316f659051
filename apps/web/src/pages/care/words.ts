/** The words of the pages for the time of treatment. */
import own from "../../../../../build/web/words/care.json";
import { speaker } from "../../words.ts";

export const { t } = speaker(own);
