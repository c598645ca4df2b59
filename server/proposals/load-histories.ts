import type { ProposalRow } from "#contract/proposals.ts";
import { sentenceOfMove, sentenceOfTaskMove, tellsItsNote } from "#domain/proposal/proposal-history.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { groupBy } from "#server/proposals/group-by.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";

type History = ProposalRow["history"];

interface Line {
  readonly at: Date;
  readonly state: ProposalState | null;
  readonly sentence: string;
  readonly note: string | null;
}

/** How proposals went, in words, oldest first, by id; of a merged one also what became of the one that it was merged into. */
export const loadHistories = async (
  house: House,
  proposals: readonly Proposal[],
  leads: ReadonlyMap<string, Proposal>,
): Promise<Map<string, History>> => {
  const own = new Set(proposals.map(({ id }) => id));
  const ids = [...own, ...[...leads.keys()].filter((id) => !own.has(id))];
  const caseNoOf = (id: string) => leads.get(id)?.case_no ?? null;
  const byId = new Map([...leads.values(), ...proposals].map((proposal) => [proposal.id, proposal]));
  const lines = await loadLines(house, ids, byId, caseNoOf);
  return new Map(
    proposals.map((proposal) => {
      const mine = lines.get(proposal.id) ?? [];
      const mergedAt = mine.findLast(({ state }) => state === "MERGED")?.at;
      const theirs = (lines.get(proposal.merged_into ?? "") ?? []).filter(({ at }) => mergedAt && at >= mergedAt);
      return [proposal.id, told([...mine, ...theirs])];
    }),
  );
};

/** A line of a unit's part stands in the state that the proposal had by then. */
const told = (lines: readonly Line[]): History => {
  let last: ProposalState = "SUBMITTED";
  return lines
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, state, sentence, note }) => {
      last = state ?? last;
      return { at: shanghaiIso(at), state: last, sentence, note };
    });
};

const loadLines = async (
  house: House,
  ids: readonly string[],
  byId: ReadonlyMap<string, Proposal>,
  caseNoOf: (id: string) => number | null,
): Promise<Map<string, Line[]>> => {
  const { db, tenant } = house;
  const { refusalReasons, revisionReasons } = await readProposalSettings(house);
  const moves = await db
    .selectFrom("proposal_move")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "in", [...ids])
    .orderBy("proposal_id")
    .orderBy("no")
    .execute();
  const reasonOf = (detail: Record<string, unknown>): string => {
    const codes = [detail["reason"], detail["reasons"]].flat().filter((code) => typeof code === "string");
    return codes.map((code) => labelOf([...refusalReasons, ...revisionReasons], code)).join("；");
  };
  const taskLines = await loadTaskLines(house, ids);
  const lines = groupBy(moves, "proposal_id", (row) => ({
    row,
    note: tellsItsNote(row.move) ? [reasonOf(row.detail), row.note].filter(Boolean).join("：") || null : null,
  }));
  return new Map(
    ids.map((id) => {
      const proposal = byId.get(id);
      const numbers = {
        serialNo: proposal?.serial_no ?? null,
        caseNo: proposal?.case_no ?? null,
        leadCaseNo: caseNoOf(proposal?.merged_into ?? ""),
      };
      const told = (lines.get(id) ?? []).flatMap(({ row, note }): Line[] => {
        const { move, actor_name: actor, detail, at } = row;
        const line = { move, actor, isSystem: row.actor_account_id === null, detail };
        const sentence = sentenceOfMove(line, numbers);
        return sentence === undefined ? [] : [{ at, state: row.to_state as ProposalState, sentence, note }];
      });
      return [id, [...told, ...(taskLines.get(id) ?? [])]];
    }),
  );
};

const loadTaskLines = async ({ db, tenant }: House, ids: readonly string[]): Promise<Map<string, Line[]>> => {
  const moves = await db
    .selectFrom("task_move")
    .innerJoin("handling_task as task", (join) =>
      join.onRef("task.tenant_id", "=", "task_move.tenant_id").onRef("task.id", "=", "task_move.task_id"),
    )
    .innerJoin("handling_unit as unit", (join) =>
      join.onRef("unit.tenant_id", "=", "task.tenant_id").onRef("unit.id", "=", "task.unit_id"),
    )
    .select(["task.proposal_id", "task_move.at", "task_move.move", "unit.name"])
    .where("task.tenant_id", "=", tenant.id)
    .where("task.proposal_id", "in", [...ids])
    .orderBy("task_move.at")
    .orderBy("task_move.no")
    .execute();
  const told = moves.flatMap(({ proposal_id, at, move, name }) => {
    const sentence = sentenceOfTaskMove(move, name);
    return sentence === undefined ? [] : [{ proposal_id, at, sentence }];
  });
  return groupBy(told, "proposal_id", ({ at, sentence }) => ({ at, state: null, sentence, note: null }));
};
