import "#ui/styles/office.css";
import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icon.tsx";
import { SizePill } from "#ui/size-pill.tsx";
import { type ReactNode, useEffect, useRef } from "react";
import { NavLink, useLocation } from "react-router";

interface DeskProps {
  readonly title: string;
  readonly tabs: readonly { readonly to: string; readonly label: string }[];
  /** Who is at the desk, sign out. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** More desks than this stand in a row of their own. */
const MOST_BESIDE_TITLE = 8;

/** The frame of the office: one bar with the desks, the rest is work. */
export function Desk({ title, tabs, aside, children }: DeskProps) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the desks are one row that scrolls: the open one is to be seen.
  const shown = useRef("");
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const open = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (nav.current && open) nav.current.scrollLeft = open.offsetLeft - nav.current.offsetLeft - 24;
  });
  return (
    <div className="ui-desk">
      <header className={classNames("ui-deskbar", tabs.length > MOST_BESIDE_TITLE && "ui-deskbar--many")}>
        <strong>{title}</strong>
        <nav aria-label="主导航" ref={nav}>
          <ul>
            {tabs.map((tab) => (
              <li key={tab.to}>
                <NavLink to={tab.to}>{tab.label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ui-deskbar__end">
          {aside}
          <SizePill />
        </div>
      </header>
      {children}
    </div>
  );
}

/** What waits in a pane until something is chosen. */
export function PanePlaceholder({ text }: { readonly text: string }) {
  return (
    <div className="ui-empty">
      <Icon name="inbox" />
      <p>{text}</p>
    </div>
  );
}
