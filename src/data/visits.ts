const KEY = "last-visit";
const DAY_MS = 86_400_000;

let daysAway = 0;

/** Whole days between the visit before this one and this one; a page that was left open counts from when it was last looked at. */
export const noteVisit = (now = Date.now()): number => {
  const last = Number(localStorage.getItem(KEY) ?? now);
  const days = Math.floor((now - last) / DAY_MS);
  // Coming back within the hour does not make a long absence short.
  if (days > 0 || now - last > DAY_MS / 24) daysAway = Math.max(0, days);
  localStorage.setItem(KEY, String(now));
  return daysAway;
};
