import type { House } from "#server/house.ts";
import { makeChallenge } from "#server/spam/challenge.ts";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Challenge } from "altcha-lib/types";

/** The header that a phone sends once it has solved a challenge. */
export const headerOf = (challenge: Challenge, solution: unknown): string =>
  Buffer.from(JSON.stringify({ challenge, solution })).toString("base64url");

/** A fresh challenge of a house and its solution. */
export const solve = async (house: House) => {
  const challenge = await makeChallenge(house);
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("not solved");
  return { challenge, solution, header: headerOf(challenge, solution) };
};
