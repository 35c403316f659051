/** The file of news of this address: asked for whole and by a press alone, checked, kept on the device. */
import { NEWS_FILE, type NewsFile, readNewsFile } from "@nextline/core";
import * as database from "../state/database.ts";

/** Beside the pages, at whatever address they are: the worker itself lies one folder below them. */
const FOLDER = new URL("../packs/", import.meta.url);

export async function keptNews(): Promise<NewsFile | undefined> {
  return (await database.read("news").catch(() => undefined)) as NewsFile | undefined;
}

/** What was kept stays where the new file does not come or cannot be read. */
export async function loadNews(): Promise<"loaded" | "none" | "unreadable"> {
  const response = await fetch(new URL(NEWS_FILE, FOLDER), { cache: "no-cache" }).catch(
    () => undefined,
  );
  if (!response?.ok) return "none";
  const file = readNewsFile(await response.text());
  if (file === undefined) return "unreadable";
  await database.write("news", file);
  return "loaded";
}
