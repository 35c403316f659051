#!/usr/bin/env node
/** Starts the command line, after building it where it is missing or older than its sources. */
import { isBuilt } from "../../../tools/env/fresh.mjs";
import { requireNode } from "../../../tools/env/ground.mjs";

requireNode();
// The files of the knowledge are checked as they are: what is wrong in them would stop a build.
if (process.argv[2] === "knowledge") {
  const { ensureInstalled } = await import("../../../tools/env.mjs");
  await ensureInstalled();
  await import("../../../tools/knowledge/start.mjs");
} else {
  if (!isBuilt()) {
    const { ensureBuilt } = await import("../../../tools/env.mjs");
    await ensureBuilt();
  }
  if (process.argv[2] === "serve") {
    const { ensurePages } = await import("../../../tools/env/pages.mjs");
    await ensurePages();
  }
  await import("../dist/nextline.js");
}
