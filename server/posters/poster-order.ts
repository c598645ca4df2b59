import type { PosterFormat } from "#contract/points.ts";

/** One point as it stands on its poster. */
export type PosterPoint = {
  readonly code: string;
  readonly name: string;
  readonly kindLabel: string;
  readonly address: string;
};

/** Whose code it is: its page, and the words over it. */
export type PosterPlace = "point" | "studio" | "campaign";

/** What is to be drawn, in this order. `origin` is what the QR links begin with, e.g. `https://zx.example.cn`. */
export type PosterOrder = {
  readonly tenantName: string;
  readonly origin: string;
  readonly format: PosterFormat;
  /** Liaison points where nothing is said. */
  readonly place?: PosterPlace;
  readonly points: readonly PosterPoint[];
};
