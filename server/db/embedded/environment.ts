/** The environment of the database's programs: ours without what would steer them (PGDATA, PGPORT, …), in the C locale. */
export const databaseEnvironment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
};

/**
 * How a program started in a folder names it: on Linux by its own working directory, which it may use even where that lies below
 * a folder that only root may enter (a checkout in /root).
 */
export const pathFromInside = (folder: string): string => (process.platform === "linux" ? "/proc/self/cwd" : folder);
