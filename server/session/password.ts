import type { Refusal } from "#contract/refusals.ts";
import { faultOfPassword, sentenceByPasswordFault } from "#domain/account/password-policy.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { hash, verify } from "@node-rs/argon2";

const ARGON2ID = 2;

/** OWASP's minimum for argon2id; more memory would let a hundred sign-ins at once starve a small server. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const AT_ONCE = 2;
const WAITING = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** Lets two hashes run at a time and fifty wait; beyond that the server says that it is busy. */
const throughGate = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Refusal>> => {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) return refused({ kind: "busy", retryAfterSeconds: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return done(await work());
  } finally {
    running--;
    waiting.shift()?.();
  }
};

/** The hash to keep of a password; for a request from outside use `hashInTurn`. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), COST);

/** The same through the gate that sign-ins pass. */
export const hashInTurn = (password: string): Promise<Result<string, Refusal>> =>
  throughGate(() => hashPassword(password));

/** The refusal of a new password that will not do, by field; undefined for one that will. `about`: the person's name and phone. */
export const refuseWeakPassword = (password: string, about: readonly string[]) => {
  const fault = faultOfPassword(password, about);
  if (!fault) return undefined;
  const error = { pointer: "/password", rule: fault, detail: sentenceByPasswordFault[fault] };
  return refused<Refusal>({ kind: "invalid-fields", errors: [error] });
};

/** A hash that no password has: verifying against it takes as long as for a known account (security.md B-10). */
const NOBODY = hash("nobody", COST);

/** Whether the password is right; takes the same time for an account that does not exist (`passwordHash` undefined). */
export const checkPassword = (password: string, passwordHash: string | undefined): Promise<Result<boolean, Refusal>> =>
  throughGate(async () => {
    const matches = await verify(passwordHash ?? (await NOBODY), password.normalize("NFC"));
    return matches && passwordHash !== undefined;
  });
