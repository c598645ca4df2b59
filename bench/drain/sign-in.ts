export interface Credentials {
  readonly phone: string;
  readonly password: string;
}

/** Signs the page in; gives the account's id. */
export const signIn = async (credentials: Credentials): Promise<string> => {
  const session = await fetch("/api/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(credentials),
  });
  return ((await session.json()) as { account: { id: string } }).account.id;
};
