/** Finds the browser that tests, pictures and measures look with. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { say } from "./ground.mjs";

/** The one without windows comes first: the same engine, for half the work. */
const CHROMIUMS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/**
 * CHROMIUM wins where it names a program.
 * @returns {string | undefined} the path of the program
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && !isProgram(named)) say(`CHROMIUM is set to ${named}, which is no program.`);
  const places = [
    named,
    ...CHROMIUMS.flatMap(onPath),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return places.find((place) => place && isProgram(place));
}

function onPath(name) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
