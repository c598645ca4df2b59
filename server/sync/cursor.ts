import { z } from "zod";

/** As PostgreSQL writes an xid8; nobody reaches twenty digits, and the database would refuse them. */
const TransactionId = z.string().regex(/^\d{1,19}$/);

/** What a pull walks through, in this order. */
export const PULLED_TABLES = ["point", "submission", "draft", "proposal"] as const;
export type PulledTable = (typeof PULLED_TABLES)[number];

/**
 * Where a pull stands. Rows of transactions from `from` up to `to` (not included) are being read, `table` by table,
 * after the row (`xid`, `id`). Opaque to the phone.
 */
const State = z.strictObject({
  epoch: z.string(),
  account: z.string(),
  from: TransactionId,
  to: TransactionId.nullable(),
  table: z.enum(PULLED_TABLES),
  xid: TransactionId,
  id: z.guid(),
  /** What the account could see when the walk began. */
  scope: z.int(),
  /** When the walk began that this one goes on from, in milliseconds: what was deleted before may be forgotten by now. */
  at: z.int(),
  /** How many kinds of drafts the app that asked knows: rows of others were passed over. Cursors of before that was said knew the first. */
  kinds: z.int().default(1),
});
export type CursorState = z.infer<typeof State>;

export const writeCursor = (state: CursorState): string =>
  Buffer.from(JSON.stringify(Object.values(State.parse(state)))).toString("base64url");

/** The state of a cursor that this server wrote, or undefined. */
export const readCursor = (cursor: string): CursorState | undefined => {
  try {
    const values = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    const keys = Object.keys(State.shape);
    return State.safeParse(Object.fromEntries(keys.map((key, place) => [key, values[place]]))).data;
  } catch {
    return undefined;
  }
};
