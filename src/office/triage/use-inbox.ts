import { afterPaged } from "#data/office/after-paged.ts";
import { readInbox, type TriageFilter, type TriageItem } from "#data/office/submissions.ts";
import { usePagedList } from "#data/office/use-paged-list.ts";

const source = { read: readInbox, after: afterPaged<TriageItem>(({ receivedAt }) => Date.parse(receivedAt)) };

/** Submissions under a filter. */
export const useInbox = (filter: TriageFilter) => usePagedList(source, filter);

export type Inbox = ReturnType<typeof useInbox>;
