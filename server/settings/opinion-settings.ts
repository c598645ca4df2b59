import { OpinionSettings as Schema, type OpinionSettingsView } from "#contract/opinion-settings.ts";
import { defaultOpinionSettings } from "#domain/settings/opinion-defaults.ts";
import type { OpinionSettings } from "#domain/settings/opinion-settings.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { settingDocument } from "#server/settings/setting-document.ts";

export const opinionSettings = settingDocument("opinion", Schema, defaultOpinionSettings);

/** What the office has decided about 社情民意; may be some seconds old. */
export const readOpinionSettings = (house: House): Promise<OpinionSettings> => opinionSettings.read(house);

/** The same as it stands now, with who changed it last: for a decision inside a transaction. */
export const loadOpinionSettings = (db: Db | Tx, house: House): Promise<OpinionSettingsView> =>
  opinionSettings.load(db, house);
