import type { DeskMoveBody } from "#contract/proposal-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { DeskMove } from "#domain/proposal/desk-moves.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import type { Mover } from "#server/proposals/take-proposal-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** A move of the desk about to be taken: the proposal is locked, whoever moves may move at all. */
export interface DeskWork {
  readonly tx: Tx;
  readonly house: House;
  readonly actor: Actor;
  readonly mover: Mover;
  readonly proposal: Proposal;
  readonly body: DeskMoveBody & { readonly move: DeskMove };
}

export type DeskOutcome = Result<unknown, Refusal>;

export const missing = (field: string, detail: string): Result<never, Refusal> =>
  refused({ kind: "invalid-fields", errors: [{ pointer: `/${field}`, rule: "missing", detail }] });

export const notNow = (detail: string): Result<never, Refusal> => refused({ kind: "move-not-allowed", detail });
