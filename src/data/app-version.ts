/** The version of package.json; `dev` where nothing was built. */
export const APP_VERSION = typeof __APP_VERSION__ === "undefined" ? "dev" : __APP_VERSION__;
