import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { storePhoto } from "#server/photos/store-photo.ts";
import { bodyOfPlainForm, type PlainForm, type Wrong } from "#server/public-page/read-plain-form.ts";
import { readStamp } from "#server/public-page/render-stamp.ts";
import { receiveSubmission } from "#server/submissions/receive-submission.ts";

/** What has to be said in the form that comes back. */
export interface Trouble {
  readonly refusal: Refusal;
  readonly sentence: string;
  readonly wrong?: Wrong;
}

const STANDING = "有内容没有填对，请按提示修改。";

/** Takes a post without the script in: its photos, then the submission; gives the receipt. */
export const submitPlainForm = async (
  house: House,
  pointCode: string,
  form: PlainForm,
  address: string,
): Promise<Result<string, Trouble>> => {
  const renderedAt = readStamp(house.keys, form.id, form.stamp);
  const read = bodyOfPlainForm(form, pointCode, renderedAt ?? house.now());
  if ("wrong" in read) return refused({ refusal: { kind: "invalid-fields" }, sentence: STANDING, wrong: read.wrong });
  const photos = await storePhotos(house, form, address);
  if (!photos.ok) return photos;
  const received = await receiveSubmission(
    house,
    { id: form.id, body: read.body, author: null },
    {
      address,
      proofOfWork: undefined,
      honeypot: form.honeypot,
      filledInMs: renderedAt && house.now().getTime() - renderedAt.getTime(),
    },
  );
  return received.ok ? done(received.value.accepted.receipt) : refused(troubleOf(received.refusal));
};

const storePhotos = async (
  house: House,
  { id, photos }: PlainForm,
  address: string,
): Promise<Result<undefined, Trouble>> => {
  for (const [place, { sha256, bytes }] of photos.entries()) {
    const stored = await storePhoto(house, { submissionId: id, sha256, bytes }, address);
    if (stored.ok) continue;
    const { refusal } = stored;
    if (refusal.kind !== "not-a-photo" && refusal.kind !== "photo-unreadable") return refused(troubleOf(refusal));
    const sentence = `第 ${place + 1} 张读不出来，只支持 JPEG、PNG、WebP 照片。`;
    return refused({ refusal, sentence: STANDING, wrong: { photos: sentence } });
  }
  return done(undefined);
};

const troubleOf = (refusal: Refusal): Trouble => {
  if (refusal.kind === "id-taken") {
    return { refusal, sentence: "您刚才已经提交过一份。现在的内容与那份不同，再点一次会作为新的一件提交。" };
  }
  const minutes = Math.ceil((refusal.retryAfterSeconds ?? 60) / 60);
  if (refusal.kind === "too-many-requests") {
    return { refusal, sentence: `现在提交的人较多，请过 ${minutes} 分钟再点提交。文字仍在下面，请不要关闭本页。` };
  }
  return { refusal, sentence: refusal.detail ?? "系统暂时没能收下，请稍后再点提交。文字仍在下面。" };
};
