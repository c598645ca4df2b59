/** The last words that this page put into each field other than by typing. */
const words = new Map<string, string>();

/** A template or a choice of this page wrote these words into a field. */
export const noteOwnWords = (field: string, said: string): void => void words.set(field, said);

/** Whether this page itself put these words there: then they are no other device's news. */
export const areOwnWords = (said: string): boolean => [...words.values()].includes(said);
