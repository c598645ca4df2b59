import { isHidden, type Actor, type Scene } from "#tests/support/random-acts.ts";

type Try = readonly [kind: Actor["kind"], act: string];

/** What leads on from each state; a word more than once is tried more often. */
const byState: Readonly<Record<string, readonly Try[]>> = {
  NONE: [
    ["first", "invite"],
    ["first", "submit"],
  ],
  DRAFT: [
    ["first", "submit"],
    ["first", "submit"],
    ["first", "invite"],
  ],
  COSIGNING: [
    ["cosigner", "sign"],
    ["cosigner", "sign"],
    ["cosigner", "decline"],
    ["first", "endCosigning"],
  ],
  SUBMITTED: [["committee", "startReview"]],
  PRE_REVIEW: [
    ["committee", "pass"],
    ["committee", "pass"],
    ["committee", "pass"],
    ["committee", "return"],
    ["committee", "undo"],
  ],
  RE_REVIEW: [
    ["committee", "file"],
    ["committee", "file"],
    ["committee", "file"],
    ["committee", "return"],
    ["committee", "undo"],
  ],
  RETURNED: [
    ["first", "submit"],
    ["first", "invite"],
    ["cosigner", "sign"],
  ],
  FILED: [
    ["committee", "fastTrack"],
    ["committee", "prepare"],
    ["committee", "fastTrack"],
    ["committee", "prepare"],
    ["committee", "merge"],
    ["first", "askWithdrawal"],
  ],
  ASSIGNING: [
    ["committee", "assign"],
    ["committee", "assign"],
    ["committee", "assign"],
    ["committee", "backToFiled"],
    ["committee", "unmerge"],
  ],
  REPLIED: [
    ["first", "evaluate"],
    ["cosigner", "evaluate"],
    ["committee", "endEvaluation"],
  ],
  EVALUATED: [
    ["committee", "rehandle"],
    ["committee", "track"],
    ["committee", "close"],
  ],
  TRACKING: [
    ["leader", "report"],
    ["first", "answerPromise"],
    ["committee", "fulfil"],
    ["committee", "rehandle"],
    ["committee", "track"],
  ],
  CLOSED: [["committee", "lookBack"]],
};

const byTaskState: Readonly<Record<string, readonly Try[]>> = {
  NEW: [
    ["clerk", "accept"],
    ["clerk", "accept"],
    ["clerk", "accept"],
    ["clerk", "askReturn"],
  ],
  RETURN_REQUESTED: [["committee", "decideReturn"]],
  ACCEPTED: [
    ["clerk", "contact"],
    ["clerk", "draft"],
    ["clerk", "draft"],
    ["clerk", "opinion"],
    ["first", "waiveVisit"],
  ],
  DRAFTING: [
    ["clerk", "contact"],
    ["first", "answerContact"],
    ["clerk", "cosign"],
    ["leader", "signOff"],
    ["leader", "signOff"],
    ["first", "waiveVisit"],
  ],
  CO_DONE: [["clerk", "cosign"]],
  SIGNED_OFF: [
    ["committee", "audit"],
    ["committee", "audit"],
  ],
};

/** What takes the proposal a step further as it stands now, by whom; for a unit the account that holds such a part. */
export const likelyTries = (
  { handled, look }: Scene,
  actors: readonly Actor[],
): readonly (readonly [Actor, string])[] => {
  const state = look.proposal?.state === "MERGED" ? handled.proposal?.state : look.proposal?.state;
  const parts =
    state === "IN_HANDLING" || state === "REHANDLING" ? handled.tasks.filter((task) => !isHidden(task.state)) : [];
  const tries: (readonly [Actor, string])[] = [];
  for (const [kind, act] of byState[state ?? "NONE"] ?? [])
    tries.push(
      ...actors
        .filter((actor) => actor.kind === kind && isNear(actor, handled.tasks))
        .map((actor) => [actor, act] as const),
    );
  for (const task of parts)
    for (const [kind, act] of byTaskState[task.state] ?? [])
      tries.push(
        ...actors
          .filter((actor) => actor.kind === kind && (actor.unitId === null || actor.unitId === task.unit_id))
          .map((actor) => [actor, act] as const),
      );
  return tries;
};

const isNear = ({ unitId }: Actor, tasks: Scene["handled"]["tasks"]): boolean =>
  unitId === null || tasks.some((task) => task.unit_id === unitId);
