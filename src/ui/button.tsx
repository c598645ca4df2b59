import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import type { ReactNode } from "react";

export interface ButtonLook {
  /** One `primary` a screen; `secondary` unless said. */
  readonly kind?: "primary" | "secondary" | "quiet" | "danger";
  readonly icon?: IconName;
  /** As wide as its container: the rule on phones for the primary one. */
  readonly wide?: boolean;
  /** For dense desks only: below the size of a finger. */
  readonly compact?: boolean;
  readonly children: ReactNode;
}

export const buttonClass = ({ kind = "secondary", wide, compact }: ButtonLook): string =>
  classNames("ui-button", `ui-button--${kind}`, wide && "ui-button--wide", compact && "ui-button--compact");

interface ButtonProps extends ButtonLook {
  readonly onPress?: () => void;
  readonly type?: "button" | "submit";
  readonly disabled?: boolean;
  /** While it works: keeps its place, takes no second press, is announced as busy. */
  readonly busy?: boolean;
  /** Where the visible words are not enough on their own. */
  readonly label?: string;
  readonly title?: string;
  readonly autoFocus?: boolean;
}

/** Its words are verb and object: 提交反映, 保存草稿. */
export function Button({ onPress, type = "button", disabled, busy, label, title, autoFocus, ...look }: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass(look)}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-label={label}
      title={title}
      autoFocus={autoFocus}
      onClick={busy ? undefined : onPress}
    >
      {busy ? <Icon name="working" spins /> : look.icon && <Icon name={look.icon} />}
      <span>{look.children}</span>
    </button>
  );
}
