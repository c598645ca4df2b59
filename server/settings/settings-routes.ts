import {
  readCalendar,
  readProposalRules,
  saveCalendarDay as dayEndpoint,
  saveCheckedYear as yearEndpoint,
} from "#contract/calendar.ts";
import * as opinion from "#contract/opinion-settings.ts";
import { readProposalSettings, saveProposalSettings } from "#contract/settings.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { opinionSettings } from "#server/settings/opinion-settings.ts";
import { loadProposalSettings, proposalSettings } from "#server/settings/proposal-settings.ts";
import { saveCalendarDay, saveCheckedYear } from "#server/settings/save-calendar.ts";
import { loadCalendar } from "#server/settings/tenant-calendar.ts";

/** Endpoints of the tenant's settings → use cases. */
export const mountSettingsRoutes = (app: App, house: House): void => {
  mount(app, house, readProposalSettings, async () =>
    done({ status: 200, body: await loadProposalSettings(house.db, house) }),
  );

  mount(app, house, saveProposalSettings, async ({ actor, body }) => {
    const saved = await proposalSettings.save(house, actor, body);
    return saved.ok ? done({ status: 200, body: saved.value }) : saved;
  });

  mount(app, house, opinion.readOpinionSettings, async () =>
    done({ status: 200, body: await opinionSettings.load(house.db, house) }),
  );

  mount(app, house, opinion.saveOpinionSettings, async ({ actor, body }) => {
    const saved = await opinionSettings.save(house, actor, body);
    return saved.ok ? done({ status: 200, body: saved.value }) : saved;
  });

  mount(app, house, readCalendar, async () => done({ status: 200, body: await loadCalendar(house.db, house) }));

  mount(app, house, dayEndpoint, async ({ actor, params, body }) =>
    done({ status: 200, body: await saveCalendarDay(house, actor, params.day, body) }),
  );

  mount(app, house, yearEndpoint, async ({ actor, params, body }) =>
    done({ status: 200, body: await saveCheckedYear(house, actor, Number(params.year), body.isChecked) }),
  );

  mount(app, house, readProposalRules, async () => {
    const { settings } = await loadProposalSettings(house.db, house);
    const { days, checkedYears } = await loadCalendar(house.db, house);
    const officeDays = days.map(({ day, isWorkingDay, name }) => ({ day, isWorkingDay, name }));
    return done({ status: 200, body: { settings, officeDays, checkedYears } });
  });
};
