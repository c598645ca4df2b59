import type { House } from "#server/house.ts";
import type { App } from "#server/http/mount.ts";
import { mountPointRoutes } from "#server/liaison-points/point-routes.ts";
import { mountAccountRoutes } from "#server/accounts/account-routes.ts";
import { mountDraftRoutes } from "#server/drafts/draft-routes.ts";
import { mountDemoRoutes } from "#server/demo/demo-routes.ts";
import { mountHandlingRoutes } from "#server/handling/handling-routes.ts";
import { mountPhotoRoutes } from "#server/photos/photo-routes.ts";
import { mountPosterRoutes } from "#server/posters/poster-routes.ts";
import { mountPublicPages } from "#server/public-page/public-page-routes.ts";
import { mountSessionRoutes } from "#server/session/session-routes.ts";
import { mountFocusRoutes } from "#server/proposal-focus/focus-routes.ts";
import { mountStatisticsRoutes } from "#server/proposal-statistics/statistics-routes.ts";
import { mountSettingsRoutes } from "#server/settings/settings-routes.ts";
import { mountSimilarRoutes } from "#server/proposals/similar/similar-routes.ts";
import { mountSubmissionRoutes } from "#server/submissions/submission-routes.ts";
import { mountTriageRoutes } from "#server/triage/triage-routes.ts";
import { mountSyncRoutes } from "#server/sync/sync-routes.ts";

/** Every subject's endpoints; a new subject adds its line here. */
export const mountSubjects = (app: App, house: House): void => {
  mountSubmissionRoutes(app, house);
  mountPhotoRoutes(app, house);
  mountPointRoutes(app, house);
  mountPosterRoutes(app, house);
  mountSessionRoutes(app, house);
  mountAccountRoutes(app, house);
  mountSyncRoutes(app, house);
  mountDraftRoutes(app, house);
  mountDemoRoutes(app, house);
  mountPublicPages(app, house);
  mountTriageRoutes(app, house);
  mountHandlingRoutes(app, house);
  mountSettingsRoutes(app, house);
  mountSimilarRoutes(app, house);
  mountStatisticsRoutes(app, house);
  mountFocusRoutes(app, house);
};
