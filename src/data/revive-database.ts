import { currentDatabase } from "#data/database.ts";
import { withDatabase } from "#data/with-database.ts";

/** A cheap read whenever the page is looked at again: a connection that died in its sleep is replaced before somebody writes. */
export const reviveDatabase = (): void => {
  const read = () => {
    const database = currentDatabase();
    if (database) void withDatabase(database, () => database.meta.get("deviceId")).catch(() => undefined);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") read();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) read();
  });
};
