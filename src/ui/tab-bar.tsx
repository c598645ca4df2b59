import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { NavLink } from "react-router";

export interface Tab {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  /** How many wait there; `badgeWords` says it aloud. */
  readonly badge?: number;
  readonly badgeWords?: string;
}

/** Three to five places, always in reach of the thumb. */
export function TabBar({ tabs }: { readonly tabs: readonly Tab[] }) {
  return (
    <nav className="ui-tabbar" aria-label="主导航">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={tab.to === "/"}>
              <Icon name={tab.icon} />
              <span>{tab.label}</span>
              {!!tab.badge && (
                <>
                  <span className="ui-badge" aria-hidden="true">
                    {tab.badge > 99 ? "99+" : tab.badge}
                  </span>
                  <span className="ui-hidden">{tab.badgeWords}</span>
                </>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
