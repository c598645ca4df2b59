import { afterPaged } from "#data/office/after-paged.ts";
import { type DeskFilter, type DeskItem, readDesk } from "#data/office/proposal-desk.ts";
import { usePagedList } from "#data/office/use-paged-list.ts";

const source = { read: readDesk, after: afterPaged<DeskItem>(({ serialNo }) => serialNo) };

/** Proposals under a filter. */
export const useDeskList = (filter: DeskFilter) => usePagedList(source, filter);

export type DeskList = ReturnType<typeof useDeskList>;
