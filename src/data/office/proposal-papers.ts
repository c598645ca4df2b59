import { addressOf } from "#data/ask-endpoint.ts";

/** Files that the server makes; the browser downloads them by itself. */
export const deadlineFileAddress = "/api/v1/office/deadline-file";

export const reminderFileAddress = (unitId: string): string =>
  addressOf("/api/v1/office/deadlines/{id}/reminder-file", { id: unitId });

export const statisticsFileAddress = ({ term, session }: { readonly term: number; readonly session: number }): string =>
  addressOf("/api/v1/office/proposal-statistics-file", undefined, { term, session });
