import type {
  InquiryDetail as DetailWire,
  InquiryFilter,
  InquiryLine as LineWire,
  listInquiries,
  listRemovals,
  listStudios,
  moveInquiry,
  readInquiry as readInquiryEndpoint,
  readStudio as readStudioEndpoint,
  readStudioRoster,
  RemovalLine as RemovalWire,
  RosterBody,
  RosterView,
  saveStudio as saveStudioEndpoint,
  saveStudioRoster,
  StudioBody as BodyWire,
  StudioLine as StudioLineWire,
  StudioView,
} from "#contract/studios-desk.ts";
import type { InquiryAct } from "#contract/studios.ts";
import { addressOf, ask } from "#data/ask-endpoint.ts";

export type Studio = StudioView;
export type StudioLine = StudioLineWire;
export type StudioBody = BodyWire;
export type Roster = RosterView;
export type RosterDays = RosterBody["days"];
export type InquiryDetail = DetailWire;
export type InquiryLine = LineWire;
export type Removal = RemovalWire;
export type InquiryMove = InquiryAct | { readonly act: "undo" };

export const readStudios = (signal?: AbortSignal) =>
  ask<typeof listStudios>("get", "/api/v1/office/studios", { signal });

export const readStudio = (id: string, signal?: AbortSignal) =>
  ask<typeof readStudioEndpoint>("get", "/api/v1/office/studios/{id}", { params: { id }, signal });

export const saveStudio = (id: string, body: StudioBody) =>
  ask<typeof saveStudioEndpoint>("put", "/api/v1/office/studios/{id}", { params: { id }, body });

export const readRoster = (id: string, month: string, signal?: AbortSignal) =>
  ask<typeof readStudioRoster>("get", "/api/v1/office/studios/{id}/roster/{month}", { params: { id, month }, signal });

export const saveRoster = (id: string, month: string, days: RosterDays) =>
  ask<typeof saveStudioRoster>("put", "/api/v1/office/studios/{id}/roster/{month}", {
    params: { id, month },
    body: { days },
  });

export const readInquiries = (query: InquiryFilter, signal?: AbortSignal) =>
  ask<typeof listInquiries>("get", "/api/v1/office/inquiries", { query, signal });

export const readInquiry = (id: string, signal?: AbortSignal) =>
  ask<typeof readInquiryEndpoint>("get", "/api/v1/office/inquiries/{id}", { params: { id }, signal });

export const takeInquiryMove = (id: string, body: InquiryMove) =>
  ask<typeof moveInquiry>("post", "/api/v1/office/inquiries/{id}/moves", { params: { id }, body });

export const readRemovals = (studio: string | undefined, signal?: AbortSignal) =>
  ask<typeof listRemovals>("get", "/api/v1/office/inquiry-removals", { query: studio ? { studio } : {}, signal });

/** Where the workbook and the poster lie; the browser downloads them. */
export const studiosXlsxAddress = addressOf("/api/v1/office/studio-figures.xlsx");
export const studioPosterAddress = (id: string, format: "A4" | "A5"): string =>
  addressOf("/api/v1/office/studios/{id}/poster/{format}", { id, format });
