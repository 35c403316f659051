/** Runs a command as the program does, but in this process: hundreds of answers without hundreds of starts. */
import { Readable } from "node:stream";
import { loadKnowledge } from "../src/knowledge.ts";
import { programFor } from "../src/program.ts";
import { type Printed, runCommand } from "../src/run.ts";
import type { Start } from "../src/start.ts";
import { plainPaint } from "../src/text/paint.ts";

const knowledge = loadKnowledge();

/** For commands that take a person's situation; `contract.test.ts` holds it equal to the built program. */
export async function printedBy(
  args: readonly string[],
  input: string | Buffer = "",
): Promise<Printed> {
  let printed: Printed | undefined;
  const start: Start = async (command, path, { full, ...settings }) => {
    const stdin = Readable.from([Buffer.from(input)]);
    const setting = { settings, view: { paint: plainPaint, full }, knowledge, stdin };
    printed = await runCommand(command, path, { ...setting, now: new Date() });
  };
  await programFor(knowledge, start).parseAsync(args, { from: "user" });
  if (printed === undefined) throw new Error(`${args[0]} takes no situation`);
  return printed;
}
