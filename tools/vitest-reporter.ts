/** Closes a test run with one line: `N passed, N failed, N skipped`. */
import { writeSync } from "node:fs";
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

export default class ClosingLine implements Reporter {
  private readonly counts = { passed: 0, failed: 0, skipped: 0 };
  private skippedInBrowser = 0;

  onInit(): void {
    // Other reporters still write when a run ends; at the exit this line is the last.
    process.once("exit", () => this.close());
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    for (const module of modules) this.count(module);
    this.counts.failed += unhandled.length;
    if (reason === "failed" && this.counts.failed === 0) this.counts.failed = 1;
  }

  private count(module: TestModule): void {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") this.counts.passed += 1;
      else if (state === "failed") this.counts.failed += 1;
      else this.skip(module);
    }
    // A file that does not load and a group whose set-up fails have no failed test of their own.
    const groups = [module, ...module.children.allSuites()];
    this.counts.failed += groups.filter((group) => group.errors().length > 0).length;
  }

  private skip(module: TestModule): void {
    this.counts.skipped += 1;
    if (module.moduleId.endsWith(".browser.test.ts")) this.skippedInBrowser += 1;
  }

  private close(): void {
    const { passed, skipped } = this.counts;
    const failed = this.counts.failed + (process.env.NEXTLINE_CHECK_FAILED ? 1 : 0);
    const lines = [`${passed} passed, ${failed} failed, ${skipped} skipped`];
    if (process.env.NEXTLINE_CHECK_FAILED) lines.unshift("The check before the tests failed.");
    if (this.skippedInBrowser > 0) {
      lines.unshift(`Browser tests skipped: ${this.skippedInBrowser}`);
      if (process.env.NEXTLINE_REQUIRE_BROWSER) process.exitCode = 1;
    }
    writeSync(1, `${lines.join("\n")}\n`);
  }
}
