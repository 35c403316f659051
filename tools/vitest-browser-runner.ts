/** Runs browser tests where there is a Chromium, and skips them, counted, where there is none. */
import { type RunnerTask, type RunnerTestFile, TestRunner } from "vitest";

export default class BrowserRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    if (!process.env.NEXTLINE_CHROMIUM) files.forEach(skip);
  }
}

/** Whole files, so that no set-up looks for a browser either. */
function skip(task: RunnerTask): void {
  task.mode = "skip";
  if ("tasks" in task) task.tasks.forEach(skip);
}
