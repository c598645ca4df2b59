// npm run verify: format, lint, types, architecture, unit. What every commit passes.
import { run } from "./run.mjs";

const steps = [
  ["oxfmt", "--check", "."],
  ["oxlint", "--quiet"],
  ["tsc", "-b"],
  ["vitest", "run", "--project", "architecture", "--project", "unit"],
];
for (const step of steps) run(...step);
