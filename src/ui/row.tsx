import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import type { ReactNode } from "react";
import { Link } from "react-router";

interface RowProps {
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  /** A status tag at the end. */
  readonly side?: ReactNode;
  readonly icon?: IconName;
  /** The whole row is one link, or one button. */
  readonly to?: string;
  readonly outside?: boolean;
  readonly onPress?: () => void;
}

/** One line of a list: what it is, when and where, how it stands. */
export function Row({ title, meta, side, icon, to, outside, onPress }: RowProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span className="ui-row__words">
        <span className="ui-row__title">{title}</span>
        {meta && <span className="ui-row__meta">{meta}</span>}
        {side && <span className="ui-row__side">{side}</span>}
      </span>
      {(to || onPress) && <Icon name="forward" />}
    </>
  );
  if (to && outside) {
    return (
      <a className="ui-row" href={to}>
        {inside}
      </a>
    );
  }
  if (to) {
    return (
      <Link className="ui-row" to={to}>
        {inside}
      </Link>
    );
  }
  if (onPress) {
    return (
      <button type="button" className="ui-row" onClick={onPress}>
        {inside}
      </button>
    );
  }
  return <div className="ui-row">{inside}</div>;
}
