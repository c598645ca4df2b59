import type { PersonDatabase } from "#data/database.ts";
import { withDb } from "#data/with-database.ts";
import { DEVICE_NAME_LIMIT } from "#domain/report/report-draft.ts";

/** What this device is called where drafts of several devices meet: as its person named it, else by its kind. */
export const deviceName = (): Promise<string> => withDb(readDeviceName);

/** Names this device; an empty name brings back its kind. What is longer than `DEVICE_NAME_LIMIT` is cut. */
export const setDeviceName = (name: string): Promise<void> =>
  withDb((database) => database.writeMeta("deviceName", cut(name.trim())));

/** The server counts a picture letter as two: a longer name would have every draft refused. */
const cut = (name: string): string =>
  [...name].reduce((kept, letter) => ((kept + letter).length > DEVICE_NAME_LIMIT ? kept : kept + letter), "");

export const readDeviceName = async (database: PersonDatabase): Promise<string> =>
  (await database.readMeta("deviceName")) || kindOfDevice(globalThis.navigator?.userAgent ?? "");

/** A word for the kind of device, read from its user agent. */
export const kindOfDevice = (userAgent: string): string => {
  const kind = KINDS.find(([sign]) => sign.test(userAgent));
  return kind ? kind[1] : "这台设备";
};

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/OpenHarmony|HarmonyOS/, "鸿蒙手机"],
  [/Android/, "安卓手机"],
  [/Macintosh/, "苹果电脑"],
  [/Windows|Linux|CrOS/, "电脑"],
];
