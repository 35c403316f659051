/** The server as a program for tests: the folder as its one argument, or with it a port. */
import { runServer } from "../src/server.ts";

const [root = "", port] = process.argv.slice(2);
await runServer({ root, env: process.env, ...(port === undefined ? {} : { port: Number(port) }) });
