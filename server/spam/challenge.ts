import type { House } from "#server/house.ts";
import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Challenge, Solution } from "altcha-lib/types";
import { z } from "zod";

/** About a second on an old phone (security.md §2.3: cost 10,000 × 50–150 took 0.9 s on one busy core). */
const COST = 10_000;
const LIVES_MS = 20 * 60_000;

const secretsOf = (house: House) => ({
  hmacSignatureSecret: house.keys.challengeKey.toString("hex"),
  hmacKeySignatureSecret: house.keys.receiptPepper.toString("hex"),
});

/** A new signed challenge, good for twenty minutes and one use. */
export const makeChallenge = (house: House): Promise<Challenge> =>
  createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: COST,
    counter: randomInt(50, 150),
    deriveKey,
    expiresAt: new Date(house.now().getTime() + LIVES_MS),
    ...secretsOf(house),
  });

const Signed = z
  .object({
    parameters: z.object({ nonce: z.string().min(8).max(200), expiresAt: z.number() }).loose(),
    signature: z.string(),
  })
  .loose();

const Solved = z.object({
  challenge: z.custom<Challenge & z.infer<typeof Signed>>((value) => Signed.safeParse(value).success),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }).loose(),
});

/** Whether the header `Proof-Of-Work` (base64url of JSON `{challenge, solution}`) is a fresh right solution; it counts once. */
export const spendSolution = async (house: House, header: string): Promise<boolean> => {
  const solved = readHeader(header);
  if (!solved || solved.challenge.parameters.expiresAt * 1000 <= house.now().getTime()) return false;
  try {
    const result = await verifySolution({
      challenge: solved.challenge,
      solution: solved.solution as Solution,
      deriveKey,
      ...secretsOf(house),
    });
    if (!result.verified) return false;
  } catch {
    return false;
  }
  const spent = await house.db
    .insertInto("spent_challenge")
    .values({ nonce: solved.challenge.parameters.nonce, expires_at: new Date(house.now().getTime() + LIVES_MS) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("nonce")
    .executeTakeFirst();
  return spent !== undefined;
};

const readHeader = (header: string): z.output<typeof Solved> | undefined => {
  if (header.length > 8000) return undefined;
  try {
    return Solved.parse(JSON.parse(Buffer.from(header, "base64url").toString("utf8")));
  } catch {
    return undefined;
  }
};
