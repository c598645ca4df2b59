const IV_BYTES = 12;

/** AES-GCM under a key that follows from the account's id, which its own devices know and no screen shows; `clear` is bound to it. */
export const seal = async (
  bytes: Uint8Array<ArrayBuffer>,
  accountId: string,
  clear: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: clear },
    await keyOf(accountId),
    bytes,
  );
  return Uint8Array.from([...iv, ...new Uint8Array(sealed)]);
};

/** What was sealed for this account together with `clear`; undefined for another account's, or where a byte was changed. */
export const open = async (
  sealed: Uint8Array<ArrayBuffer>,
  accountId: string,
  clear: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const iv = sealed.slice(0, IV_BYTES);
  try {
    const algorithm = { name: "AES-GCM", iv, additionalData: clear };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, await keyOf(accountId), sealed.slice(IV_BYTES)));
  } catch {
    return undefined;
  }
};

const keyOf = async (accountId: string): Promise<CryptoKey> => {
  const secret = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`handover ${accountId}`));
  return crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt", "decrypt"]);
};
