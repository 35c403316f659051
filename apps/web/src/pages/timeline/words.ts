/** The words of the time line. */
import own from "../../../../../build/web/words/timeline.json";
import { speaker } from "../../words.ts";

export const { t } = speaker(own);
