import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { CAMPAIGN_MOVES, CAMPAIGN_STATES } from "#domain/campaign/campaign-flow.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

/** Questions that a campaign asks beside the words themselves. */
export const MOST_QUESTIONS = 3;
export const CampaignAnswer = textOrNothing(500);

/** A theme with its form: what is asked, of which category, and between which days (both included). `rev` is the one that the editor knew, 0 for a new one. */
export const CampaignBody = z
  .strictObject({
    rev: z.int().min(0),
    title: text(40),
    intro: textOrNothing(1_000),
    prompt: textOrNothing(100),
    questions: z.array(text(60)).max(MOST_QUESTIONS),
    category: z.enum(OPINION_CATEGORIES).nullable(),
    asksPlace: z.boolean(),
    fromDay: Day,
    toDay: Day,
    showsCounter: z.boolean(),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, {
    path: ["toDay"],
    params: { rule: "before-start" },
    message: "结束日期不能早于开始日期。",
  })
  .meta({ id: "CampaignBody" });
export type CampaignBody = z.infer<typeof CampaignBody>;

/** 线索 → 信息 → 录用 (domain.md M-05): leads are the words that count, reports those formed of them or written for it. */
export const CampaignFigures = z.strictObject({
  submissions: z.int(),
  /** Without what was withdrawn, held or refused. */
  leads: z.int(),
  ofMembers: z.int(),
  reports: z.int(),
  issued: z.int(),
  /** Adopted at the city's level or above. */
  adopted: z.int(),
});

export const CampaignView = z
  .strictObject({
    id: Uuid,
    code: z.string(),
    rev: z.int(),
    title: z.string(),
    intro: z.string(),
    prompt: z.string(),
    questions: z.array(z.string()),
    category: z.enum(OPINION_CATEGORIES).nullable(),
    asksPlace: z.boolean(),
    fromDay: Day,
    toDay: Day,
    showsCounter: z.boolean(),
    state: z.enum(CAMPAIGN_STATES),
    /** Takes words in today. */
    isRunning: z.boolean(),
    moves: z.array(z.enum(CAMPAIGN_MOVES)),
    figures: CampaignFigures,
    createdAt: Instant,
  })
  .meta({ id: "CampaignView" });
export type CampaignView = z.infer<typeof CampaignView>;

export const listCampaigns = endpoint({
  id: "listCampaigns",
  method: "get",
  path: "/api/v1/office/campaigns",
  tag: "office",
  summary: "Campaigns (专项行动、征集) with their figures, the newest first",
  access: "campaign.write",
  answers: { 200: z.strictObject({ items: z.array(CampaignView) }) },
});

export const CampaignDetail = CampaignView.extend({
  byTown: z.array(z.strictObject({ town: z.string().nullable(), name: z.string(), leads: z.int() })),
  byDay: z.array(z.strictObject({ day: Day, leads: z.int() })),
}).meta({ id: "CampaignDetail" });
export type CampaignDetail = z.infer<typeof CampaignDetail>;

export const getCampaign = endpoint({
  id: "getCampaign",
  method: "get",
  path: "/api/v1/office/campaigns/{id}",
  tag: "office",
  summary: "One campaign with its figures by town and by day",
  access: "campaign.write",
  params: one,
  answers: { 200: CampaignDetail },
  refusals: ["not-found"],
});

export const putCampaign = endpoint({
  id: "putCampaign",
  method: "put",
  path: "/api/v1/office/campaigns/{id}",
  tag: "office",
  summary:
    "Create a campaign under the caller's id, with a code of its own, or change it over the revision that the editor knew",
  access: "campaign.write",
  params: one,
  body: CampaignBody,
  answers: { 201: CampaignDetail, 200: CampaignDetail },
  refusals: ["settings-changed", "move-not-allowed"],
});

export const moveCampaign = endpoint({
  id: "moveCampaign",
  method: "post",
  path: "/api/v1/office/campaigns/{id}/moves",
  tag: "office",
  summary: "Publish, end, reopen or archive a campaign",
  access: "campaign.write",
  params: one,
  body: z.strictObject({ move: z.enum(CAMPAIGN_MOVES) }),
  answers: { 200: CampaignDetail },
  refusals: ["not-found", "move-not-allowed"],
});

export const getCampaignPoster = endpoint({
  id: "getCampaignPoster",
  method: "get",
  path: "/api/v1/office/campaigns/{id}/poster/{format}",
  tag: "office",
  summary: "A poster with the campaign's QR code",
  access: "campaign.write",
  params: z.strictObject({ id: Uuid, format: z.enum(["A4", "A5"]) }),
  answers: { 200: "application/pdf" },
  refusals: ["not-found"],
});

/** What anybody may know of a campaign that runs; a member's report may name it. */
export const OpenCampaign = z
  .strictObject({
    id: Uuid,
    code: z.string(),
    title: z.string(),
    intro: z.string(),
    fromDay: Day,
    toDay: Day,
    /** How many have spoken; null where the office does not show it. */
    leads: z.int().nullable(),
  })
  .meta({ id: "OpenCampaign" });
export type OpenCampaign = z.infer<typeof OpenCampaign>;

export const OpenCampaigns = z.strictObject({ items: z.array(OpenCampaign) }).meta({ id: "OpenCampaigns" });
export type OpenCampaigns = z.infer<typeof OpenCampaigns>;

/** With an ETag: 304 where nothing has changed. The phone keeps it whole, so that a report can name a campaign without a network. */
export const listOpenCampaigns = endpoint({
  id: "listOpenCampaigns",
  method: "get",
  path: "/api/v1/campaigns",
  tag: "resident",
  summary: "Campaigns that take words in today",
  access: "anyone",
  headers: z.strictObject({ "if-none-match": z.string().max(100).optional() }),
  answers: { 200: OpenCampaigns, 304: null },
});
