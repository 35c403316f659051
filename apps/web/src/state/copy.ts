/** A copy of the answers as a file: to keep, to carry elsewhere, or where this device stores nothing. */
import { saveText } from "./save-text.ts";
import { today } from "./situation.ts";
import { saved } from "./store.ts";

export const writeCopy = (): void =>
  saveText(JSON.stringify(saved.value, null, 2), `nextline-${today()}.json`);
