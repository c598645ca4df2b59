/** A request without cookies (who is signed in stays anonymous here), given up after `ms`. */
export const ask = async (path: string, ms: number, init: RequestInit = {}): Promise<Response> => {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), ms);
  try {
    return await fetch(path, {
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: control.signal,
      ...init,
    });
  } finally {
    clearTimeout(timer);
  }
};
