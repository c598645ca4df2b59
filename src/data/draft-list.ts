import { useLive } from "#data/live.ts";

/** A half-written submission as a list shows it. */
export interface DraftLine {
  readonly key: string;
  readonly pointCode: string;
  readonly pointName: string | null;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

const PREFIX = "submit:";

/** The name under which a submission at this point is drafted. */
export const submitDraftKey = (pointCode: string): string => PREFIX + pointCode;

/** Submissions begun and not sent, newest first; undefined while they are read. */
export const useDraftLines = (): DraftLine[] | undefined =>
  useLive(async (database) => {
    const drafts = await database.drafts.where("key").startsWith(PREFIX).toArray();
    const lines = await Promise.all(
      drafts.map(async ({ key, content, savedAt }) => {
        const pointCode = key.slice(PREFIX.length);
        const point = await database.points.where("code").equals(pointCode).first();
        return { key, pointCode, pointName: point?.name ?? null, text: content.text, savedAt };
      }),
    );
    return lines.toSorted((a, b) => b.savedAt - a.savedAt);
  });

/** When the draft of this name last reached the disk, in milliseconds since 1970; undefined where it has not. */
export const useDraftSavedAt = (key: string): number | undefined =>
  useLive(async (database) => (await database.drafts.get(key))?.savedAt, [key]);
