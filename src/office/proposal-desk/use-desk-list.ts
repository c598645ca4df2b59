import { type DeskFilter, readDesk } from "#data/office/proposal-desk.ts";
import { usePagedList } from "#data/office/use-paged-list.ts";
import { afterDeskEvent } from "#office/proposal-desk/desk-state.ts";

const source = { read: readDesk, after: afterDeskEvent };

/** Proposals under a filter. */
export const useDeskList = (filter: DeskFilter) => usePagedList(source, filter);

export type DeskList = ReturnType<typeof useDeskList>;
