import { shanghaiDay } from "#domain/time/shanghai.ts";

/** The three times of something that a phone sent. */
export interface KeptTimes {
  /** By the phone's clock, which may be wrong by any amount. */
  readonly clientAt: Date;
  /** How far the server's clock was ahead of the phone's when it was sent, in milliseconds; null where the phone did not say. */
  readonly clockOffsetMs: number | null;
  /** By the server's clock. */
  readonly receivedAt: Date;
}

/** The day that counts for duty, in Shanghai: when the server had it. No phone's clock has a say in it. */
export const dutyDate = ({ receivedAt }: KeptTimes): string => shanghaiDay(receivedAt);

/** When it was written, as far as that is known: the phone's time put right by the measured offset, and never after it was received. To be read, not to be counted with. */
export const likelyWrittenAt = ({ clientAt, clockOffsetMs, receivedAt }: KeptTimes): Date =>
  new Date(Math.min(clientAt.getTime() + (clockOffsetMs ?? 0), receivedAt.getTime()));

/** How far the server's clock is ahead of the phone's, from the phone's clock at the moment of sending; the way there counts in. */
export const clockOffset = (now: Date, sentAt: string | undefined): number | null =>
  sentAt === undefined ? null : now.getTime() - Date.parse(sentAt);
