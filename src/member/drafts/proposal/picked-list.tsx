import { Icon } from "#ui/icon.tsx";
import type { ReactNode } from "react";

interface PickedListProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly name: string; readonly side?: ReactNode }[];
  /** Undefined where this one stays. */
  readonly onRemove: (key: string) => void;
}

/** What was picked from a long list, in order, each with its way out. */
export function PickedList({ label, items, onRemove }: PickedListProps) {
  if (items.length === 0) return null;
  return (
    <ul className="picked" aria-label={label}>
      {items.map(({ key, name, side }) => (
        <li key={key}>
          <span className="picked__name">{name}</span>
          {side}
          <button type="button" className="picked__out" aria-label={`移除${name}`} onClick={() => onRemove(key)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
