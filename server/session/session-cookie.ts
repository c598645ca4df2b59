const NAME = "__Host-sid";

/** The one session token of a Cookie header; none where the cookie comes twice (cookie tossing, security.md B-19). */
export const readSessionCookie = (header: string | undefined): string | undefined => {
  const values = (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${NAME}=`))
    .map((pair) => pair.slice(NAME.length + 1));
  const [token] = values;
  return values.length === 1 && token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
};

/** Set-Cookie for a session that lives until `expiresAt`. `__Host-` binds it to this host, this path and TLS (loopback counts as such). */
export const sessionCookie = (token: string, expiresAt: Date): string =>
  `${NAME}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax; Expires=${expiresAt.toUTCString()}`;

/** Set-Cookie that takes the session cookie away. */
export const clearedSessionCookie = `${NAME}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;
