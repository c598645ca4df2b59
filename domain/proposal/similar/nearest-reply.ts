import { NEAR_IDENTICAL_SHARE, sameShare } from "#domain/proposal/similar/common-passages.ts";

/** The reply that holds the most of `text` and how much, 0 to 1; undefined where none holds 80 % of it (domain.md §6.11). */
export const nearestReply = <Reply extends { readonly text: string }>(
  text: string,
  replies: readonly Reply[],
): { readonly reply: Reply; readonly share: number } | undefined => {
  let nearest: { reply: Reply; share: number } | undefined;
  for (const reply of replies) {
    const share = sameShare(text, reply.text);
    if (share >= NEAR_IDENTICAL_SHARE && share > (nearest?.share ?? 0)) nearest = { reply, share };
  }
  return nearest;
};
