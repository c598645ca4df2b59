import type { Refusal } from "#contract/refusals.ts";
import * as contract from "#contract/handling.ts";
import { done, refused } from "#domain/result.ts";
import { answerMeeting } from "#server/handling/answer-meeting.ts";
import { askExtension } from "#server/handling/ask-extension.ts";
import { coSign } from "#server/handling/co-sign.ts";
import { draftReply } from "#server/handling/draft-reply.ts";
import { logContact } from "#server/handling/log-contact.ts";
import { thenAsItIs } from "#server/handling/then-as-it-is.ts";
import { opinionPaper, replyPaper, type TaskPaper } from "#server/handling/task-paper.ts";
import { reportProgress } from "#server/handling/report-progress.ts";
import { sendOpinion } from "#server/handling/send-opinion.ts";
import { signOff } from "#server/handling/sign-off.ts";
import { voidContact } from "#server/handling/void-contact.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";

/** Endpoints of the work on one task: contacts, reply, co-signing, promises. */
export const mountTaskWork = (app: App, house: House): void => {
  mountContacts(app, house);
  mountReplies(app, house);

  mountPapers(app, house);

  mount(app, house, contract.askExtension, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, askExtension(house, actor, params.id, body)),
  );

  mount(app, house, contract.reportProgress, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, reportProgress(house, actor, params.id, body)),
  );
};

const mountContacts = (app: App, house: House): void => {
  mount(app, house, contract.logContact, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, logContact(house, actor, params.id, params.contactId, body)),
  );

  mount(app, house, contract.voidContact, ({ actor, params }) =>
    thenAsItIs(house, actor, params.id, voidContact(house, actor, params.id, params.contactId)),
  );

  mount(app, house, contract.answerMeeting, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, answerMeeting(house, actor, params.id, params.meetingId, body.answer)),
  );
};

const mountReplies = (app: App, house: House): void => {
  mount(app, house, contract.draftReply, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, draftReply(house, actor, params.id, params.replyId, body)),
  );

  mount(app, house, contract.cosignReply, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, coSign(house, actor, params.id, body)),
  );

  mount(app, house, contract.sendOpinion, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, sendOpinion(house, actor, params.id, body.opinion)),
  );

  mount(app, house, contract.signOffReply, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, signOff(house, actor, params.id, body)),
  );
};

const mountPapers = (app: App, house: House): void => {
  mount(app, house, contract.getReplyFile, async ({ actor, params }) =>
    fileOf(await replyPaper(house, actor, params.id, params.replyId)),
  );

  mount(app, house, contract.getOpinionFile, async ({ actor, params }) =>
    fileOf(await opinionPaper(house, actor, params.id)),
  );
};

const fileOf = (paper: TaskPaper | undefined) => {
  if (!paper) return refused<Refusal>({ kind: "not-found" });
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(paper.name)}`;
  return done({ status: 200 as const, body: paper.bytes, headers: { "content-disposition": disposition } });
};
