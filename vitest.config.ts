/** Which files are tests, and how long they may take. */
import { defineConfig } from "vitest/config";

const folders = ["packages", "apps", "tools", "bench", "tests"];
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };
const outside = ["**/node_modules/**", "**/dist/**", "**/build/**"];

export default defineConfig({
  test: {
    watch: false,
    cache: false,
    // Browser tests wait as much as they work: two workers would leave a core half idle, and take more than ten minutes.
    maxWorkers: 3,
    reporters: ["default", "./tools/vitest-reporter.ts"],
    projects: [
      {
        test: {
          ...limits,
          name: "node",
          isolate: false,
          include: folders.map((folder) => `${folder}/**/*.test.ts`),
          exclude: [...outside, "**/*.browser.test.ts"],
        },
      },
      {
        test: {
          ...limits,
          name: "browser",
          isolate: false,
          include: folders.map((folder) => `${folder}/**/*.browser.test.ts`),
          exclude: outside,
          runner: "./tools/vitest-browser-runner.ts",
        },
      },
    ],
  },
});
