import { missingPhotoWords, photoWords } from "#member/my-submissions/photo-words.ts";
import { expect, test } from "vitest";

const delivered = { state: "DELIVERED", receivedAt: "2026-11-21T08:00:00+08:00" } as const;
const photos = { expected: 3, arrived: 1, refused: 0, refusal: null };

test("once the text has arrived, the photos are counted until the last of them has", () => {
  expect(photoWords({ delivery: delivered, photos })).toBe("文字已送达，照片 1/3");
  expect(photoWords({ delivery: delivered, photos: { ...photos, arrived: 3 } })).toBeUndefined();
  expect(photoWords({ delivery: delivered, photos: { ...photos, expected: 0, arrived: 0 } })).toBeUndefined();
  expect(photoWords({ delivery: { state: "SENDING", nextTryAt: null }, photos })).toBeUndefined();
});

test("what waits goes on by itself; what the server could not take is said in its words", () => {
  expect(missingPhotoWords({ photos })).toBe("其余自动继续送出。");
  const refused = { ...photos, refused: 2, refusal: "图片已损坏，或尺寸超过上限。" };
  expect(missingPhotoWords({ photos: refused })).toBe("有 2 张没有送到：图片已损坏，或尺寸超过上限。");
  expect(missingPhotoWords({ photos: { ...refused, refused: 1 } })).toBe(
    "其余自动继续送出。有 1 张没有送到：图片已损坏，或尺寸超过上限。",
  );
});
