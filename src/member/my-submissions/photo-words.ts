import type { SubmissionView } from "#data/my-submissions.ts";

type Sent = Pick<SubmissionView, "delivery" | "photos">;

/** How far the photos are once the text has arrived: 照片 1/3; undefined where nothing of them is missing. */
export const photoCount = ({ delivery, photos }: Sent): string | undefined => {
  if (delivery.state !== "DELIVERED" || photos.arrived >= photos.expected) return undefined;
  return `照片 ${photos.arrived}/${photos.expected}`;
};

/** The same where there is room: 文字已送达，照片 1/3. */
export const photoWords = (sent: Sent): string | undefined => {
  const count = photoCount(sent);
  return count && `文字已送达，${count}`;
};

/** What becomes of those that are missing: some go on by themselves, some the server could not take. */
export const missingPhotoWords = ({ photos }: Pick<SubmissionView, "photos">): string => {
  const waiting = photos.expected - photos.arrived - photos.refused;
  const refused = photos.refused > 0 ? `有 ${photos.refused} 张没有送到：${photos.refusal ?? "照片已损坏。"}` : "";
  return waiting > 0 ? `其余自动继续送出。${refused}` : refused;
};
