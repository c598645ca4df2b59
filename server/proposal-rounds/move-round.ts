import type { ROUND_MOVES } from "#contract/proposal-ratings.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { dropNamedUnits } from "#server/handling/name-units.ts";
import { badField } from "#server/handling/own-task.ts";
import { startRehandling } from "#server/handling/start-rehandling.ts";
import type { House } from "#server/house.ts";
import {
  followPromise,
  hasOpenPromise,
  isConfirmedKept,
  keepPromises,
} from "#server/proposal-rounds/follow-promise.ts";
import { findProposal, rolesOnProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";

export interface RoundMove {
  readonly move: (typeof ROUND_MOVES)[number];
  readonly note?: string | undefined;
  readonly promise?: string | undefined;
  readonly promiseOn?: string | undefined;
}

/** What the 提案委 does once a proposal was answered, or to take it back from assignment; gives the state after it. */
export const moveRound = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  body: RoundMove,
): Promise<Result<ProposalState, Refusal>> => {
  const moved = await take(tx, house, actor, proposal, body);
  if (!moved.ok) return moved;
  const after = await findProposal(tx, house.tenant.id, proposal.id);
  return after ? done(after.state) : refused({ kind: "not-found" });
};

const take = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  { move, note, promise, promiseOn }: RoundMove,
): Promise<Result<unknown, Refusal>> => {
  const mover = { accountId: actor.accountId, name: actor.name, roles: rolesOnProposal(proposal, actor) };
  switch (move) {
    case "rehandle": {
      if (!note) return badField("/note", "required", "请写明重新办理的要求；委员的评价不会转给承办单位。");
      const { rehandlingRounds } = await readProposalSettings(house);
      if (proposal.round > rehandlingRounds)
        return refused({ kind: "move-not-allowed", detail: `已重新办理 ${rehandlingRounds} 次，达到上限。` });
      return startRehandling(tx, house, actor, proposal, note);
    }
    case "track":
    case "lookBack": {
      if (!promiseOn) return badField("/promiseOn", "required", "请填写承诺兑现的日期。");
      if (promiseOn <= shanghaiDay(house.now())) return badField("/promiseOn", "past", "日期须在今天以后。");
      const tracked = await takeProposalMove(tx, house, mover, proposal, move, {
        note: note ?? null,
        detail: { promiseOn },
        changes: { promise_on: promiseOn, closed_at: null },
      });
      if (tracked.ok) await followPromise(tx, house, proposal, promiseOn, promise);
      return tracked;
    }
    case "fulfil": {
      // domain.md §4.1: the proposer confirms it; without that the 提案委 says what it rests on.
      if (proposal.state === "TRACKING" && !note && !(await isConfirmedKept(tx, house, proposal.id)))
        return badField("/note", "required", "提案人还没有确认已兑现，请写明依据。");
      const kept = await takeProposalMove(tx, house, mover, proposal, "fulfil", {
        note: note ?? null,
        detail: { outcomeClass: "A" },
        changes: { closed_at: house.now(), promise_on: null, outcome_class: "A" },
      });
      if (kept.ok) await keepPromises(tx, house, proposal.id);
      return kept;
    }
    case "close":
      if (await hasOpenPromise(tx, house, proposal.id))
        return refused({ kind: "move-not-allowed", detail: "还有没兑现的承诺，不能办结；请选“跟踪落实”。" });
      return takeProposalMove(tx, house, mover, proposal, "close", {
        note: note ?? null,
        changes: { closed_at: house.now() },
      });
    case "backToFiled": {
      const back = await takeProposalMove(tx, house, mover, proposal, "backToFiled", { note: note ?? null });
      if (back.ok) await dropNamedUnits(tx, house, actor, proposal);
      return back;
    }
    case "endEvaluation":
      return takeProposalMove(tx, house, mover, proposal, "endEvaluation", { note: note ?? null });
  }
};
