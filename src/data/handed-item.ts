import type { Op } from "#contract/ops.ts";
import { readHandedDuty } from "#data/handed-duty.ts";
import { readHandedInquiry } from "#data/handed-inquiry.ts";
import { readHandedMeeting } from "#data/handed-meeting.ts";
import { readHandedOpinion } from "#data/handed-opinion.ts";
import { readHandedProposal } from "#data/handed-proposal.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { readReceipt } from "#domain/submission/receipt.ts";
import { NOTE_LIMIT, OPINION_CATEGORIES, PHOTO_LIMIT, TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText } from "#domain/text/plain-text.ts";
import { wordsOfOp } from "#sync/words-of-op.ts";
import { fieldLimitsByKind, isDraftKind, type DraftFields, type DraftKind } from "#domain/draft/draft-kind.ts";
import { wireOf } from "#domain/draft/draft-wire.ts";
import { REPORT_FIELDS } from "#domain/report/report-draft.ts";

/** An op that came by file or code, from a phone that nobody vouches for: nothing of it is believed before it is checked. */
export type HandedOp = Extract<
  Op,
  {
    kind:
      | "submission.put"
      | "submission.answer"
      | "submission.giveBack"
      | "submission.withdraw"
      | "draft.put"
      | "proposal.invite"
      | "proposal.submit"
      | "proposal.act"
      | "opinion.submit"
      | "opinion.act"
      | "meeting.act"
      | "meeting.checkIn"
      | "duty.act"
      | "inquiry.act";
  }
>;

/** The words that it carries. */
export const wordsOfHandedOp = (op: HandedOp): string => wordsOfOp(op);

type Loose = Readonly<Record<string, unknown>>;

export const isLoose = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The op, whole and of this account, made anew from its checked parts; undefined where anything of it is not as it must be. */
export const readHandedOp = (raw: unknown, accountId: string): HandedOp | undefined => {
  if (!isLoose(raw) || raw.v !== 1 || raw.author !== accountId || !isLoose(raw.payload)) return undefined;
  const { opId, entityId, clientAt, kind, payload } = raw;
  if (!isUuid(opId) || !isUuid(entityId) || !isInstant(clientAt)) return undefined;
  const common = { opId, entityId, clientAt, v: 1 as const, author: accountId };
  switch (kind) {
    case "submission.put": {
      const body = readBody(payload);
      return body && { ...common, kind, payload: body };
    }
    case "submission.answer":
    case "submission.giveBack":
      return isText(payload.note, NOTE_LIMIT) ? { ...common, kind, payload: { note: payload.note } } : undefined;
    case "submission.withdraw":
      return { ...common, kind, payload: {} };
    case "draft.put": {
      const draft = readDraft(payload);
      return draft && { ...common, kind, payload: draft };
    }
    case "proposal.invite":
    case "proposal.submit":
    case "proposal.act": {
      const handed = readHandedProposal(kind, payload);
      return handed && { ...common, ...handed };
    }
    case "opinion.submit":
    case "opinion.act": {
      const handed = readHandedOpinion(kind, payload);
      return handed && { ...common, ...handed };
    }
    case "meeting.act":
    case "meeting.checkIn": {
      const handed = readHandedMeeting(kind, payload);
      return handed && { ...common, ...handed };
    }
    case "duty.act": {
      const act = readHandedDuty(payload);
      return act && { ...common, kind, payload: act };
    }
    case "inquiry.act": {
      const act = readHandedInquiry(payload);
      return act && { ...common, kind, payload: act };
    }
    default:
      return undefined;
  }
};

type Body = Extract<Op, { kind: "submission.put" }>["payload"];

const readBody = ({ pointCode, text, receipt, category, writtenAt, photos }: Loose): Body | undefined => {
  if (typeof pointCode !== "string" || readPointCode(pointCode).kind !== "code") return undefined;
  if (!isText(text, TEXT_LIMIT) || !isInstant(writtenAt)) return undefined;
  if (typeof receipt !== "string" || readReceipt(receipt).kind !== "receipt") return undefined;
  const known = OPINION_CATEGORIES.find((one) => one === category);
  if (category !== undefined && !known) return undefined;
  if (photos !== undefined && !isHashList(photos)) return undefined;
  return {
    pointCode,
    text,
    receipt,
    ...(known && { category: known }),
    writtenAt,
    ...(photos !== undefined && { photos: [...photos] }),
  };
};

type DraftPayload = Extract<Op, { kind: "draft.put" }>["payload"];

const readDraft = ({ draftKind, baseRev, fields: texts, choices, device }: Loose): DraftPayload | undefined => {
  if (!isDraftKind(draftKind) || !Number.isSafeInteger(baseRev) || !isLoose(texts)) return undefined;
  if (typeof device !== "string" || device === "" || device.length > 40) return undefined;
  const fields = { ...(draftKind === "report" && isLoose(choices) ? choices : {}), ...texts };
  if (!areDraftTexts(fields, draftKind)) return undefined;
  return { ...wireOf(draftKind, fields), baseRev: Number(baseRev), device, conflictOf: null };
};

/** All texts must be there; what a report says beside them may be missing. */
const areDraftTexts = (fields: Loose, kind: DraftKind): fields is DraftFields =>
  Object.entries(fieldLimitsByKind[kind]).every(
    ([field, most]) =>
      isDraftText(fields[field], most) || (kind === "report" && fields[field] === undefined && !isReportText(field)),
  );

const isReportText = (field: string): boolean => REPORT_FIELDS.some((one) => one === field);

const isUuid = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

const isInstant = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  Number.isFinite(Date.parse(value));

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && faultOfText(value, most) === undefined;

const isDraftText = (value: unknown, most: number): value is string =>
  typeof value === "string" && [undefined, "blank"].includes(faultOfText(value, most));

const isHashList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= PHOTO_LIMIT &&
  value.every((hash) => typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash));
