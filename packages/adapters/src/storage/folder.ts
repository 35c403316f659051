/** Where trials are stored when nobody says otherwise: the data folder of the platform. */
import { homedir } from "node:os";
import { join } from "node:path";

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

const here = (): Surroundings => ({
  env: process.env,
  platform: process.platform,
  home: homedir(),
});

/** NEXTLINE_DATA wins; then XDG_DATA_HOME; then the platform's own place. */
export function dataFolder({ env, platform, home }: Surroundings = here()): string {
  if (isSet(env.NEXTLINE_DATA)) return env.NEXTLINE_DATA;
  if (isSet(env.XDG_DATA_HOME)) return join(env.XDG_DATA_HOME, "nextline");
  if (platform === "win32")
    return join(
      isSet(env.LOCALAPPDATA) ? env.LOCALAPPDATA : join(home, "AppData/Local"),
      "nextline",
    );
  if (platform === "darwin") return join(home, "Library/Application Support/nextline");
  return join(home, ".local/share/nextline");
}

export const trialsFolder = (data: string): string => join(data, "trials");

const isSet = (value: string | undefined): value is string => value !== undefined && value !== "";
