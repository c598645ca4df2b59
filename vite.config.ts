import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** Chunks of a lazy surface carry its name, so that the service worker's list can leave them out. */
const lazyFolders = {
  office: ["/src/office/"],
  scan: ["/src/member/scan/", "/node_modules/barcode-detector/"],
  pdfjs: ["/node_modules/pdfjs-dist/", "/src/data/open-pdf.ts"],
};

const surfaceOf = (modules: readonly string[]): string | undefined =>
  Object.entries(lazyFolders).find(([, paths]) =>
    modules.some((id) => paths.some((path) => `/${id}`.includes(path))),
  )?.[0];

const chunkName = (modules: readonly string[]): string => {
  const surface = surfaceOf(modules);
  return surface ? `assets/${surface}-[name]-[hash].js` : "assets/[name]-[hash].js";
};

/** The style of a lazy chunk belongs to its surface as its script does. */
const assetName = (sources: readonly string[]): string => {
  const surface = surfaceOf(sources);
  return surface ? `assets/${surface}-[name]-[hash][extname]` : "assets/[name]-[hash][extname]";
};

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "sw",
      filename: "sw.ts",
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: [
          "index.html",
          "appearance.js",
          "manifest.webmanifest",
          "icons/*.{svg,png}",
          "assets/*.{js,css,wasm}",
        ],
        globIgnores: ["assets/office-*", "assets/pdfjs-*"],
        rollupFormat: "iife",
      },
    }),
  ],
  resolve: { dedupe: ["react", "react-dom", "dexie"] },
  build: {
    outDir: "dist/app",
    target: "es2022",
    rollupOptions: {
      output: {
        chunkFileNames: (chunk) => chunkName(chunk.moduleIds),
        assetFileNames: (asset) => assetName(asset.originalFileNames),
      },
    },
  },
  server: {
    port: Number(process.env.VITE_PORT ?? 5173),
    proxy: Object.fromEntries(
      ["/api", "/p/", "/r/"].map((path) => [path, `http://127.0.0.1:${process.env.PORT ?? 8080}`]),
    ),
  },
});
