import type { ProposalAct, ProposalRow } from "#contract/proposals.ts";

/** What a member did on this phone, and when (ISO instant of this phone's clock). */
export interface OwnAct {
  readonly act: ProposalAct;
  readonly at: string;
}

/** The row as it will be once the server has heard of these acts: nobody is asked twice because the line is bad. */
export const withOwnActs = (row: ProposalRow, acts: readonly OwnAct[], memberId: string): ProposalRow =>
  acts.reduce((before, own) => withAct(before, own, memberId), row);

const withAct = (row: ProposalRow, { act, at }: OwnAct, memberId: string): ProposalRow => {
  switch (act.act) {
    case "sign":
      return withSigner(row, memberId, { state: "SIGNED", signedTextNo: act.textNo, answeredAt: at, reason: null });
    case "decline":
      return withSigner(row, memberId, { state: "DECLINED", answeredAt: at, reason: act.reason });
    case "endCosigning":
      return { ...row, state: "DRAFT", signers: row.signers.map(dropped) };
    case "withdraw":
      return { ...row, state: "WITHDRAWN" };
    case "askWithdrawal":
      return { ...row, withdrawalAskedAt: at };
    case "confirmEntry":
      return { ...row, authorConfirmedAt: at };
    case "answerContact":
      return {
        ...row,
        contacts: row.contacts.map((one) => (one.id === act.contactId ? { ...one, mine: act.answer } : one)),
      };
    case "waiveVisit":
      return { ...row, visitWaived: act.waived };
    case "askMeeting":
      if (row.meetings.some(({ id }) => id === act.requestId)) return row;
      return { ...row, meetings: [...row.meetings, { id: act.requestId, wish: act.wish, at, answer: null }] };
    case "evaluate":
      return act.round === row.round ? { ...row, myEvaluation: act.answers } : row;
    case "answerPromise":
      return {
        ...row,
        promises: row.promises.map((one) =>
          one.id === act.commitmentId ? { ...one, memberSays: act.says, isAskedNow: false } : one,
        ),
      };
  }
};

type Signer = ProposalRow["signers"][number];

const withSigner = (row: ProposalRow, memberId: string, change: Partial<Signer>): ProposalRow => ({
  ...row,
  signers: row.signers.map((signer) => (signer.memberId === memberId ? { ...signer, ...change } : signer)),
});

const dropped = (signer: Signer): Signer => (signer.state === "INVITED" ? { ...signer, state: "EXPIRED" } : signer);
