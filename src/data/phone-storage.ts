import type { PersonDatabase } from "#data/database.ts";
import { useLive } from "#data/live.ts";

/** What of this person lies on this phone. */
export interface PhoneStorage {
  /** Texts begun and not sent. */
  readonly drafts: number;
  /** Pictures whose bytes are here: waiting, or in a draft. */
  readonly photos: number;
  readonly photoBytes: number;
  /** How far this phone's clock is from the server's, in milliseconds; 0 where it was never measured. */
  readonly clockOffsetMs: number;
}

/** Undefined while it is read. */
export const usePhoneStorage = (): PhoneStorage | undefined => useLive(readPhoneStorage);

const readPhoneStorage = async (database: PersonDatabase): Promise<PhoneStorage> => {
  let [photos, photoBytes, drafts] = [0, 0, 0];
  const count = ({ bytes }: { readonly bytes: ArrayBuffer }) => {
    photos += 1;
    photoBytes += bytes.byteLength;
  };
  await database.photoBytes.each(count);
  await database.drafts.each(({ content }) => {
    if (content.text.trim() !== "" || content.photos?.length) drafts += 1;
    content.photos?.forEach(count);
  });
  return { drafts, photos, photoBytes, clockOffsetMs: (await database.readMeta("clockOffsetMs")) ?? 0 };
};
