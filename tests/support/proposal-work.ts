import type { DeskMoveBody } from "#contract/proposal-desk.ts";
import type { ROUND_MOVES } from "#contract/proposal-ratings.ts";
import type { EvaluationAnswers } from "#contract/proposals.ts";
import type { UnitPart } from "#domain/proposal/unit-roles.ts";
import { replyWords } from "#tests/support/handling-world.ts";
import type { Ask, Reply } from "#tests/support/test-server.ts";

/** Whoever calls, by the cookie of their session. */
export interface Caller {
  readonly cookie: string;
}

type AskIt = (method: string, path: string, ask: Ask) => Promise<Reply>;
type Words = Readonly<Record<string, unknown>>;

/** What the 提案委 and the units do to proposals, each as one request of the public API. */
export const proposalWork = (ask: AskIt) => {
  const call = (who: Caller, method: string, path: string, json?: unknown): Promise<Reply> =>
    ask(method, `/api/v1/${path}`, { cookie: who.cookie, ...(json !== undefined && { json }) });
  const onTask = (method: string, rest: string) => (who: Caller, taskId: string, json?: unknown) =>
    call(who, method, `unit/tasks/${taskId}${rest}`, json);
  return {
    call,
    review: (who: Caller, id: string, move: DeskMoveBody["move"], more: Words = {}) =>
      call(who, "POST", `office/proposals/${id}/moves`, { move, ...more }),
    prepare: (who: Caller, id: string, parts: readonly UnitPart[]) =>
      call(who, "PUT", `office/proposals/${id}/units`, { parts }),
    assign: (who: Caller, ids: readonly string[]) => call(who, "POST", "office/assignments", { ids }),
    fastTrack: (who: Caller, id: string, parts: readonly UnitPart[]) =>
      call(who, "POST", `office/proposals/${id}/fast-track`, { parts }),
    audit: (who: Caller, taskId: string, json: Words = { verdict: "PASS" }) =>
      call(who, "POST", `office/tasks/${taskId}/audit`, json),
    decideReturn: (who: Caller, taskId: string, json: Words) =>
      call(who, "POST", `office/tasks/${taskId}/return`, json),
    decideExtension: (who: Caller, taskId: string, toDueOn: string | null) =>
      call(who, "POST", `office/tasks/${taskId}/extension`, { toDueOn }),
    moveRound: (who: Caller, id: string, move: (typeof ROUND_MOVES)[number], more: Words = {}) =>
      call(who, "POST", `office/proposals/${id}/round-moves`, { move, ...more }),
    read: onTask("GET", ""),
    accept: (who: Caller, taskId: string) =>
      onTask("POST", "/acceptance")(who, taskId, { clerkName: "演示经办甲", clerkPhone: "0550-2" }),
    askReturn: (who: Caller, taskId: string) =>
      onTask("POST", "/return-request")(who, taskId, { reason: "NOT_OURS", note: "演示：属其他单位职责" }),
    askExtension: (who: Caller, taskId: string, toDueOn: string) =>
      onTask("POST", "/extensions")(who, taskId, { reason: "演示：需论证", toDueOn }),
    contact: (who: Caller, taskId: string, contactId: string, happenedOn: string, memberIds: readonly string[]) =>
      onTask("PUT", `/contacts/${contactId}`)(who, taskId, {
        mode: "VISIT",
        happenedOn,
        place: "演示会议室",
        participants: "演示经办甲",
        summary: "当面听取意见",
        memberIds,
      }),
    draft: (who: Caller, taskId: string, replyId: string, changes: Words = {}) =>
      onTask("PUT", `/replies/${replyId}`)(who, taskId, replyWords(changes)),
    opinion: (who: Caller, taskId: string, opinion: string) => onTask("PUT", "/opinion")(who, taskId, { opinion }),
    cosign: (who: Caller, taskId: string, replyId: string) =>
      onTask("POST", "/cosignature")(who, taskId, { replyId, agrees: true, note: "" }),
    sign: (who: Caller, taskId: string, replyId: string, changes: Words = {}) => {
      const body = { replyId, outcomeClass: "A", promise: "", promiseOn: null, ...changes };
      return onTask("POST", "/sign-off")(who, taskId, body);
    },
    report: (who: Caller, taskId: string, commitmentId: string, text: string, says: string | null) =>
      onTask("POST", "/progress")(who, taskId, { commitmentId, text, says }),
  };
};

/** A form filled in whole; `comment` is what no unit may ever read. */
export const ratingOf = (overall: EvaluationAnswers["overall"], comment: string): EvaluationAnswers => ({
  visited: overall === "NOT" ? "NOT_VISITED" : "VISITED",
  attitude: overall === "NOT" ? "DISSATISFIED" : "SATISFIED",
  heardHow: "PHONE",
  onPoint: "ON_POINT",
  leaderReplied: null,
  result: overall === "NOT" ? "DISAGREE" : "AGREE",
  overall,
  comment,
  wouldSatisfy: overall === "NOT" ? comment : "",
});
