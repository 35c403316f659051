/** Reads a file as text; undefined where there is none. */
import fs from "node:fs";

export async function textAt(place: string): Promise<string | undefined> {
  try {
    return await fs.promises.readFile(place, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
