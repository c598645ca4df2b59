import { ask } from "#server/public-page/browser/ask.ts";

interface Solved {
  readonly header: string;
  readonly goodUntil: number;
}

let prepared: Promise<Solved | undefined> | undefined;

/** Asks whether a proof of work is wanted and solves it silently; nothing is loaded while none is. */
export const prepareWork = (): void => {
  prepared ??= solve().catch(() => undefined);
};

/** The header to send, used once; undefined while none is wanted. What waited on the phone asks only now. */
export const takeWork = async (): Promise<string | undefined> => {
  prepareWork();
  const solved = await prepared;
  prepared = undefined;
  return solved && solved.goodUntil > Date.now() ? solved.header : undefined;
};

/** The server wants one (or another one): a new challenge. True where it was solved. */
export const redoWork = async (): Promise<boolean> => {
  prepared = solve().catch(() => undefined);
  return (await prepared) !== undefined;
};

const solve = async (): Promise<Solved | undefined> => {
  const code = document.querySelector<HTMLElement>("form[data-code]")?.dataset["code"];
  const response = await ask(`/api/v1/challenge${code ? `?point=${code}` : ""}`, 10_000);
  const { challenge } = await response.json();
  if (!challenge) return undefined;
  const { solveSilently } = await import("#server/public-page/browser/solve-challenge.ts");
  const header = await solveSilently(challenge);
  const expiresAt = Number(challenge.parameters?.expiresAt);
  return header ? { header, goodUntil: expiresAt > 0 ? expiresAt * 1000 - 5000 : Infinity } : undefined;
};
