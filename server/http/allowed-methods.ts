import type { App } from "#server/http/mount.ts";

/** The methods that some route knows for a path; empty where no route does. The catch-all for pages counts for none. */
export const allowedMethods = (app: App, path: string): string[] => {
  const methods = new Set<string>();
  for (const route of app.routes) {
    if (route.method === "ALL" || route.path.includes("*")) continue;
    const pattern = new RegExp(
      `^${route.path.replace(/[.+?^$()|[\]\\]/g, "\\$&").replace(/:\w+(\{[^}]*\})?/g, "[^/]+")}$`,
    );
    if (pattern.test(path)) methods.add(route.method);
  }
  if (methods.has("GET")) methods.add("HEAD");
  return [...methods].toSorted();
};
