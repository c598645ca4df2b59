import { callApi, type CallRefusal } from "#data/call-api.ts";
import { saveWork } from "#data/unsaved-work.ts";
import { finishWipes, forgetWipe } from "#data/wipes.ts";
import type { SessionView } from "#contract/session.ts";
import type { Result } from "#domain/result.ts";
import { create } from "zustand";

interface WhoAmI {
  /** The last session, kept on this device so that the app opens without a network; null = nobody is signed in. */
  readonly session: SessionView | null;
  /** The server no longer knows it: everything stays readable and writable, sending waits for a new sign-in. */
  readonly isExpired: boolean;
  /** Was a member on this device and is none any more: what was written stays in reach, nothing of it is sent. */
  readonly hasLostRole: boolean;
}

const KEY = "session";
/** A sign-out that the server has not heard of yet. */
const FAREWELL_KEY = "sign-out-pending";
/** The phone number typed at the last sign-in, so that signing in again is one field; gone with a sign-out. */
const PHONE_KEY = "last-phone";
/** The account that was a member here and is none any more. */
const ROLE_KEY = "role-lost";
/** The account whose session the server no longer knew; the next start knows it without a network. */
const EXPIRED_KEY = "session-expired";

const stored = (): SessionView | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return kept !== null && typeof kept === "object" && "account" in kept ? (kept as SessionView) : null;
  } catch {
    return null;
  }
};

const isMember = (session: SessionView | null): boolean => session?.account.roles.includes("MEMBER") ?? false;

const read = (): WhoAmI => {
  const session = stored();
  const isNoted = (key: string) => session !== null && localStorage.getItem(key) === session.account.id;
  return { session, isExpired: isNoted(EXPIRED_KEY), hasLostRole: isNoted(ROLE_KEY) };
};

export const useWhoAmI = create<WhoAmI>(read);

/** Other tabs of this device. */
const tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("session");

const keep = (session: SessionView | null): void => {
  const before = stored();
  const isSame = before !== null && before.account.id === session?.account.id;
  if (isMember(session) || !isSame) localStorage.removeItem(ROLE_KEY);
  else if (isMember(before)) localStorage.setItem(ROLE_KEY, before.account.id);
  localStorage.removeItem(EXPIRED_KEY);
  if (session) localStorage.setItem(KEY, JSON.stringify(session));
  else localStorage.removeItem(KEY);
  useWhoAmI.setState(read());
  // A BroadcastChannel is of one origin; it takes no other argument.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  tabs?.postMessage("changed");
};

/** Signs in; the phone may be typed with spaces. The password is kept nowhere. */
export const signIn = async (phone: string, password: string): Promise<Result<SessionView, CallRefusal>> => {
  const body = { phone: phone.normalize("NFKC").replace(/[\s-]/g, ""), password };
  // The session that was left behind offline ends now, while its cookie is still there.
  await sayFarewell();
  const answer = await callApi<SessionView>("POST", "/api/v1/session", { body });
  if (answer.ok) {
    await finishWipes();
    forgetWipe(answer.value.account.id);
    localStorage.removeItem(FAREWELL_KEY);
    localStorage.setItem(PHONE_KEY, body.phone);
    keep(answer.value);
  }
  return answer;
};

/** The phone number of whoever signed in here last and has not signed out. */
export const lastPhone = (): string => localStorage.getItem(PHONE_KEY) ?? "";

/** Forgets who is signed in, on this device at once and on the server as soon as it can be reached. */
export const signOut = async (): Promise<void> => {
  localStorage.setItem(FAREWELL_KEY, "1");
  localStorage.removeItem(PHONE_KEY);
  keep(null);
  await sayFarewell();
};

/** The session ended on the server (a 401): who it was stays known, so that signing in again is one field. */
export const markSessionExpired = (): void => {
  const { session } = useWhoAmI.getState();
  if (!session) return;
  localStorage.setItem(EXPIRED_KEY, session.account.id);
  useWhoAmI.setState({ isExpired: true });
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
  void finishWipes();
  tabs?.addEventListener("message", () => void hearTabs());
  addEventListener("storage", (event) => event.key === KEY && void hearTabs());
  // A page that was frozen heard nothing meanwhile.
  addEventListener("pageshow", (event) => event.persisted && void hearTabs());
  addEventListener("online", () => void refreshSession());
  void refreshSession();
};

/** Somebody signed in or out in another tab. What was typed here until now goes to the disk first: it is the former one's. */
const hearTabs = async (): Promise<void> => {
  const isAnother = stored()?.account.id !== useWhoAmI.getState().session?.account.id;
  if (isAnother) await saveWork();
  if (isAnother || useWhoAmI.getState().isExpired) useWhoAmI.setState(read());
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
  readonly role:
    | "member"
    | "office"
    | "committee"
    | "memberAffairs"
    | "secretaryGeneral"
    | "leader"
    | "committeeStaff"
    | "unitClerk"
    | "unitLeader"
    | "admin";
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
