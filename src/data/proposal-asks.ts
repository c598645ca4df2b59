import type { ProposalRow } from "#contract/proposals.ts";
import type { ProposalView } from "#data/my-proposals.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";

/** One thing that a proposal asks of the member. `due`: ISO instant, or day; null where nobody set one. */
export type ProposalAsk =
  | { readonly kind: "SIGN" | "SIGN_AGAIN"; readonly due: string | null }
  | { readonly kind: "CONTACT"; readonly contactId: string; readonly due: null }
  | { readonly kind: "EVALUATE"; readonly due: string | null }
  | { readonly kind: "PROMISE"; readonly promiseId: string; readonly due: string }
  | { readonly kind: "CONFIRM_ENTRY" | "REVISE" | "HAND_IN"; readonly due: null };

/** Everything that one proposal asks of this member now, the most pressing first. */
export const asksOf = ({ row, handIn }: ProposalView, memberId: string, now: Date): ProposalAsk[] => {
  if (!row || row.state === "WITHDRAWN") return [];
  return [
    ...cosignAsks(row, memberId, now),
    ...ownAsks(row, handIn !== null),
    ...contactAsks(row),
    ...lateAsks(row, now),
  ];
};

/** How many things are asked of this member over all. */
export const countAsks = (views: readonly ProposalView[], memberId: string, now: Date): number =>
  views.reduce((sum, view) => sum + asksOf(view, memberId, now).length, 0);

/** Whether the time to sign is over, whatever the server has said so far. */
export const isCosigningOver = ({ cosignDeadline }: ProposalRow, now: Date): boolean =>
  cosignDeadline !== null && Date.parse(cosignDeadline) <= now.getTime();

/** What was returned is signed again in that state, where its text changed. */
const MAY_BE_SIGNED: ReadonlySet<ProposalRow["state"]> = new Set(["COSIGNING", "RETURNED"]);

const cosignAsks = (row: ProposalRow, memberId: string, now: Date): ProposalAsk[] => {
  const mine = row.signers.find((signer) => signer.memberId === memberId);
  if (!MAY_BE_SIGNED.has(row.state) || mine?.state !== "INVITED" || isCosigningOver(row, now)) return [];
  const kind = mine.signedTextNo !== null && mine.signedTextNo !== mine.askedTextNo ? "SIGN_AGAIN" : "SIGN";
  return [{ kind, due: row.cosignDeadline }];
};

const ownAsks = (row: ProposalRow, isHandedInHere: boolean): ProposalAsk[] => {
  if (row.mine !== "FIRST") return [];
  if (row.enteredBy !== null && row.authorConfirmedAt === null) return [{ kind: "CONFIRM_ENTRY", due: null }];
  if (isHandedInHere) return [];
  if (row.state === "RETURNED") return [{ kind: "REVISE", due: null }];
  return row.state === "DRAFT" ? [{ kind: "HAND_IN", due: null }] : [];
};

const contactAsks = (row: ProposalRow): ProposalAsk[] =>
  row.contacts
    .filter((contact) => contact.isAsked && contact.mine === null)
    .map((contact) => ({ kind: "CONTACT", contactId: contact.id, due: null }));

const lateAsks = (row: ProposalRow, now: Date): ProposalAsk[] => [
  ...(mayEvaluate(row) && row.myEvaluation === null && !isDayOver(row.evaluationDueOn, now)
    ? [{ kind: "EVALUATE" as const, due: row.evaluationDueOn }]
    : []),
  ...row.promises
    .filter((promise) => promise.isAskedNow && promise.memberSays === null)
    .map((promise) => ({ kind: "PROMISE" as const, promiseId: promise.id, due: promise.dueOn })),
];

/** Whether this member's rating of the present round is still taken. A MERGED one is rated with the proposal that it went into. */
export const mayEvaluate = (row: ProposalRow): boolean =>
  row.mine !== "INVITED" && row.replies.some(({ round }) => round === row.round) && handledState(row) === "REPLIED";

/** How the handling stands: of a merged one, that of the proposal that it went into. */
export const handledState = ({ state, mergedInto }: ProposalRow): ProposalRow["state"] =>
  state === "MERGED" && mergedInto ? mergedInto.state : state;

const isDayOver = (day: string | null, now: Date): boolean => day !== null && shanghaiDay(now) > day;
