import { callApi, type CallRefusal } from "#data/call-api.ts";
import type { SessionView } from "#contract/session.ts";
import type { Result } from "#domain/result.ts";
import { create } from "zustand";

interface WhoAmI {
  /** The last session, kept on this device so that the app opens without a network; null = nobody is signed in. */
  readonly session: SessionView | null;
  /** The server no longer knows it: everything stays readable and writable, sending waits for a new sign-in. */
  readonly isExpired: boolean;
}

const KEY = "session";
/** A sign-out that the server has not heard of yet. */
const FAREWELL_KEY = "sign-out-pending";

const stored = (): SessionView | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return kept !== null && typeof kept === "object" && "account" in kept ? (kept as SessionView) : null;
  } catch {
    return null;
  }
};

export const useWhoAmI = create<WhoAmI>(() => ({ session: stored(), isExpired: false }));

const keep = (session: SessionView | null): void => {
  if (session) localStorage.setItem(KEY, JSON.stringify(session));
  else localStorage.removeItem(KEY);
  useWhoAmI.setState({ session, isExpired: false });
};

/** Signs in; the phone may be typed with spaces. The password is kept nowhere. */
export const signIn = async (phone: string, password: string): Promise<Result<SessionView, CallRefusal>> => {
  const body = { phone: phone.normalize("NFKC").replace(/[\s-]/g, ""), password };
  const answer = await callApi<SessionView>("POST", "/api/v1/session", { body });
  if (answer.ok) {
    localStorage.removeItem(FAREWELL_KEY);
    keep(answer.value);
  }
  return answer;
};

/** Forgets who is signed in, on this device at once and on the server as soon as it can be reached. */
export const signOut = async (): Promise<void> => {
  localStorage.setItem(FAREWELL_KEY, "1");
  keep(null);
  await sayFarewell();
};

/** The session ended on the server (a 401): who it was stays known, so that signing in again is one field. */
export const markSessionExpired = (): void => {
  if (useWhoAmI.getState().session) useWhoAmI.setState({ isExpired: true });
};

/** Compares with the server. Silence or a broken answer changes nothing. */
export const refreshSession = async (): Promise<void> => {
  if (!(await sayFarewell())) return;
  const before = useWhoAmI.getState().session;
  if (!before) return;
  const answer = await callApi<SessionView>("GET", "/api/v1/session");
  if (useWhoAmI.getState().session !== before) return;
  if (answer.ok) keep(answer.value);
  else if (answer.refusal.code === "not-signed-in") markSessionExpired();
};

/** Follows sign-in and sign-out in other tabs, and compares with the server now and whenever the network returns. */
export const followSession = (): void => {
  addEventListener("storage", (event) => {
    if (event.key === KEY) useWhoAmI.setState({ session: stored(), isExpired: false });
  });
  addEventListener("online", () => void refreshSession());
  void refreshSession();
};

/** Creates the first administrator with the one-time link. */
export const activateAccount = (form: {
  readonly token: string;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}): Promise<Result<{ readonly phone: string }, CallRefusal>> => callApi("POST", "/api/v1/activation", { body: form });

/** Sets one's password with the one-time code that an administrator gave. */
export const setPassword = (form: {
  readonly code: string;
  readonly phone: string;
  readonly password: string;
}): Promise<Result<{ readonly phone: string }, CallRefusal>> =>
  callApi("POST", "/api/v1/activation/password", { body: form });

export interface DemoAccount {
  readonly role: "member" | "office" | "admin";
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}

export interface Demo {
  readonly points: readonly { readonly code: string; readonly name: string }[];
  readonly accounts: readonly DemoAccount[];
}

/** What a newcomer to a demo can open; null where this is none. */
export const fetchDemo = async (): Promise<Demo | null> => {
  const answer = await callApi<Demo>("GET", "/api/v1/demo");
  return answer.ok ? answer.value : null;
};

const sayFarewell = async (): Promise<boolean> => {
  if (localStorage.getItem(FAREWELL_KEY) === null) return true;
  const answer = await callApi<undefined>("DELETE", "/api/v1/session");
  if (answer.ok) localStorage.removeItem(FAREWELL_KEY);
  return answer.ok;
};
