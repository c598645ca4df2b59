/** A picture that somebody sent is looked at, never run (security.md F). */
export const photoHeaders = {
  "content-security-policy": "sandbox; default-src 'none'",
  "content-disposition": "inline",
} as const;
