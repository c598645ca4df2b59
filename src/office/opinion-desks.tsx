import { lazy } from "react";
import type { OfficeDesk } from "#office/desks.tsx";

const OpinionsScreen = lazy(() =>
  import("#office/opinions/opinions-screen.tsx").then((chunk) => ({ default: chunk.OpinionsScreen })),
);
const OpinionIssuesScreen = lazy(() =>
  import("#office/opinion-issues/opinion-issues-screen.tsx").then((chunk) => ({ default: chunk.OpinionIssuesScreen })),
);
const UnitForwardsScreen = lazy(() =>
  import("#office/unit-forwards/unit-forwards-screen.tsx").then((chunk) => ({ default: chunk.UnitForwardsScreen })),
);
const StudiosScreen = lazy(() =>
  import("#office/studios/studios-screen.tsx").then((chunk) => ({ default: chunk.StudiosScreen })),
);
const CampaignsScreen = lazy(() =>
  import("#office/campaigns/campaigns-screen.tsx").then((chunk) => ({ default: chunk.CampaignsScreen })),
);
const AtlasScreen = lazy(() =>
  import("#office/atlas/atlas-screen.tsx").then((chunk) => ({ default: chunk.AtlasScreen })),
);
const HotTopicsScreen = lazy(() =>
  import("#office/hot-topics/hot-topics-screen.tsx").then((chunk) => ({ default: chunk.HotTopicsScreen })),
);
const WorkReviewScreen = lazy(() =>
  import("#office/work-review/work-review-screen.tsx").then((chunk) => ({ default: chunk.WorkReviewScreen })),
);

const OverdueScreen = lazy(() =>
  import("#office/overdue/overdue-screen.tsx").then((chunk) => ({ default: chunk.OverdueScreen })),
);
const UnitSubmissionsScreen = lazy(() =>
  import("#office/unit-submissions/unit-submissions-screen.tsx").then((chunk) => ({
    default: chunk.UnitSubmissionsScreen,
  })),
);
const OpinionSettingsScreen = lazy(() =>
  import("#office/opinion-settings/opinion-settings-screen.tsx").then((chunk) => ({
    default: chunk.OpinionSettingsScreen,
  })),
);

const desk = (path: string, label: string, needs: OfficeDesk["needs"], screen: React.ReactNode): OfficeDesk => {
  const to = `/office/${path}`;
  return { to, label, needs, home: to, screen };
};

/** Desks of 社情民意 at which somebody's own work waits: what is late, reports, issues; a unit's part of both. */
export const OPINION_DESKS: readonly OfficeDesk[] = [
  desk("overdue", "超期", "submission.readAll", <OverdueScreen />),
  desk("opinions", "社情民意", "opinion.read", <OpinionsScreen />),
  desk("opinion-issues", "期刊与专报", "opinion.read", <OpinionIssuesScreen />),
  desk("unit-submissions", "转办反映", "handling.work", <UnitSubmissionsScreen />),
  desk("unit-forwards", "转来信息", "handling.work", <UnitForwardsScreen />),
];

/** What several roles look at beside their own work: studios, campaigns, the 图谱 and the numbers. */
export const DISTRICT_DESKS: readonly OfficeDesk[] = [
  desk("studios", "委员工作室", "studio.read", <StudiosScreen />),
  desk("campaigns", "专项行动", "campaign.write", <CampaignsScreen />),
  desk("atlas", "图谱", "atlas.read", <AtlasScreen />),
  desk("hot-topics", "热点话题", "atlas.read", <HotTopicsScreen />),
  desk("work-review", "工作综述", "workReview.read", <WorkReviewScreen />),
  desk("opinion-settings", "信息设置", "opinion.settings", <OpinionSettingsScreen />),
];
