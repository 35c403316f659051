/** A copy of the answers as a file: to keep, to carry elsewhere, or where this device stores nothing. */
import { today } from "./situation.ts";
import { saved } from "./store.ts";

/** Its name says nothing about the person: files lie about in download folders. */
export function writeCopy(): void {
  const blob = new Blob([JSON.stringify(saved.value, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `nextline-${today()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
