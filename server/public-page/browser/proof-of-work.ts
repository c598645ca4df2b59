import { ask } from "#server/public-page/browser/ask.ts";

interface Solved {
  readonly header: string;
  readonly goodUntil: number;
}

let prepared: Promise<Solved | undefined> | undefined;

/** Asks whether a proof of work is wanted at a point and solves it silently; nothing is loaded while none is. */
export const prepareWork = (pointCode: string): void => {
  prepared ??= solve(pointCode).catch(() => undefined);
};

/** The header to send, used once; undefined while none is wanted. What waited on the phone asks only now. */
export const takeWork = async (pointCode: string): Promise<string | undefined> => {
  prepareWork(pointCode);
  const solved = await prepared;
  prepared = undefined;
  return solved && solved.goodUntil > Date.now() ? solved.header : undefined;
};

/** The server wants one (or another one): a new challenge. True where it was solved. */
export const redoWork = async (pointCode: string): Promise<boolean> => {
  prepared = solve(pointCode).catch(() => undefined);
  return (await prepared) !== undefined;
};

const solve = async (pointCode: string): Promise<Solved | undefined> => {
  const response = await ask(`/api/v1/challenge?point=${encodeURIComponent(pointCode)}`, 10_000);
  const { challenge } = await response.json();
  if (!challenge) return undefined;
  const { solveSilently } = await import("#server/public-page/browser/solve-challenge.ts");
  const header = await solveSilently(challenge);
  const expiresAt = Number(challenge.parameters?.expiresAt);
  return header ? { header, goodUntil: expiresAt > 0 ? expiresAt * 1000 - 5000 : Infinity } : undefined;
};
