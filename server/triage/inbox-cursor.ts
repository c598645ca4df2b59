import { z } from "zod";

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a page of the inbox ended: when its last row was received, and its id. Opaque to the screen. */
export interface InboxPlace {
  readonly receivedAt: Date;
  readonly id: string;
}

export const writeInboxCursor = ({ receivedAt, id }: InboxPlace): string =>
  Buffer.from(JSON.stringify([receivedAt.toISOString(), id])).toString("base64url");

/** The place that a cursor of this server names, or undefined. */
export const readInboxCursor = (cursor: string): InboxPlace | undefined => {
  try {
    const [receivedAt, id] = Place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { receivedAt: new Date(receivedAt), id };
  } catch {
    return undefined;
  }
};
