import type {
  MemberBody as MemberWire,
  readRoster as readEndpoint,
  saveMember as memberEndpoint,
  saveUnit as unitEndpoint,
  UnitBody as UnitWire,
} from "#contract/roster.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type UnitBody = UnitWire;
export type MemberBody = MemberWire;
export type Roster = AnswerOf<typeof readEndpoint>;

export const readRoster = (signal?: AbortSignal) =>
  ask<typeof readEndpoint>("get", "/api/v1/office/roster", { signal });

export const saveUnit = (id: string, body: UnitBody) =>
  ask<typeof unitEndpoint>("put", "/api/v1/office/roster/units/{id}", { params: { id }, body });

export const saveMember = (id: string, body: MemberBody) =>
  ask<typeof memberEndpoint>("put", "/api/v1/office/roster/members/{id}", { params: { id }, body });
