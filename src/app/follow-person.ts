import { closePersonDatabase } from "#data/database.ts";
import { refreshSession, useWhoAmI } from "#data/session.ts";
import type { Pause } from "#sync/pause.ts";
import { startSync, stopSync } from "#data/sync-engine.ts";

/** Opens the signed-in member's database before any screen asks for it, and keeps the engine with whoever is signed in. */
export const followPerson = (): void => {
  const follow = ({ session, hasLostRole }: ReturnType<typeof useWhoAmI.getState>): void => {
    if (session && (hasLostRole || session.account.roles.includes("MEMBER"))) return startSync(session.account.id);
    void stopSync();
    closePersonDatabase();
  };
  follow(useWhoAmI.getState());
  useWhoAmI.subscribe((now, before) => {
    if (now.session !== before.session) follow(now);
  });
};

/** Sending stopped because of a 401, or because the account may not: the session itself is asked. */
export const checkPausedSession = (paused: Pause | null): void => {
  if (paused === "auth" || paused === "role") void refreshSession();
};
