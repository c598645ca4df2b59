/** A term as a whole number of 32 bits (FNV-1a); two terms in some hundred thousand share one, which changes no ranking that anybody sees. */
export const termCode = (term: string): number => {
  let code = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    code = Math.imul(code ^ (unit & 0xff), 0x01000193);
    code = Math.imul(code ^ (unit >>> 8), 0x01000193);
  }
  return code | 0;
};
