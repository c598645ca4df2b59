import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import type { ReactNode, Ref } from "react";

interface NoticeProps {
  readonly tone: "amber" | "red" | "green" | "navy";
  readonly icon?: IconName;
  readonly title?: string;
  /** A sentence, and one link at most. */
  readonly children?: ReactNode;
  /** Announced at once: the summary of what went wrong. */
  readonly alert?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

const iconByTone: Record<NoticeProps["tone"], IconName> = { amber: "info", red: "alert", green: "check", navy: "info" };

export function Notice({ tone, icon, title, children, alert, ref }: NoticeProps) {
  return (
    <div className={`ui-notice ui-tone--${tone}`} role={alert ? "alert" : undefined} tabIndex={-1} ref={ref}>
      <Icon name={icon ?? iconByTone[tone]} />
      <div className="ui-notice__words">
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
