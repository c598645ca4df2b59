interface TrustedTypeFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/** The content policy lets scripts be loaded through this default policy alone: our own service worker and our own workers. */
export const installTrustedTypes = (): void => {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypeFactory };
  trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => {
      const { origin, pathname } = new URL(url, location.href);
      if (origin === location.origin && (pathname === "/sw.js" || pathname.startsWith("/assets/"))) return url;
      throw new TypeError(`not a script of ours: ${url}`);
    },
  });
};
