/** Saves a text as a file of the device. */

/** @param name says nothing about the person: files lie about in download folders */
export function saveText(text: string, name: string): void {
  const blob = new Blob([text], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
