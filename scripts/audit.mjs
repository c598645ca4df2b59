// npm run audit [-- --anchors FILE] [--write-anchors FILE]: verifies the chain of the duty ledger, beside a running server or without one.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { installPackages } from "./packages.mjs";
import { root } from "./run.mjs";

installPackages();
const { buildIfNeeded } = await import("./build.mjs");
await buildIfNeeded();
if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`);
await import(pathToFileURL(`${root}dist/server/audit.js`).href);
