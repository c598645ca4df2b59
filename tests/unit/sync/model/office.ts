import type { SubmissionRow } from "#contract/ops.ts";
import { proposalRow } from "#tests/support/proposal-rows.ts";
import { rowOf } from "#tests/unit/sync/simulation/simulated-server.ts";
import type { ModelServer } from "#tests/unit/sync/model/model-server.ts";
import type { Step } from "#tests/unit/sync/model/steps.ts";
import { MEMBER, OTHER_MEMBER } from "#tests/unit/sync/model/world.ts";

/** The office moves submissions and points. A move begins now and is committed later: other transactions begin after it and are seen before it. */
export class Office {
  #open: { readonly place: number; readonly entityId: string; readonly commit: () => void } | undefined;
  #moves = 0;

  constructor(readonly server: ModelServer) {
    // Who wants the row that a move holds waits for its end.
    server.beforeTouching = (entityId) => {
      if (this.#open?.entityId === entityId) this.commit();
    };
    for (const [index, assignee] of [MEMBER, MEMBER, OTHER_MEMBER].entries()) {
      const id = `00000000-0000-7000-8000-20000000000${index}`;
      const { data } = rowOf(id, `a resident's words ${index}`) as { data: SubmissionRow };
      server.rows.putSubmission(id, { author: "a resident", assignee, formerAssignees: [], data });
    }
    for (const [index, members] of [[MEMBER], [MEMBER, OTHER_MEMBER]].entries()) {
      const id = `00000000-0000-7000-8000-80000000000${index}`;
      server.rows.putProposal(id, { members, formerMembers: [], data: proposalRow({ title: `演示提案 ${index}` }) });
    }
  }

  /** Whether a step was the office's. */
  take(step: Step): boolean {
    if (step.do === "office commits") this.commit();
    else if (step.do !== "office begins") return false;
    else if (step.move === "point") this.#begin(this.server.rows.pointId(step.place), this.#movePoint);
    else if (step.move === "proposal") {
      const ids = [...this.server.rows.proposals.keys()];
      this.#begin(ids[step.place % ids.length]!, this.#moveProposal);
    } else {
      const ids = [...this.server.rows.submissions.keys()];
      const id = ids[step.place % Math.max(1, ids.length)];
      const { move } = step;
      if (id) this.#begin(id, (entityId, place) => this.#moveSubmission(entityId, place, move));
    }
    return true;
  }

  commit(): void {
    const open = this.#open;
    this.#open = undefined;
    open?.commit();
  }

  abort(): void {
    if (this.#open) this.server.log.abort(this.#open.place);
    this.#open = undefined;
  }

  #begin(entityId: string, move: (entityId: string, place: number) => void): void {
    this.commit();
    const place = this.server.log.begin();
    this.#moves++;
    this.#open = { place, entityId, commit: () => move(entityId, place) };
  }

  #movePoint = (id: string, place: number): void => this.server.rows.putPoint(id, `演示联系点 ${this.#moves}`, place);

  /** The other member signs, or is taken out again. */
  #moveProposal = (id: string, place: number): void => {
    const kept = this.server.rows.proposals.get(id)!;
    const isOn = kept.members.includes(OTHER_MEMBER);
    const members = isOn ? [MEMBER] : [MEMBER, OTHER_MEMBER];
    const formerMembers = isOn ? [OTHER_MEMBER] : [];
    const data = { ...kept.data, serialNo: this.#moves };
    this.server.rows.putProposal(id, { members, formerMembers, data }, place);
  };

  #moveSubmission(id: string, place: number, move: "triage" | "transfer" | "take back"): void {
    const { rows } = this.server;
    const kept = rows.submissions.get(id);
    if (!kept) return this.server.log.abort(place);
    const assignee = {
      triage: kept.assignee,
      transfer: kept.author === MEMBER ? OTHER_MEMBER : MEMBER,
      "take back": undefined,
    }[move];
    const formerAssignees = [...kept.formerAssignees, ...(kept.assignee ? [kept.assignee] : [])];
    const state = assignee ? "TRANSFERRED" : "TRIAGED";
    rows.putSubmission(id, { ...kept, assignee, formerAssignees, data: { ...kept.data, state } }, place);
  }
}
