import { readInbox, type TriageFilter } from "#data/office/submissions.ts";
import { usePagedList } from "#data/office/use-paged-list.ts";
import { afterInboxEvent } from "#office/triage/inbox-state.ts";

const source = { read: readInbox, after: afterInboxEvent };

/** Submissions under a filter. */
export const useInbox = (filter: TriageFilter) => usePagedList(source, filter);

export type Inbox = ReturnType<typeof useInbox>;
