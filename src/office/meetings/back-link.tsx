import { LinkButton } from "#ui/link-button.tsx";

export function BackLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <LinkButton kind="quiet" compact icon="back" to={to}>
      {children}
    </LinkButton>
  );
}
