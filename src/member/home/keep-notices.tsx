import { EvictionNotice } from "#member/home/eviction-notice.tsx";
import { InAppNotice } from "#member/home/in-app-notice.tsx";
import { UpdateNotice } from "#member/home/update-notice.tsx";
import type { SyncStatus } from "#data/sync-status.ts";
import { inAppBrowserOf } from "#domain/device/in-app-browser.ts";
import type { ReactNode } from "react";

const browser = inAppBrowserOf(navigator.userAgent);

/** What endangers that which stands only on this phone; a chunk of its own, for most phones have no need of it. */
export function KeepNotices({ status }: { readonly status: SyncStatus }): ReactNode {
  return (
    <>
      {status.paused === "update" && <UpdateNotice />}
      {browser ? <InAppNotice browser={browser} /> : <EvictionNotice unsent={status.unsent} />}
    </>
  );
}
