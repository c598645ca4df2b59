/** @jsxImportSource hono/jsx */
import { Icon } from "#server/public-page/icon.tsx";
import type { PropsWithChildren } from "hono/jsx";

export type Tone = "amber" | "red" | "green" | "teal";

type NoteProps = PropsWithChildren<{ tone: Tone; id?: string; role?: string; hidden?: boolean }>;

/** A sentence that matters: icon, word and colour. The script changes `data-tone`, so that all icons are there and one shows. */
export function Note({ tone, id, role, hidden, children }: NoteProps) {
  return (
    <div class="note" data-tone={tone} id={id} role={role} hidden={hidden}>
      <Icon name="alert" />
      <Icon name="clock" />
      <Icon name="check" />
      <div>{children}</div>
    </div>
  );
}

/** What is wrong with a field, under it. */
export function Wrong({ id, children }: PropsWithChildren<{ id: string }>) {
  return (
    <p class="wrong" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}
