import type { Refusal } from "#contract/refusals.ts";
import { attachmentTypeOf, MOST_ATTACHMENT_BYTES, TELLING_BYTES } from "#domain/attachment/attachment-kind.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { openPartFile, type PartFile } from "#server/attachments/attachment-files.ts";
import type { House } from "#server/house.ts";
import { usual } from "#server/spam/limits.ts";
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface SentAttachment {
  readonly sha256: string;
  readonly name: string;
  readonly stream: IncomingMessage;
}

export interface StoredAttachment {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Takes a file in as it comes, never more of it in memory than a piece; kept only where it is whole and of a kind that is allowed. */
export const receiveAttachment = async (
  house: House,
  accountId: string,
  sent: SentAttachment,
): Promise<Result<StoredAttachment, Refusal>> => {
  const { attachmentUploads } = house.limits;
  if (house.settings.rateLimits && attachmentUploads.add(accountId) > usual.attachmentUploads) {
    return refused({ kind: "too-many-requests", retryAfterSeconds: attachmentUploads.secondsLeft(accountId) });
  }
  const part = await openPartFile(house.settings.dataDir);
  try {
    const written = await writeDown(part, sent.stream);
    if (!written.ok) return written;
    const { head, hash, bytes } = written.value;
    const mediaType = attachmentTypeOf(sent.name, head);
    if (mediaType === undefined) return refused({ kind: "attachment-kind" });
    if (hash !== sent.sha256) return refused({ kind: "attachment-damaged" });
    await part.keepAs(hash);
    await recordAttachment(house, accountId, { sha256: hash, bytes, mediaType });
    return done({ sha256: hash, bytes, mediaType });
  } finally {
    await part.close();
  }
};

const writeDown = async (part: PartFile, stream: IncomingMessage) => {
  const hash = createHash("sha256");
  let head = Buffer.alloc(0);
  let bytes = 0;
  // A body that is left half read must not take its connection along: the refusal is still to be sent over it.
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_ATTACHMENT_BYTES) return refused<Refusal>({ kind: "too-large" });
    if (head.length < TELLING_BYTES) head = Buffer.concat([head, chunk.subarray(0, TELLING_BYTES)]);
    hash.update(chunk);
    await part.handle.write(chunk);
  }
  return done({ head, hash: hash.digest("hex"), bytes });
};

/** The row after the file: a crash between the two leaves a file that the sweep finds. Put again, it counts as new. */
const recordAttachment = async (house: House, accountId: string, stored: StoredAttachment): Promise<void> => {
  const { sha256, bytes, mediaType } = stored;
  const received = { received_at: house.now() };
  const key = { tenant_id: house.tenant.id, sha256: Buffer.from(sha256, "hex") };
  await house.db.transaction().execute(async (tx) => {
    await tx
      .insertInto("attachment")
      .values({ ...key, stored_name: sha256, media_type: mediaType, bytes, ...received })
      .onConflict((conflict) => conflict.columns(["tenant_id", "sha256"]).doUpdateSet(received))
      .execute();
    await tx
      .insertInto("attachment_holder")
      .values({ ...key, account_id: accountId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
};
