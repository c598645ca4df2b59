import { checkPausedSession } from "#app/follow-person.ts";
import { LoadingScreen } from "#app/loading-screen.tsx";
import { useSyncStatus } from "#data/sync-status.ts";
import { TabBar, type Tab } from "#ui/tab-bar.tsx";
import { Suspense, useEffect } from "react";
import { Outlet } from "react-router";

/** The member's places, always in reach of the thumb. */
export function MemberShell() {
  const { unsent, paused } = useSyncStatus();
  useEffect(() => checkPausedSession(paused), [paused]);

  const tabs: readonly Tab[] = [
    { to: "/", label: "首页", icon: "home" },
    { to: "/submissions", label: "反映", icon: "list" },
    { to: "/proposals", label: "提案", icon: "file" },
    { to: "/unsent", label: "待发送", icon: "send", badge: unsent, badgeWords: `${unsent} 条没有送达` },
    { to: "/settings", label: "我的", icon: "user" },
  ];
  return (
    <div className="app-shell">
      <Suspense fallback={<LoadingScreen />}>
        <Outlet />
      </Suspense>
      <TabBar tabs={tabs} />
    </div>
  );
}
