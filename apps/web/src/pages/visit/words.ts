/** The words of the page for the visit. */
import own from "../../../../../build/web/words/visit.json";
import { speaker } from "../../words.ts";

export const { t } = speaker(own);
