import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A number that `npm run prove` makes larger by an environment variable; `standing` in `npm test`. */
export const countFrom = (name: string, standing: number): number => Number(process.env[name] ?? standing);

/** Leaves the counts of a proof as `<name>.json` in the folder that PROVE_RESULTS names; without it nothing is written. */
export const writeProof = async (name: string, counts: Readonly<Record<string, unknown>>): Promise<void> => {
  const folder = process.env.PROVE_RESULTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(counts, null, 2)}\n`);
};
