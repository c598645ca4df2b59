import type {
  AccountBody as AccountWire,
  createAccount,
  listAccounts,
  OneTimeCode as CodeWire,
  resetPassword,
  setAccountDisabled,
} from "#contract/accounts.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type AccountBody = AccountWire;
export type OneTimeCode = CodeWire;
export type Account = AnswerOf<typeof listAccounts>["items"][number];

export const readAccounts = (signal?: AbortSignal) =>
  ask<typeof listAccounts>("get", "/api/v1/office/accounts", { signal });

/** Creates an account; gives it with the code that its person sets a password with, shown this once. */
export const addAccount = (id: string, body: AccountBody) =>
  ask<typeof createAccount>("put", "/api/v1/office/accounts/{id}", { params: { id }, body });

/** Disables an account, which ends its sessions, or enables it again. */
export const switchAccount = (id: string, disabled: boolean) =>
  ask<typeof setAccountDisabled>("post", "/api/v1/office/accounts/{id}/status", { params: { id }, body: { disabled } });

/** Makes the password void; gives a new one-time code. */
export const renewAccount = (id: string) =>
  ask<typeof resetPassword>("post", "/api/v1/office/accounts/{id}/activation", { params: { id } });
