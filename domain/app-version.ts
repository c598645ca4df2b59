const VERSION = /(?:^|\/)(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

/** Whether an app (`member/0.3.1`) is older than the least version (`0.3.0`); one that names no version is. */
export const isOlderApp = (app: string | undefined, least: string): boolean => {
  const [wanted, found] = [numbersOf(least), numbersOf(app ?? "")];
  if (!wanted) return false;
  if (!found) return true;
  const place = wanted.findIndex((number, at) => number !== found[at]);
  return place >= 0 && (found[place] ?? 0) < (wanted[place] ?? 0);
};

/** Whether an app names a version, and an older one: only then is anything kept from it. */
export const namesOlderApp = (app: string | undefined, least: string): boolean =>
  numbersOf(app ?? "") !== undefined && isOlderApp(app, least);

const numbersOf = (text: string): readonly number[] | undefined => VERSION.exec(text)?.slice(1).map(Number);
