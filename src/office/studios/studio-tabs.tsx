import { NavLink } from "react-router";

/** The three lists of the desk. */
export function StudioTabs() {
  return (
    <nav className="studios-tabs" aria-label="工作室">
      <NavLink to="/office/studios" end>
        工作室
      </NavLink>
      <NavLink to="/office/studios/inquiries">咨询</NavLink>
      <NavLink to="/office/studios/removals">移除记录</NavLink>
    </nav>
  );
}
