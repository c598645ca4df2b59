import type { OpinionState } from "#domain/opinion/opinion-flow.ts";
import { bodyByOpinionLevel, leadersByOpinionLevel, UPPER_LEVELS } from "#domain/opinion/opinion-lists.ts";
import type { Chance } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoAccount, DemoUnit } from "#server/demo/demo-shapes.ts";
import {
  forwardReplies,
  instructionWords,
  retainReasons,
  returnReasons,
} from "#server/demo/opinions/opinion-subjects.ts";
import type { ToldOpinion } from "#server/demo/opinions/opinion-story.ts";

export interface Telling {
  readonly chance: Chance;
  readonly now: Date;
  readonly editor: DemoAccount;
  readonly signer: DemoAccount;
  readonly units: readonly DemoUnit[];
}

const taken = (
  telling: Telling,
  told: ToldOpinion,
  who: DemoAccount,
  move: string,
  to: OpinionState,
  at: Date,
  note = "",
) => {
  told.moves.push({ at, accountId: who.id, name: who.name, move, from: told.state, to, note });
  told.state = to;
};

/** Takes a report from the desk to where it is today, as far as its days allow. */
export const tellUntil = (telling: Telling, told: ToldOpinion, end: OpinionState): void => {
  const { chance, editor, signer, now } = telling;
  if (end === "SUBMITTED") return;
  const day = (after: Date, low: number, high: number): Date => {
    const at = daysLater(after, chance.between(low, high));
    return at < now ? at : new Date(now.getTime() - 3_600_000);
  };
  const begun = day(told.submittedAt, 1, 2);
  if (end === "WITHDRAWN") {
    told.moves.push({
      at: begun,
      accountId: told.submittedBy,
      name: told.authors[0]?.name ?? "",
      move: "withdraw",
      from: "SUBMITTED",
      to: "WITHDRAWN",
      note: "",
    });
    told.state = "WITHDRAWN";
    return;
  }
  told.editorId = editor.id;
  if (told.state === "SUBMITTED") taken(telling, told, editor, "take", "EDITING", begun);
  if (end === "RETURNED" || end === "RETAINED") {
    told.publicNote = chance.pick(end === "RETURNED" ? returnReasons : retainReasons);
    return taken(
      telling,
      told,
      editor,
      end === "RETURNED" ? "return" : "retain",
      end,
      day(begun, 1, 3),
      told.publicNote,
    );
  }
  if (end === "EDITING" || end === "MERGED") return;
  told.edited = { ...told.original, title: told.original.title.replace("的情况反映", "需引起重视") };
  const sent = day(begun, 1, 4);
  taken(telling, told, editor, "sendToSign", "PENDING_SIGN", sent);
  if (end === "PENDING_SIGN") return;
  const signed = day(sent, 1, 3);
  taken(telling, told, signer, "sign", "ISSUED", signed);
  told.signedAt = signed;
};

/** What became of a printed report above and beside. `luck` from 0 to 1 takes it as far as that; undefined leaves it to chance. */
export const tellWays = (telling: Telling, told: ToldOpinion, isLucky = false): void => {
  const { chance, now, editor, units } = telling;
  if (!told.signedAt) return;
  let from = told.signedAt;
  for (const level of UPPER_LEVELS) {
    const sentAt = daysLater(from, chance.between(1, 4));
    const share = level === "CITY" ? 0.55 : 0.4;
    if (sentAt >= now || !(isLucky && level === "CITY") === !chance.happens(share)) break;
    const decidedAt = daysLater(sentAt, chance.between(12, 70));
    const outcome = isLucky && level === "CITY" ? 0 : chance.weighted([45, 25, 12, 18]);
    const isOver = decidedAt < now;
    const state = isOver ? ((["ADOPTED", "NOT_ADOPTED", "NO_ANSWER", "SENT"] as const)[outcome] ?? "SENT") : "SENT";
    const isComposite = state === "ADOPTED" ? chance.happens(0.3) : null;
    told.escalations.push({
      id: chance.uuid(),
      level,
      sentAt,
      state,
      isComposite,
      decidedAt: state === "SENT" ? null : decidedAt,
    });
    const body = bodyByOpinionLevel[level];
    const line = { accountId: editor.id, name: editor.name, from: "ISSUED", to: "ISSUED", note: body } as const;
    told.moves.push({ ...line, at: sentAt, move: "escalate" });
    if (state === "ADOPTED") told.moves.push({ ...line, at: decidedAt, move: "adopt" });
    if (state !== "ADOPTED") break;
    from = decidedAt;
  }
  const givenAt = daysLater(told.signedAt, chance.between(6, 20));
  if (givenAt < now && (isLucky || chance.happens(0.1))) {
    const level = told.escalations.some(({ state }) => state === "ADOPTED") && chance.happens(0.4) ? "CITY" : "COUNTY";
    const isChief = chance.happens(0.3);
    told.instructions.push({
      id: chance.uuid(),
      level,
      leaderTitle: level === "CITY" ? "市政府副市长" : isChief ? "区委书记" : "副区长",
      isChief,
      givenAt,
      words: chance.pick(instructionWords),
    });
    told.moves.push({
      at: givenAt,
      accountId: editor.id,
      name: editor.name,
      move: "instruct",
      from: "ISSUED",
      to: "ISSUED",
      note: leadersByOpinionLevel[level],
    });
  }
  const forwardedAt = daysLater(told.signedAt, chance.between(1, 5));
  if (forwardedAt < now && chance.happens(0.18)) {
    const unit = chance.pick(units.slice(0, 12));
    const repliedAt = daysLater(forwardedAt, chance.between(6, 18));
    const hasReplied = repliedAt < now && chance.happens(0.75);
    told.forwards.push({
      id: chance.uuid(),
      unitId: unit.id,
      sentAt: forwardedAt,
      repliedAt: hasReplied ? repliedAt : null,
      reply: hasReplied ? chance.pick(forwardReplies) : "",
    });
    told.moves.push({
      at: forwardedAt,
      accountId: editor.id,
      name: editor.name,
      move: "forward",
      from: "ISSUED",
      to: "ISSUED",
      note: unit.name,
    });
  }
};
