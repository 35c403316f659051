#!/usr/bin/env node
/** Starts the command line, after building it where it is missing or older than its sources. */
import { isBuilt } from "../../../tools/env/fresh.mjs";
import { requireNode } from "../../../tools/env/ground.mjs";

requireNode();
if (!isBuilt()) {
  const { ensureBuilt } = await import("../../../tools/env.mjs");
  await ensureBuilt();
}
await import("../dist/nextline.js");
