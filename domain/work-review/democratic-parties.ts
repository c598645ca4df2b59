/** The eight 民主党派, as a member's party or a body's name begins. 无党派人士 and 工商联 are counted by their sectors, not here. */
export const DEMOCRATIC_PARTIES = ["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三", "台盟"] as const;
