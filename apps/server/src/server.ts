/** What others use of the server: the server itself, and the program around it. */
export { createServer, type ServerOptions } from "./create-server.ts";
export { policyOf } from "./headers.ts";
export { type RunOptions, runServer } from "./run.ts";
export type { ShareFiles } from "./share/shelf.ts";
