import { z } from "zod";

const Place = z.tuple([z.int(), z.uuid()]);

/** Where a page of the board ended. Opaque to the screen. */
export interface TaskPlace {
  readonly place: number;
  readonly id: string;
}

export const writeTaskPlace = ({ place, id }: TaskPlace): string =>
  Buffer.from(JSON.stringify([place, id])).toString("base64url");

/** The place that a cursor of this server names, or undefined. */
export const readTaskPlace = (cursor: string): TaskPlace | undefined => {
  try {
    const [place, id] = Place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { place, id };
  } catch {
    return undefined;
  }
};
