import { lazy } from "react";
import type { OfficeDesk } from "#office/desks.tsx";

const CampaignsScreen = lazy(() =>
  import("#office/campaigns/campaigns-screen.tsx").then((chunk) => ({ default: chunk.CampaignsScreen })),
);

/** Desks of 社情民意: reports, issues, studios, campaigns, the 图谱 and the numbers. */
export const OPINION_DESKS: readonly OfficeDesk[] = [
  {
    to: "/office/campaigns",
    label: "专项行动",
    needs: "campaign.write",
    home: "/office/campaigns",
    screen: <CampaignsScreen />,
  },
];
