import { shanghaiDay } from "#domain/time/shanghai.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoMember } from "#server/demo/demo-shapes.ts";
import type { ProposalPlan, Telling } from "#server/demo/proposals/proposal-plan.ts";
import type { ProposalStory } from "#server/demo/proposals/proposal-story.ts";
import { textsOfMatter } from "#server/demo/proposals/proposal-words.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";

interface World {
  readonly members: readonly DemoMember[];
  readonly plans: readonly ProposalPlan[];
  readonly stories: readonly ProposalStory[];
}

/** States that the offered member meets in his own list, one of each where the world has one. */
const wanted: readonly ProposalState[] = [
  "IN_HANDLING",
  "REPLIED",
  "TRACKING",
  "CLOSED",
  "RETURNED",
  "RE_REVIEW",
  "SUBMITTED",
  "MERGED",
];

/**
 * The offered member is made the first proposer of one proposal in each state, so that a newcomer sees every screen: among them a contact
 * that waits for a yes, a rating that is due, a promise; and another member's invitation to cosign.
 */
export const tellForNewcomer = (telling: Telling, world: World): void => {
  const [newcomer, inviter] = world.members;
  if (!newcomer || !inviter) return;
  for (const state of wanted) {
    const at = world.stories.findLastIndex(
      (story, index) => story.row.state === state && isFree(world, index, newcomer),
    );
    const story = world.stories[at];
    if (story) giveTo(telling, story, newcomer);
    if (story && state === "IN_HANDLING") askAboutContact(telling, story, newcomer);
  }
  invite(telling, world, inviter, newcomer);
};

const isFree = ({ plans }: World, at: number, newcomer: DemoMember): boolean => {
  const plan = plans[at];
  return plan?.proposerType === "INDIVIDUAL" && plan.first !== newcomer;
};

const giveTo = ({ rows, accountByMember }: Telling, { row }: ProposalStory, to: DemoMember): void => {
  const from = row.first_member_id;
  row.first_member_id = to.id;
  const isHere = (one: { proposal_id: string; member_id: string }) =>
    one.proposal_id === row.id && one.member_id === from;
  for (const signer of rows.proposal_signer.filter(isHere)) signer.member_id = to.id;
  for (const rating of rows.evaluation.filter(isHere)) rating.member_id = to.id;
  if (row.state === "REPLIED") {
    const left = rows.evaluation.filter((one) => one.proposal_id !== row.id);
    rows.evaluation.splice(0, rows.evaluation.length, ...left);
  }
  for (const duty of rows.duty_entry) if (duty.source_id === row.id && duty.member_id === from) duty.member_id = to.id;
  const contacts = new Set(rows.contact_record.filter((one) => one.proposal_id === row.id).map((one) => one.id));
  for (const said of rows.contact_answer)
    if (contacts.has(said.contact_id) && said.member_id === from) said.member_id = to.id;
  const account = accountByMember.get(to.id) ?? null;
  for (const move of rows.proposal_move)
    if (move.proposal_id === row.id && ["submit", "invite"].includes(move.move))
      Object.assign(move, { actor_account_id: account, actor_name: to.name });
};

/** The unit says that it met him three days ago; nobody has asked him yet. */
const askAboutContact = ({ chance, rows, now }: Telling, { row }: ProposalStory, newcomer: DemoMember): void => {
  const task = rows.handling_task.find((one) => one.proposal_id === row.id && one.role !== "CO");
  const known = rows.task_move.find((one) => one.task_id === task?.id && one.move === "accept");
  if (!task || !known?.actor_account_id) return;
  const id = chance.uuid();
  const at = daysLater(now, -3);
  rows.contact_record.push({
    id,
    task_id: task.id,
    proposal_id: row.id,
    round: row.round ?? 1,
    mode: "VISIT",
    happened_on: shanghaiDay(at),
    place: "区政协委员之家",
    participants: "分管负责人、经办人",
    summary: "就提案办理思路当面听取意见。",
    claimed_by: known.actor_account_id,
    claimed_at: at,
  });
  rows.contact_answer.push({ contact_id: id, member_id: newcomer.id, answer: null, at: null });
};

/** Somebody asks him to cosign; a day is left. */
const invite = (telling: Telling, { plans }: World, inviter: DemoMember, newcomer: DemoMember): void => {
  const { chance, rows, now, accountByMember } = telling;
  const matter = plans.at(-1)?.matter;
  const session = plans.at(-1)?.session;
  const account = accountByMember.get(inviter.id);
  if (!matter || !session || !account) return;
  const id = chance.uuid();
  const at = daysLater(now, -1 / 24);
  const texts = textsOfMatter(chance, { ...matter, at: matter.at + 1 });
  rows.proposal.push({
    id,
    term: session.term,
    session: session.session,
    timing: "ORDINARY",
    first_member_id: inviter.id,
    proposer_type: "JOINT",
    ...texts,
    category: plans.at(-1)?.category ?? "",
    state: "COSIGNING",
    cosign_deadline: daysLater(at, 1),
    created_at: at,
    changed_at: at,
  });
  rows.proposal_text.push({ proposal_id: id, no: 1, ...texts, written_by: account, at });
  const signer = { proposal_id: id, asked_text_no: 1, asked_at: at };
  rows.proposal_signer.push(
    { ...signer, member_id: inviter.id, position: 0, state: "SIGNED", signed_text_no: 1, answered_at: at },
    { ...signer, member_id: newcomer.id, position: 1, state: "INVITED" },
  );
  rows.proposal_move.push({
    proposal_id: id,
    no: 1,
    at,
    actor_account_id: account,
    actor_name: inviter.name,
    move: "invite",
    from_state: "DRAFT",
    to_state: "COSIGNING",
    note: null,
  });
};
