import { SubmissionBody } from "#contract/submissions.ts";
import type { FieldFault } from "#contract/refusals.ts";
import { PHOTO_LIMIT } from "#domain/submission/submission-lists.ts";
import { flooredToHour, shanghaiIso } from "#domain/time/shanghai.ts";
import { checkFields } from "#server/http/check-fields.ts";
import { answersOf } from "#server/public-page/campaign-fields.tsx";
import type { OpinionField, TypedOpinion } from "#server/public-page/opinion-form.tsx";
import type { Look } from "#server/public-page/page-frame.tsx";
import { createHash, randomUUID } from "node:crypto";

/** A plain post of the form, before anything is judged. */
export interface PlainForm {
  readonly id: string;
  readonly stamp: string;
  readonly typed: TypedOpinion;
  readonly photos: readonly PlainPhoto[];
  readonly honeypot: boolean;
  readonly look: Look;
}

export interface PlainPhoto {
  readonly sha256: string;
  readonly bytes: Buffer;
}

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The fields of a multipart body; undefined where it is none. */
export const readPlainForm = async (bytes: Buffer, contentType: string): Promise<PlainForm | undefined> => {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => undefined);
  if (!form) return undefined;
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const id = text("id").toLowerCase();
  const files = form.getAll("photos").filter((value) => typeof value !== "string" && value.size > 0) as Blob[];
  return {
    id: UUID_V4.test(id) ? id : randomUUID(),
    stamp: text("stamp"),
    typed: {
      text: text("text"),
      category: text("category"),
      name: text("name"),
      phone: text("phone"),
      publish: text("publish"),
      town: text("town"),
      answer0: text("answer0"),
      answer1: text("answer1"),
      answer2: text("answer2"),
    },
    photos: await Promise.all(files.map(readPhoto)),
    honeypot: text("website") !== "",
    look: { elder: text("elder") === "1", larger: text("larger") === "1" },
  };
};

const readPhoto = async (file: Blob): Promise<PlainPhoto> => {
  const bytes = Buffer.from(await file.arrayBuffer());
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
};

export type Wrong = Partial<Record<OpinionField, string>>;

/** The body to submit, or a sentence by field. `writtenAt` is the hour of rendering, so that a double post is the same to the letter. */
export const bodyOfPlainForm = (
  { typed, photos }: PlainForm,
  pointCode: string,
  writtenAt: Date,
): { readonly body: SubmissionBody } | { readonly wrong: Wrong } => {
  const name = typed.name.trim();
  const phone = typed.phone.trim();
  const hashes = [...new Set(photos.map(({ sha256 }) => sha256))];
  if (hashes.length > PHOTO_LIMIT) return { wrong: { photos: `最多 ${PHOTO_LIMIT} 张照片，请重新选择。` } };
  const checked = checkFields(SubmissionBody, {
    pointCode,
    text: typed.text,
    ...(typed.category && { category: typed.category }),
    ...((name || phone) && { contact: { ...(name && { name }), ...(phone && { phone }) } }),
    writtenAt: shanghaiIso(flooredToHour(writtenAt)),
    ...(hashes.length > 0 && { photos: hashes }),
    ...(typed.publish === "1" && { mayPublish: true }),
    ...(typed.town && { townId: typed.town }),
    ...(answersOf(typed).some((answer) => answer !== "") && { answers: answersOf(typed) }),
  });
  if (checked.ok) return { body: checked.value as SubmissionBody };
  return { wrong: Object.fromEntries((checked.refusal.errors ?? []).map(wrongOf)) };
};

const wrongOf = ({ pointer, rule, detail }: FieldFault): [OpinionField, string] => {
  if (pointer.endsWith("/phone")) return ["phone", "电话只能有数字、空格和横线，5 到 20 位。"];
  if (pointer.endsWith("/name")) return ["name", detail];
  if (pointer === "/text" && rule === "blank") return ["text", "请写下要反映的事情。"];
  return [pointer === "/text" ? "text" : "category", detail];
};
