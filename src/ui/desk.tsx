import "#ui/styles/office.css";
import { Icon } from "#ui/icon.tsx";
import { SizePill } from "#ui/size-pill.tsx";
import type { ReactNode } from "react";
import { NavLink } from "react-router";

interface DeskProps {
  readonly title: string;
  readonly tabs: readonly { readonly to: string; readonly label: string }[];
  /** Who is at the desk, sign out. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the office: one bar with the desks, the rest is work. */
export function Desk({ title, tabs, aside, children }: DeskProps) {
  return (
    <div className="ui-desk">
      <header className="ui-deskbar">
        <strong>{title}</strong>
        <nav aria-label="主导航">
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
