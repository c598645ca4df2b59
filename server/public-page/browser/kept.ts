/** A photo as it will be sent: shrunk, without EXIF; its bytes go once it arrived. */
export interface KeptPhoto {
  readonly sha256: string;
  readonly bytes: ArrayBuffer | undefined;
  readonly state: "WAITING" | "ARRIVED" | "REFUSED";
}

/** One submission on this phone. `body` is frozen when it is made: an unknown outcome is tried again to the letter. */
export interface Kept {
  readonly id: string;
  readonly receipt: string;
  readonly pointName: string;
  readonly excerpt: string;
  readonly madeAt: number;
  readonly body: string;
  readonly photos: readonly KeptPhoto[];
  readonly delivery: "WAITING" | "DELIVERED" | "REFUSED";
  readonly tries: number;
  /** Not before this instant (ms); `told` where the server named it. */
  readonly notBefore: number;
  readonly told: boolean;
  readonly refusal?: { readonly code: string; readonly detail: string };
}

/** Half-typed words at one point. */
export interface Draft {
  readonly text: string;
  readonly category: string;
  readonly name: string;
  readonly phone: string;
  /** "1": may be shown to everybody; asked at a studio. Drafts of before have none. */
  readonly publish?: string;
  /** Of a campaign: the town, and answers to its questions. */
  readonly town?: string;
  readonly answer0?: string;
  readonly answer1?: string;
  readonly answer2?: string;
  /** The receipt that a refused submission had already shown: it stays good for the next try. */
  readonly receipt: string | undefined;
  readonly savedAt: number;
}

export const keyOfKept = (id: string): string => `submission:${id}`;
export const KEPT = "submission:";
export const keyOfDraft = (code: string): string => `draft:${code}`;
export const keyOfDraftPhotos = (code: string): string => `draft-photos:${code}`;

/** True while something of it has to be sent. */
export const isUnsent = (kept: Kept): boolean =>
  kept.delivery === "WAITING" ||
  (kept.delivery === "DELIVERED" && kept.photos.some((photo) => photo.state === "WAITING"));
