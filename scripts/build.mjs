// npm run build: the app, the resident's script and the server into dist/, unless they are built from these very files.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compressFiles } from "./compress.mjs";
import { root } from "./run.mjs";

const stampFile = `${root}.cache/build.stamp`;
const sources = ["domain", "contract", "src", "sw", "server", "public", "scripts/build.mjs"];
const sourceFiles = ["index.html", "vite.config.ts", "package-lock.json", "package.json", "tsconfig.base.json"];
const results = ["dist/server/main.js", "dist/server/audit.js"];

export async function buildIfNeeded() {
  const stamp = stampOf([...sources, ...sourceFiles]);
  const isBuilt = results.every((path) => existsSync(root + path)) && readStamp() === stamp;
  if (isBuilt) return;
  const started = Date.now();
  rmSync(stampFile, { force: true });
  // Imported late: at the first start it has just been installed.
  const { build } = await import("vite");
  // Always for production (vitest's "test" would build React for development and no service worker); what is started afterwards in this process keeps its own.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  if (existsSync(`${root}index.html`)) await build({ root, logLevel: "warn" });
  if (existsSync(`${root}server/public-page/browser/main.ts`)) await build(residentScript);
  if (existsSync(`${root}server/main.ts`)) await build(server);
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  for (const folder of ["dist/app", "dist/resident"]) if (existsSync(root + folder)) compressFiles(root + folder);
  cpSync(`${root}server/db/migrations`, `${root}dist/server/migrations`, { recursive: true });
  mkdirSync(`${root}.cache`, { recursive: true });
  writeFileSync(stampFile, stamp);
  console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

const common = { root, configFile: false, publicDir: false, logLevel: "warn" };

/** node_modules stay outside: they are there, and some hold native code. */
const server = {
  ...common,
  build: {
    ssr: true,
    outDir: "dist/server",
    target: "node20",
    sourcemap: true,
    rolldownOptions: {
      input: { main: "server/main.ts", audit: "server/audit-main.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
};

/** For old WebViews, and small; the server finds its hashed name in the manifest. */
const residentScript = {
  ...common,
  build: {
    outDir: "dist/resident",
    target: "es2019",
    manifest: "manifest.json",
    modulePreload: false,
    rolldownOptions: {
      input: "server/public-page/browser/main.ts",
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
};

/** Of names and contents, so that a fresh clone of the same files needs no new build. */
function stampOf(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const file of paths.flatMap((path) => filesBelow(root + path)).toSorted()) {
    hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesBelow(`${path}/${entry.name}`));
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}

const readStamp = () => (existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "");

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildIfNeeded();
