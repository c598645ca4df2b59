import { TabBar, type Tab } from "#ui/tab-bar.tsx";
import { Outlet } from "react-router";

const tabs: readonly Tab[] = [
  { to: "/", label: "首页", icon: "home" },
  { to: "/submissions", label: "反映", icon: "list" },
  { to: "/settings", label: "我的", icon: "user" },
];

/** The member's places, always in reach of the thumb. */
export function MemberShell() {
  return (
    <>
      <Outlet />
      <TabBar tabs={tabs} />
    </>
  );
}
