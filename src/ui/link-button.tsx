import { buttonClass, type ButtonLook } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Link } from "react-router";

interface LinkButtonProps extends ButtonLook {
  readonly to: string;
  /** Leaves the app: a page that the server renders, a file, tel:. */
  readonly outside?: boolean;
  readonly replace?: boolean;
}

/** Looks like a button, is a link: it only goes somewhere. */
export function LinkButton({ to, outside, replace, ...look }: LinkButtonProps) {
  const inside = (
    <>
      {look.icon && <Icon name={look.icon} />}
      <span>{look.children}</span>
    </>
  );
  if (outside) {
    return (
      <a className={buttonClass(look)} href={to}>
        {inside}
      </a>
    );
  }
  return (
    <Link className={buttonClass(look)} to={to} replace={replace}>
      {inside}
    </Link>
  );
}
