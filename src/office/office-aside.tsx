import { Link } from "react-router";
import { signOut, useWhoAmI } from "#data/session.ts";
import { setTheme, useAppearance } from "#ui/appearance.ts";

/** Who is at the desk, light or dark, and the way out; where the session ended, the way back in. */
export function OfficeAside({ name }: { readonly name: string }) {
  const isExpired = useWhoAmI((who) => who.isExpired);
  const isDark = useAppearance(({ theme }) => theme === "dark" || (theme === "auto" && prefersDark()));
  return (
    <>
      {isExpired && (
        <Link
          className="ui-pill office-expired"
          to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}
        >
          登录已过期，重新登录
        </Link>
      )}
      <span className="office-name">{name}</span>
      <button type="button" className="ui-pill" onClick={() => setTheme(isDark ? "light" : "dark")}>
        {isDark ? "浅色" : "深色"}
      </button>
      <button type="button" className="ui-pill" onClick={() => void signOut()}>
        退出
      </button>
    </>
  );
}

const prefersDark = () => matchMedia("(prefers-color-scheme: dark)").matches;
