import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import type { ReactNode } from "react";

/** navy: new · amber: waits, or due soon · teal: being worked on · violet: waits for me · green: arrived, done · red: needs mending. */
export type Tone = "navy" | "amber" | "teal" | "violet" | "green" | "red";

interface StatusTagProps {
  readonly tone?: Tone;
  readonly icon: IconName;
  readonly spins?: boolean;
  readonly children: ReactNode;
}

/** A state as colour, drawing and word: never by colour alone. */
export function StatusTag({ tone, icon, spins, children }: StatusTagProps) {
  return (
    <span className={tone ? `ui-tag ui-tone--${tone}` : "ui-tag"}>
      <Icon name={icon} spins={spins} />
      {children}
    </span>
  );
}
