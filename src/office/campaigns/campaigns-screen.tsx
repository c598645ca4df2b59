import "#office/campaigns/campaigns.css";
import { CampaignEditScreen } from "#office/campaigns/campaign-edit-screen.tsx";
import { CampaignList } from "#office/campaigns/campaign-list.tsx";
import { CampaignScreen } from "#office/campaigns/campaign-screen.tsx";
import { Route, Routes } from "react-router";

/** 专项行动、征集: the list, one of them, and its form. */
export function CampaignsScreen() {
  return (
    <Routes>
      <Route index element={<CampaignList />} />
      <Route path="new/:id" element={<CampaignEditScreen isNew />} />
      <Route path=":id" element={<CampaignScreen />} />
      <Route path=":id/edit" element={<CampaignEditScreen isNew={false} />} />
    </Routes>
  );
}
