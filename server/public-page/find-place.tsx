/** @jsxImportSource hono/jsx */
import type { PublicPoint } from "#contract/points.ts";
import { findPublicCampaign } from "#server/campaigns/find-public-campaign.ts";
import { refusals } from "#contract/refusals.ts";
import type { AppContext } from "#server/http/mount.ts";
import { findPublicPoint } from "#server/liaison-points/find-public-point.ts";
import type { Desk } from "#server/public-page/desk.tsx";
import { openPointsNear } from "#server/public-page/open-points-near.ts";
import { pageAnswer } from "#server/public-page/page-answer.ts";
import { NoPointPage, PointClosedPage } from "#server/public-page/point-elsewhere-pages.tsx";
import { findPublicStudio } from "#server/studios/read-studio-page.ts";

const MOST_MOVES = 5;

export interface Place {
  readonly point: PublicPoint;
  readonly movedFrom: string | undefined;
}

/** The open point behind a code, its successor where it moved, or the page that leads on. */
export const findPlace = async (c: AppContext, desk: Desk): Promise<Place | Response> => {
  const typed = c.req.param("code") ?? "";
  const first = await findPublicPoint(desk.house, typed);
  if (!first.ok) {
    const studio = await findPublicStudio(desk.house, typed);
    if (studio) return c.redirect(`/s/${studio.code}`, 302);
    const campaign = await findPublicCampaign(desk.house, typed);
    if (campaign) return c.redirect(`/c/${campaign.code}`, 302);
    const wrong = first.refusal.detail ?? refusals["point-unknown"].detail;
    return noPoint(c, desk, typed, wrong, 404);
  }
  let point = first.value;
  for (let moves = 0; point.status === "MOVED" && point.successor && moves < MOST_MOVES; moves++) {
    const next = await findPublicPoint(desk.house, point.successor);
    if (!next.ok) break;
    point = next.value;
  }
  if (point.status === "ACTIVE") return { point, movedFrom: point === first.value ? undefined : first.value.name };
  const near = await openPointsNear(desk.house, point);
  return pageAnswer(c, <PointClosedPage surroundings={desk.surroundings()} point={first.value} near={near} />, 410);
};

export const noPoint = async (c: AppContext, desk: Desk, typed: string, wrong: string | undefined, status: number) => {
  const near = await openPointsNear(desk.house);
  const page = (
    <NoPointPage surroundings={desk.surroundings()} typed={typed.slice(0, 20)} near={near} {...(wrong && { wrong })} />
  );
  return pageAnswer(c, page, status);
};
