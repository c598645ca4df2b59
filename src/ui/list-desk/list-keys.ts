import { goToSearch } from "#ui/list-desk/search-field.tsx";

interface KeyedDesk {
  readonly step: (by: 1 | -1) => void;
  readonly toggleOpen: () => void;
  readonly undo: () => Promise<void>;
  readonly letGo: () => void;
}

/** The keys that every desk with moves has. */
export const listKeys = ({ step, toggleOpen, undo, letGo }: KeyedDesk, showFresh: () => void) => ({
  j: () => step(1),
  k: () => step(-1),
  x: toggleOpen,
  u: () => void undo(),
  n: showFresh,
  "/": goToSearch,
  escape: letGo,
});
