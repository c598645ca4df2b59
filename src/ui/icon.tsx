import { classNames } from "#ui/class-names.ts";
import { icons, type IconName } from "#ui/icon-shapes.ts";

/** A drawing beside a word; screen readers hear the word alone. */
export function Icon({ name, spins = false }: { readonly name: IconName; readonly spins?: boolean }) {
  return (
    <svg className={classNames("ui-icon", spins && "ui-spin")} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}
