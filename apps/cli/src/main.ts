/** The program `nextline`: reads its arguments, runs a command, prints, and ends with a status. */
import { CommanderError } from "commander";
import { loadKnowledge } from "./knowledge.ts";
import { programFor } from "./program.ts";
import { runCommand } from "./run.ts";
import type { Start } from "./start.ts";
import { paintFor } from "./text/paint.ts";

const FAULT = 1;
const WRONG_USAGE = 2;
const INTERRUPTED = 130;

process.on("SIGINT", () => process.exit(INTERRUPTED));
// A reader that has seen enough closes the pipe: `nextline options IN | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

async function main(): Promise<void> {
  const knowledge = loadKnowledge();
  const start: Start = async (command, path, { full, ...settings }) => {
    const view = { paint: paintFor(process.stdout, process.env), full };
    const setting = { settings, view, knowledge, stdin: process.stdin, now: new Date() };
    const printed = await runCommand(command, path, setting);
    process.exitCode = printed.status;
    process.stderr.write(printed.messages);
    process.stdout.write(printed.out);
    // An input that was refused half-way is not read to its end.
    if (path === "-") process.stdin.destroy();
  };
  await programFor(knowledge, start).parseAsync();
}

/** No stack trace: it says nothing to the person, and it may hold what they typed. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`This is a fault in Nextline: ${message.replace(/\s+/g, " ")}\n`);
  process.exitCode = FAULT;
}

await main().catch(fail);
