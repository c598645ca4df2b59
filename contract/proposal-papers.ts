import { endpoint } from "#contract/endpoint.ts";
import { Uuid } from "#contract/fields.ts";
import { OfMeeting } from "#contract/proposal-statistics.ts";
import { z } from "zod";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const getReminderFile = endpoint({
  id: "getReminderFile",
  method: "get",
  path: "/api/v1/office/deadlines/{id}/reminder-file",
  tag: "office",
  summary: "The reminder to one unit as an official letter; a person sends it",
  access: "proposal.move",
  params: z.strictObject({ id: Uuid }),
  answers: { 200: WORD },
  refusals: ["not-found"],
});

export const getDeadlineFile = endpoint({
  id: "getDeadlineFile",
  method: "get",
  path: "/api/v1/office/deadline-file",
  tag: "office",
  summary: "What every unit has open, as a sheet",
  access: "proposal.export",
  answers: { 200: SHEET },
});

export const getRatingForm = endpoint({
  id: "getRatingForm",
  method: "get",
  path: "/api/v1/office/proposals/{id}/ratings/{memberId}/form",
  tag: "office",
  summary: "The empty form of opinion for one member, to print",
  access: "proposal.readRatings",
  params: z.strictObject({ id: Uuid, memberId: Uuid }),
  answers: { 200: WORD },
  refusals: ["not-found"],
});

export const getStatisticsFile = endpoint({
  id: "getStatisticsFile",
  method: "get",
  path: "/api/v1/office/proposal-statistics-file",
  tag: "office",
  summary: "The numbers of one session as a workbook, every rate with what it was made of",
  access: "proposal.readRatings",
  query: OfMeeting,
  answers: { 200: SHEET },
});
