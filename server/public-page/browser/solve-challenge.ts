import { solveChallenge } from "altcha-lib";
import { deriveKey as deriveByPbkdf2 } from "altcha-lib/algorithms/web/pbkdf2";
import { deriveKey as deriveBySha } from "altcha-lib/algorithms/web/sha";
import type { Challenge } from "altcha-lib/types";

/** The solution as altcha sends it: challenge and solution in base64. WebCrypto works beside the page's own thread. */
export const solveSilently = async (challenge: Challenge): Promise<string | undefined> => {
  const deriveKey = challenge.parameters.algorithm.startsWith("PBKDF2") ? deriveByPbkdf2 : deriveBySha;
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 120_000 });
  return solution ? btoa(JSON.stringify({ challenge, solution })) : undefined;
};
