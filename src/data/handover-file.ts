import type { PersonDatabase } from "#data/database.ts";
import { isRatingForm } from "#data/rating-form.ts";
import { toBase64 } from "#data/base64.ts";
import { newId } from "#data/ids.ts";
import { meetingSentence } from "#data/meeting-sentence.ts";
import { readUnsentEntries } from "#data/outbox-queue.ts";
import { readPhotosToGo } from "#data/photos-to-go.ts";
import { sha256 } from "#data/sha256.ts";
import { withDb } from "#data/with-database.ts";
import { dutyActWords } from "#domain/score/duty-act-words.ts";
import { labelByDraftKind } from "#domain/draft/draft-kind.ts";
import { fieldsOfWire, wireOf } from "#domain/draft/draft-wire.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { unsentOf } from "#sync/draft-record.ts";
import { areFieldsEqual } from "#sync/merge-fields.ts";
import { isDraftOp } from "#sync/draft-op.ts";
import { wordsOfOp } from "#sync/words-of-op.ts";
import type { Op } from "#contract/ops.ts";

/** The last line of the file is the machine's; the line above it names the version and the sum of it. */
export const FILE_MARK = "LVZHI-HANDOVER";
const VERSION = 1;

/** A photo in the file; `data` is Base64. */
export interface FilePhoto {
  readonly sha256: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly data: string;
}

export interface FileItem {
  readonly op: Op;
  readonly photos: readonly FilePhoto[];
}

export interface FileDraft {
  readonly key: string;
  readonly text: string;
  readonly category?: string;
  readonly photos: readonly FilePhoto[];
}

export interface HandoverBody {
  readonly account: string;
  readonly items: readonly FileItem[];
  readonly drafts: readonly FileDraft[];
}

/** Everything unsent and every draft of this phone as one text file: to be read by people above, by another phone of the same account below. */
export const writeHandoverFile = (now: Date): Promise<File> =>
  withDb(async (database) => {
    const body = await gather(database);
    // Another phone takes up submissions that were begun; other half-typed words are here to be read.
    const drafts = body.drafts.filter(({ key }) => key.startsWith("submit:"));
    const meetings = (await database.readMeta("myMeetings"))?.body.meetings ?? [];
    const machine = JSON.stringify({ ...body, drafts });
    const sum = sha256(new TextEncoder().encode(machine));
    const parts = [
      forPeople(body, now, (op) => meetingSentence(op, meetings)),
      `${FILE_MARK} ${VERSION} ${sum}\n`,
      machine,
      "\n",
    ];
    const name = `待发送-${shanghaiIso(now).slice(0, 10)}.txt`;
    return new File(parts, name, { type: "text/plain;charset=utf-8" });
  });

const gather = async (database: PersonDatabase): Promise<HandoverBody> => {
  const items: FileItem[] = [];
  for (const { op: queued } of await readUnsentEntries(database)) {
    const op = await withNewestWords(database, queued);
    items.push({ op, photos: op.kind === "submission.put" ? await readPhotos(database, op.entityId) : [] });
  }
  // The words have arrived, only the photos are still here: the accepted op names them.
  for (const id of await readPhotosToGo(database)) {
    const entries = await database.outbox.where("entityId").equals(id).toArray();
    const op = entries.find((entry) => entry.op.kind === "submission.put")?.op;
    if (op) items.push({ op, photos: await readPhotos(database, id) });
  }
  const drafts = (await database.drafts.toArray())
    .filter(
      ({ key, content }) => !isRatingForm(key) && (content.text.trim() !== "" || (content.photos ?? []).length > 0),
    )
    .map(({ key, content }) => ({
      key,
      text: content.text,
      category: content.category,
      photos: (content.photos ?? []).map(({ sha256, type, width, height, bytes }) => ({
        sha256,
        type,
        width,
        height,
        data: toBase64(bytes),
      })),
    }));
  return { account: database.accountId, items, drafts };
};

/** The op of a draft that may have left keeps its words while its person writes on: what is handed on are the newest, under a name of their own. */
const withNewestWords = async (database: PersonDatabase, op: Op): Promise<Op> => {
  const draft = isDraftOp(op) ? await database.reportDrafts.get(op.entityId) : undefined;
  if (!draft || unsentOf(draft) !== "put") return op;
  const { draftKind, fields, device, conflictOf } = draft;
  if (op.kind === "draft.put" && areFieldsEqual(fieldsOfWire(op.payload), fields)) return op;
  const payload = { ...wireOf(draftKind, fields), baseRev: draft.base?.rev ?? 0, device, conflictOf };
  const { v, entityId, author } = op;
  return { opId: newId(), v, entityId, author, clientAt: draft.changedAt, kind: "draft.put", payload };
};

const readPhotos = async (database: PersonDatabase, id: string): Promise<FilePhoto[]> => {
  const waiting = (await database.photos.where("submissionId").equals(id).toArray()).filter(
    (photo) => photo.state === "WAITING",
  );
  const rows = await database.photoBytes.bulkGet(waiting.map((photo) => [id, photo.sha256]));
  return waiting.flatMap(({ sha256, type, width, height }, index) => {
    const bytes = rows[index]?.bytes;
    return bytes ? [{ sha256, type, width, height, data: toBase64(bytes) }] : [];
  });
};

const labelByKind: Record<Exclude<Op["kind"], "draft.put" | "duty.act">, string> = {
  "submission.put": "反映",
  "submission.answer": "答复",
  "submission.giveBack": "退回办公室",
  "submission.withdraw": "撤回",
  "draft.delete": "删除草稿",
  "proposal.invite": "邀请联名",
  "proposal.submit": "提交提案",
  "proposal.act": "提案事项",
  "opinion.submit": "报送信息",
  "opinion.act": "信息事项",
  "meeting.act": "会议事项",
  "meeting.checkIn": "会议签到",
  "inquiry.act": "工作室咨询",
};

const labelOf = (op: Op): string => {
  if (op.kind === "draft.put") return labelByDraftKind[op.payload.draftKind];
  return op.kind === "duty.act" ? dutyActWords(op.payload, "") : labelByKind[op.kind];
};

const forPeople = ({ items, drafts }: HandoverBody, now: Date, sentenceOf: (op: Op) => string | undefined): string => {
  const moment = (iso: string) => shanghaiIso(new Date(iso)).slice(0, 16).replace("T", " ");
  const photosOf = (photos: readonly FilePhoto[]) => (photos.length > 0 ? ` · ${photos.length} 张照片` : "");
  const blocks = [
    ...items.map(({ op, photos }) => {
      const place = op.kind === "submission.put" ? ` · 联系点编号 ${op.payload.pointCode}` : "";
      return `${sentenceOf(op) ?? labelOf(op)}${place} · 写于 ${moment(op.clientAt)}${photosOf(photos)}\n${wordsOfOp(op)}`;
    }),
    ...drafts.map(({ text, photos }) => `没有提交的草稿${photosOf(photos)}\n${text}`),
  ];
  return [
    "掌上履职 待发送的内容",
    `导出于 ${moment(now.toISOString())}，共 ${items.length} 条，草稿 ${drafts.length} 份。`,
    "上半部分是文字，可以直接阅读、复制。要换一部手机送出：在那部手机上用同一账号登录，打开「待发送」，选「从文件接收」。两部手机都送出也只记一次。",
    "文件里有您写的文字和照片，请妥善保管，用完删除。",
    ...blocks.map((block, index) => `———— ${index + 1} ————\n${block}`),
    "———— 以下供另一部手机接收，请勿改动 ————\n",
  ].join("\n\n");
};
