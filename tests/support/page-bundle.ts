import { build } from "vite";

/** A page's script made of the app's own modules, as one text; what `entry` exports stands under `window[name]` afterwards. */
export const bundleForPage = async (entry: string, name: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error(`${entry} was not built`);
  return `${output.output[0].code}\nwindow.${name} = ${name};`;
};
