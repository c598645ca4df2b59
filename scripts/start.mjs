// npm start: installs and builds what is missing or old, then is the server.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { installPackages } from "./packages.mjs";
import { root } from "./run.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node.js 20.19 or newer; here is ${process.version}.`);
  process.exit(1);
}
installPackages();
const { buildIfNeeded } = await import("./build.mjs");
await buildIfNeeded();
if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`);
await import(pathToFileURL(`${root}dist/server/main.js`).href);
