import { endpoint } from "#contract/endpoint.ts";
import { Uuid } from "#contract/fields.ts";
import { ProposalSettings } from "#contract/settings.ts";
import { z } from "zod";

/** What a phone needs to write, sign and follow proposals without a network. */
export const ProposalKit = z
  .strictObject({
    settings: ProposalSettings,
    /** The office's own days in the calendar; what is built in, the phone has. */
    officeDays: z.array(z.strictObject({ day: z.iso.date(), isWorkingDay: z.boolean(), name: z.string() })),
    checkedYears: z.array(z.int()),
    /** Who the signed-in member is in the directory below. */
    memberId: Uuid,
    /** 参考选题, the newest year first. */
    topics: z.array(
      z.strictObject({ id: Uuid, year: z.int(), title: z.string(), background: z.string(), source: z.string() }),
    ),
    members: z.array(z.strictObject({ id: Uuid, name: z.string(), sector: z.string() })),
    /** Units that can be suggested, by name. */
    units: z.array(z.string()),
  })
  .meta({ id: "ProposalKit" });
export type ProposalKit = z.infer<typeof ProposalKit>;

export const getProposalKit = endpoint({
  id: "getProposalKit",
  method: "get",
  path: "/api/v1/proposal-kit",
  tag: "sync",
  summary: "Settings, topics, members and units for writing proposals offline; 304 where If-None-Match names it",
  access: "submission.submitAsMember",
  headers: z.strictObject({ "if-none-match": z.string().max(200).optional() }),
  answers: { 200: ProposalKit, 304: null },
  refusals: ["not-allowed"],
});
