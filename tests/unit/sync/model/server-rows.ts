import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import type { DraftContent, DraftRow } from "#contract/drafts.ts";
import type { ChangedRow, Op, OpResult, SubmissionRow } from "#contract/ops.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import type { PublicPoint } from "#contract/points.ts";
import type { ChangeLog } from "#tests/unit/sync/model/change-log.ts";
import type { ServerBugs } from "#tests/unit/sync/model/model-server.ts";
import { rowOf } from "#tests/unit/sync/simulation/simulated-server.ts";

/** What an op did, listed as it happened: a second one of the same is seen. */
export interface Effect {
  readonly account: string;
  readonly entityId: string;
  readonly words: string;
  readonly receipt?: string;
}

interface KeptSubmission {
  readonly author: string;
  readonly assignee: string | undefined;
  readonly formerAssignees: readonly string[];
  readonly data: SubmissionRow;
}

interface KeptProposal {
  readonly members: readonly string[];
  readonly formerMembers: readonly string[];
  readonly data: ProposalRow;
}

interface KeptDraft {
  readonly owner: string;
  readonly row: DraftRow;
}

/** Everything that stands on the model's server. */
export class ServerRows {
  readonly effects: Effect[] = [];
  /** `account sha256` of photos that have arrived. */
  readonly photos = new Set<string>();
  readonly submissions = new Map<string, KeptSubmission>();
  readonly drafts = new Map<string, KeptDraft>();
  readonly points = new Map<string, PublicPoint>();
  readonly proposals = new Map<string, KeptProposal>();

  constructor(
    readonly log: ChangeLog,
    readonly bugs: ServerBugs,
  ) {}

  /** A submission that the office wrote or moved on, as its transaction `place` ends. */
  putSubmission(id: string, kept: KeptSubmission, place = this.log.begin()): void {
    this.submissions.set(id, kept);
    this.log.commit(place, [id]);
  }

  /** A proposal that somebody acted on, or that concerns others from now on. */
  putProposal(id: string, kept: KeptProposal, place = this.log.begin()): void {
    this.proposals.set(id, kept);
    this.log.commit(place, [id]);
  }

  pointId(place: number): string {
    return `00000000-0000-7000-8000-50000000000${place % 2}`;
  }

  putPoint(id: string, name: string, place: number): void {
    const code = `K7Q2M${id.at(-1)}`;
    const rest = { town: null, address: "演示路 1 号", status: "ACTIVE", successor: null } as const;
    this.points.set(id, { code, name, tier: "TOWN", kind: "VILLAGE_COMMUNITY", ...rest });
    this.log.commit(place, [id]);
  }

  /** Whether an account ever had anything to do with a submission. */
  concerns(account: string, id: string): boolean {
    const proposal = this.proposals.get(id);
    if (proposal) return [...proposal.members, ...proposal.formerMembers].includes(account);
    const kept = this.submissions.get(id);
    return kept !== undefined && [kept.author, kept.assignee, ...kept.formerAssignees].includes(account);
  }

  /** A row as this account sees it; undefined where it is none of theirs. */
  viewFor(account: string, id: string): ChangedRow | undefined {
    const point = this.points.get(id);
    if (point) return { t: "point", id, deleted: false, data: point };
    const draft = this.drafts.get(id);
    if (draft) return draft.owner === account ? { t: "draft", ...draft.row } : undefined;
    const proposal = this.proposals.get(id);
    if (proposal?.members.includes(account)) return { t: "proposal", id, deleted: false, data: proposal.data };
    if (proposal?.formerMembers.includes(account)) return { t: "proposal", id, deleted: true, data: null };
    const kept = this.submissions.get(id);
    if (!kept) return undefined;
    const { author, assignee, formerAssignees, data } = kept;
    if (author === account || assignee === account)
      return { t: "submission", id, deleted: false, data: { ...data, assigned: author !== account } };
    return formerAssignees.includes(account) ? { t: "submission", id, deleted: true, data: null } : undefined;
  }

  /** What an account sees of everything, by id. */
  viewsOf(account: string): Map<string, ChangedRow> {
    const ids = [this.submissions, this.drafts, this.points, this.proposals].flatMap((rows) => [...rows.keys()]);
    return new Map(
      ids.map((id) => [id, this.viewFor(account, id)] as const).flatMap(([id, row]) => (row ? [[id, row]] : [])),
    );
  }

  apply(account: string, op: Op): OpResult {
    switch (op.kind) {
      case "submission.put":
        return this.#receive(account, op);
      case "submission.answer":
        return this.#answer(account, op);
      case "submission.withdraw":
        return this.#withdraw(account, op);
      case "draft.put":
      case "draft.delete":
        return this.#writeDraft(account, op);
      case "submission.giveBack":
      case "proposal.invite":
      case "proposal.submit":
      case "meeting.act":
      case "meeting.checkIn":
      case "opinion.submit":
      case "opinion.act":
      case "duty.act":
      case "inquiry.act":
        return no(op, "not-found");
      case "proposal.act":
        return this.#actOnProposal(account, op);
    }
  }

  /** Wishes to meet stand for everything that a member does to a proposal: each is kept, in the order in which they came. */
  #actOnProposal(account: string, op: Extract<Op, { kind: "proposal.act" }>): OpResult {
    const kept = this.proposals.get(op.entityId);
    if (!kept?.members.includes(account)) return no(op, "not-found");
    if (op.payload.act !== "askMeeting") return no(op, "move-not-allowed");
    const { requestId, wish } = op.payload;
    this.effects.push({ account, entityId: op.entityId, words: wish });
    const meeting = { id: requestId, wish, at: op.clientAt, answer: null };
    this.putProposal(op.entityId, { ...kept, data: { ...kept.data, meetings: [...kept.data.meetings, meeting] } });
    return yes(op);
  }

  #receive(account: string, op: Extract<Op, { kind: "submission.put" }>): OpResult {
    const { text, receipt = "", photos = [] } = op.payload;
    if (text.startsWith("refused")) return no(op, "point-unknown");
    const kept = this.submissions.get(op.entityId);
    // The client's id is the second guard: the same again under another key changes nothing.
    if (kept) return kept.author === account && kept.data.text === text ? yes(op) : no(op, "id-taken");
    const row = rowOf(op.entityId, text);
    if (row.t !== "submission" || !row.data) throw new Error("a submission's row is none");
    const data = { ...row.data, photos: { expected: photos.length, arrived: 0 } };
    this.effects.push({ account, entityId: op.entityId, words: text, receipt });
    this.putSubmission(op.entityId, { author: account, assignee: undefined, formerAssignees: [], data });
    return yes(op);
  }

  #answer(account: string, op: Extract<Op, { kind: "submission.answer" }>): OpResult {
    const kept = this.submissions.get(op.entityId);
    if (op.payload.note.startsWith("refused")) return no(op, "point-unknown");
    if (kept?.assignee !== account) return no(op, "move-not-allowed");
    this.effects.push({ account, entityId: op.entityId, words: op.payload.note });
    this.putSubmission(op.entityId, { ...kept, data: { ...kept.data, state: "ANSWERED", answer: op.payload.note } });
    return yes(op);
  }

  #withdraw(account: string, op: Extract<Op, { kind: "submission.withdraw" }>): OpResult {
    const kept = this.submissions.get(op.entityId);
    if (kept?.author !== account) return no(op, "not-found");
    if (kept.data.state === "CLOSED") return yes(op);
    if (kept.data.state !== "RECEIVED") return no(op, "move-not-allowed");
    this.effects.push({ account, entityId: op.entityId, words: `withdrawn ${op.entityId}` });
    this.putSubmission(op.entityId, { ...kept, data: { ...kept.data, state: "CLOSED" } });
    return yes(op);
  }

  /** As server/drafts does: over the revision that its writer knew, and over no other. */
  #writeDraft(account: string, op: Extract<Op, { kind: "draft.put" | "draft.delete" }>): OpResult {
    const kept = this.drafts.get(op.entityId);
    if (kept && kept.owner !== account) return no(op, "not-found");
    const { baseRev } = op.payload;
    if (op.kind === "draft.put" && Object.values(op.payload.fields).some((text) => text.startsWith("refused")))
      return no(op, "invalid-fields");
    const isGone = kept === undefined || kept.row.deleted;
    if (op.kind === "draft.delete" && isGone) return settled(op, kept?.row.rev ?? Math.max(1, baseRev));
    if (op.kind === "draft.put" && kept && saysTheSame(kept.row.data, contentOf(op))) return settled(op, kept.row.rev);
    const isBlind = op.kind === "draft.put" ? this.bugs.ignoresBaseRev : this.bugs.deletesUnseen;
    if (kept && kept.row.rev !== baseRev && !isBlind) return { opId: op.opId, status: "stale", draft: kept.row };

    const rev = Math.max(kept?.row.rev ?? 0, baseRev) + 1;
    const data = op.kind === "draft.put" ? contentOf(op) : null;
    this.drafts.set(op.entityId, { owner: account, row: { id: op.entityId, rev, deleted: data === null, data } });
    this.log.write([op.entityId]);
    return settled(op, rev);
  }
}

const contentOf = (op: Extract<Op, { kind: "draft.put" }>): DraftContent => {
  const { baseRev: _, ...content } = op.payload;
  return { ...content, changedAt: op.clientAt };
};

const saysTheSame = (kept: DraftContent | null, put: DraftContent): boolean =>
  kept !== null &&
  JSON.stringify([fieldsOfWire(kept), kept.conflictOf]) === JSON.stringify([fieldsOfWire(put), put.conflictOf]);

const yes = (op: Op): OpResult => ({ opId: op.opId, status: "accepted" });
const no = (op: Op, code: string): OpResult => ({ opId: op.opId, status: "rejected", code, reason: "原因" });
const settled = (op: Op, rev: number): OpResult => ({
  opId: op.opId,
  status: "accepted",
  draft: { rev, changedAt: "2026-01-01T08:00:00+08:00" },
});
