import type { ProposalRow } from "#contract/proposals.ts";
import type { House } from "#server/house.ts";
import { loadContacts, loadMeetings } from "#server/proposals/load-contacts.ts";
import { loadLeaders, loadMyEvaluations, loadPromises } from "#server/proposals/load-promises.ts";
import { loadReplies, loadTasks } from "#server/proposals/load-tasks.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";

/** How a proposal is being handled, as one of its members reads it. */
export type Handling = Pick<
  ProposalRow,
  "tasks" | "contacts" | "meetings" | "replies" | "leaders" | "promises" | "myEvaluation"
>;

/** Reads how these are handled; the function gives it of one of them. */
export const loadHandling = async (
  house: House,
  memberId: string,
  proposals: readonly Proposal[],
): Promise<(proposal: Proposal) => Handling> => {
  const ids = [...new Set(proposals.map(({ id }) => id))];
  const [tasks, contacts, meetings, replies, leaders, promises, evaluations] = await Promise.all([
    loadTasks(house, ids),
    loadContacts(house, ids, memberId),
    loadMeetings(house, ids, memberId),
    loadReplies(house, ids),
    loadLeaders(house, ids),
    loadPromises(house, ids),
    loadMyEvaluations(house, ids, memberId),
  ]);
  return ({ id, round }) => ({
    tasks: tasks.get(id) ?? [],
    contacts: contacts.get(id) ?? [],
    meetings: meetings.get(id) ?? [],
    replies: replies.get(id) ?? [],
    leaders: leaders.get(id) ?? [],
    promises: promises.get(id) ?? [],
    myEvaluation: evaluations.get(id)?.find((one) => one.round === round)?.answers ?? null,
  });
};
