/** What XML 1.0 cannot hold; one such letter and no program opens the file. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
const HALF_A_PAIR = /[\uD800-\uDFFF]/gu;

const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text without what XML cannot hold. */
export const heldByXml = (text: string): string => text.replace(HALF_A_PAIR, "").replace(NOT_XML, "");

/** Any text as it may stand between tags and in attributes: what XML cannot hold is left out. */
export const xmlText = (text: string): string => heldByXml(text).replace(/[&<>"]/g, (letter) => ENTITY[letter] ?? "");
