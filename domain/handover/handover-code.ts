/** Made by this product and read by nothing else: no scheme of an address, so that no other scanner opens anything. */
const PREFIX = "LVZHI1:";
/** The letters of the code may end in a space, which scanners like to cut off. */
const END = ".";

/** Whether a scanned text means to be an unsent thing of another phone; whether it is whole is for its reader to say. */
export const isHandoverCode = (text: string): boolean => /^LVZHI\d+:/.test(text);

export const wrapHandoverCode = (letters: string): string => PREFIX + letters + END;

/** What stands between the marks; undefined for another version or where the end is missing. */
export const unwrapHandoverCode = (text: string): string | undefined =>
  text.startsWith(PREFIX) && text.endsWith(END) ? text.slice(PREFIX.length, -END.length) : undefined;
