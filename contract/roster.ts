import { endpoint } from "#contract/endpoint.ts";
import { text, textOrNothing, Uuid } from "#contract/fields.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

export const UnitBody = z
  .strictObject({
    name: text(60),
    /** The characters before the year of its 发文字号: 云住建. */
    mark: textOrNothing(12),
    clerkName: textOrNothing(40),
    clerkPhone: textOrNothing(30),
    leaderName: textOrNothing(40),
  })
  .meta({ id: "UnitBody" });
export type UnitBody = z.infer<typeof UnitBody>;

export const MemberBody = z
  .strictObject({
    memberNo: text(30),
    name: text(40),
    /** Found by its name, or new. */
    sector: text(40),
    /** The name of a town, or empty. */
    town: textOrNothing(40),
    party: textOrNothing(40),
    orgTitle: textOrNothing(120),
  })
  .meta({ id: "MemberBody" });
export type MemberBody = z.infer<typeof MemberBody>;

export const RosterUnit = z.strictObject({ id: Uuid, ...UnitBody.shape, accounts: z.int() }).meta({ id: "RosterUnit" });
export const RosterMember = z
  // Read as it is, whatever rule it was written under.
  .strictObject({ id: Uuid, ...MemberBody.shape, memberNo: z.string(), hasAccount: z.boolean() })
  .meta({ id: "RosterMember" });

export const readRoster = endpoint({
  id: "readRoster",
  method: "get",
  path: "/api/v1/office/roster",
  tag: "office",
  summary: "Members and handling units of the tenant, with who has an account",
  access: "roster.write",
  answers: { 200: z.strictObject({ members: z.array(RosterMember), units: z.array(RosterUnit) }) },
});

export const saveUnit = endpoint({
  id: "saveUnit",
  method: "put",
  path: "/api/v1/office/roster/units/{id}",
  tag: "office",
  summary: "Add a handling unit, or change its name and who is asked there",
  access: "roster.write",
  params: one,
  body: UnitBody,
  answers: { 204: null },
  refusals: ["name-taken"],
});

export const saveMember = endpoint({
  id: "saveMember",
  method: "put",
  path: "/api/v1/office/roster/members/{id}",
  tag: "office",
  summary: "Add a member, or change what the roster says of one",
  access: "roster.write",
  params: one,
  body: MemberBody,
  answers: { 204: null },
  refusals: ["name-taken"],
});
