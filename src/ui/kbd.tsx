/** The key that does the same. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className="ui-kbd">{children}</kbd>;
}
