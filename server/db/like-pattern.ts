/** A text that matches itself, whatever it holds: %, _ and \ are letters here. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
