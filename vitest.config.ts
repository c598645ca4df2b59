import { defineConfig } from "vitest/config";

/** The slow suites start servers and browsers: they run one file at a time, so that two cores are enough. */
const slow = {
  // A fact is waited for, not timed.
  expect: { poll: { timeout: 20_000 } },
  testTimeout: 120_000,
  hookTimeout: 180_000,
  fileParallelism: false,
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 60_000 } },
      { test: { name: "architecture", include: ["tests/architecture.test.ts"] } },
      {
        test: {
          name: "api",
          include: ["tests/api/**/*.test.ts"],
          globalSetup: ["tests/support/shared-database.ts"],
          ...slow,
        },
      },
      { test: { name: "documents", include: ["tests/documents/**/*.test.ts"], ...slow } },
      // A journey may stumble over a slow machine once; the second try is told (decision 0117). No other project has one.
      { test: { name: "journeys", include: ["tests/journeys/**/*.test.ts"], ...slow, retry: 1 } },
      { test: { name: "faults", include: ["tests/faults/**/*.test.ts"], ...slow } },
    ],
  },
});
