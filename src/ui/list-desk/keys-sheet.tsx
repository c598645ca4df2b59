import { Kbd } from "#ui/kbd.tsx";
import { Sheet } from "#ui/sheet.tsx";

/** Keys and what they do. */
export type KeyTable = readonly (readonly [keys: readonly string[], what: string])[];

interface KeysSheetProps {
  readonly keys: KeyTable;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The keys of a desk, opened by ?. */
export function KeysSheet({ keys, open, onClose }: KeysSheetProps) {
  return (
    <Sheet open={open} title="快捷键" onClose={onClose}>
      <dl className="ui-keys">
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
