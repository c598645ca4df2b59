import { Icon } from "#ui/icon.tsx";
import { SizePill } from "#ui/size-pill.tsx";
import type { ReactNode } from "react";
import { Link } from "react-router";

export interface TopBarProps {
  readonly title: string;
  /** The organ, above the title. */
  readonly caption?: string;
  /** Where 返回 goes: always the same place, whatever was opened before. */
  readonly back?: { readonly to: string; readonly label?: string };
  readonly aside?: ReactNode;
}

/** Navy, with the one red line under it. */
export function TopBar({ title, caption, back, aside }: TopBarProps) {
  return (
    <header className="ui-topbar">
      <div className="ui-topbar__in">
        <div className="ui-topbar__row">
          {back ? (
            <Link className="ui-topbar__back" to={back.to}>
              <Icon name="back" />
              {back.label ?? "返回"}
            </Link>
          ) : (
            <span className="ui-topbar__caption">{caption}</span>
          )}
          {aside}
          <SizePill />
        </div>
        <h1 tabIndex={-1}>{title}</h1>
      </div>
    </header>
  );
}
