/** The surfaces that a first visit does not need; each is one lazy chunk. */
export const loadMemberApp = () => import("#app/member-app.tsx");
export const loadOfficeApp = () => import("#office/office-app.tsx");
export const loadMyScore = () => import("#member/my-score/my-score.tsx");
export const loadStudios = () => import("#member/studio/studio.tsx");
export const loadMeetings = () => import("#member/meetings/meetings.tsx");
export const loadCheckIn = () => import("#member/meetings/check-in-screen.tsx");
export const loadQueueScreens = () => import("#member/queue/queue-screens.tsx");
export const loadProposalDrafts = () => import("#member/drafts/proposal-drafts.tsx");
export const loadOpinions = () => import("#member/opinions/opinions.tsx");
export const loadProposals = () => import("#member/proposals/proposals.tsx");
export const loadReportDrafts = () => import("#member/drafts/report-drafts.tsx");
export const loadScanScreen = () => import("#member/scan/scan-screen.tsx");
export const loadSettings = () => import("#member/settings/settings-screen.tsx");
