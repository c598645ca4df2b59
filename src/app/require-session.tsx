import type { SessionView } from "#contract/session.ts";
import { NoRightsScreen } from "#app/no-rights-screen.tsx";
import { useWhoAmI } from "#data/session.ts";
import type { ReactNode } from "react";
import { Navigate, useLocation } from "react-router";

export type Surface = "member" | "office";

/** The surface that an account starts on: members at the phone, everybody else at the desk. */
export const homeSurface = (session: SessionView): Surface =>
  session.account.roles.some((role) => role !== "MEMBER") && !session.account.roles.includes("MEMBER")
    ? "office"
    : "member";

const pathBySurface: Record<Surface, string> = { member: "/", office: "/office" };

export const homePath = (session: SessionView): string => pathBySurface[homeSurface(session)];

/** Signing out happens in the settings: whoever signs in next does not start there. */
const STARTS_AT_HOME = new Set(["/", "/settings"]);

/** Who was a member here keeps what was written in reach: to read, to copy, to hand on. */
const mayUse = (session: SessionView, surface: Surface, hasLostRole: boolean): boolean =>
  surface === "member"
    ? hasLostRole || session.account.roles.includes("MEMBER")
    : session.account.roles.some((role) => role !== "MEMBER");

/** Lets through who may use the surface; others go to sign in (and come back), or to their own surface. */
export function RequireSession({ surface, children }: { readonly surface: Surface; readonly children: ReactNode }) {
  const { session, hasLostRole } = useWhoAmI();
  const { pathname, search } = useLocation();
  if (!session) {
    const next = STARTS_AT_HOME.has(pathname) ? "" : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  if (mayUse(session, surface, hasLostRole)) return children;
  return homeSurface(session) === surface ? <NoRightsScreen /> : <Navigate to={homePath(session)} replace />;
}
