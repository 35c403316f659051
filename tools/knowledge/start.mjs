/** Starts the editor's tool from its sources: the knowledge may hold what would stop a build. */
import { register } from "tsx/esm/api";

register();
await import("./command.ts");
