/** @jsxImportSource hono/jsx */
import { refusals, type Refusal } from "#contract/refusals.ts";
import type { House } from "#server/house.ts";
import type { AppContext } from "#server/http/mount.ts";
import { pageAnswer } from "#server/public-page/page-answer.ts";
import type { Look, Surroundings } from "#server/public-page/page-frame.tsx";
import { TroublePage } from "#server/public-page/trouble-page.tsx";

/** What a page's handler works with besides the request. */
export interface Desk {
  readonly house: House;
  readonly surroundings: (look?: Look) => Surroundings;
}

export type PageHandler = (c: AppContext) => Promise<Response>;

export type MountPage = (method: "GET" | "POST", path: string, handler: PageHandler) => void;

/** A refusal as a page, for who has no script to read problem+json. */
export const troubleAnswer = (c: AppContext, desk: Desk, refusal: Refusal): Response => {
  const { status, detail } = refusals[refusal.kind];
  const page = <TroublePage surroundings={desk.surroundings()} sentence={refusal.detail ?? detail} />;
  return pageAnswer(c, page, status, retryAfter(refusal));
};

export const retryAfter = ({ retryAfterSeconds }: Refusal): Record<string, string> =>
  retryAfterSeconds ? { "retry-after": String(Math.ceil(retryAfterSeconds)) } : {};
