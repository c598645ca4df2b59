import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";

const DEEPEST = 32;

/**
 * JSON without its two holes: a key given twice (JSON.parse keeps the last in silence) and `__proto__`.
 * Depth is bounded before parsing (security.md ).
 */
export const parseStrictJson = (text: string): Result<unknown, Refusal> => {
  const fault = faultOfStructure(text);
  if (fault) return refused({ kind: fault });
  try {
    return done(JSON.parse(text) as unknown);
  } catch {
    return refused({ kind: "malformed-json" });
  }
};

const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return -1;
};

const keyAt = (text: string, start: number, end: number): string | undefined => {
  const raw = text.slice(start, end + 1);
  if (!raw.includes("\\")) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return undefined;
  }
};

/** One pass over the text: an object keeps the set of its keys, an array keeps none. */
const faultOfStructure = (text: string): "malformed-json" | "duplicate-key" | undefined => {
  const open: (Set<string> | null)[] = [];
  let keyComesNext = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') {
      const end = endOfString(text, at);
      if (end < 0) return "malformed-json";
      const keys = open.at(-1);
      if (keys && keyComesNext) {
        const key = keyAt(text, at, end);
        if (key === undefined || key === "__proto__") return "malformed-json";
        if (keys.has(key)) return "duplicate-key";
        keys.add(key);
        keyComesNext = false;
      }
      at = end;
    } else if (letter === "{" || letter === "[") {
      open.push(letter === "{" ? new Set() : null);
      if (open.length > DEEPEST) return "malformed-json";
      keyComesNext = letter === "{";
    } else if (letter === "}" || letter === "]") {
      open.pop();
      keyComesNext = false;
    } else if (letter === ",") {
      keyComesNext = open.at(-1) instanceof Set;
    }
  }
  return undefined;
};
