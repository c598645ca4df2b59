import type { OpinionSettings } from "#domain/settings/opinion-settings.ts";
import { guidanceByRejectReason } from "#domain/submission/submission-lists.ts";

/** As delivered: three working days for a unit and a studio (domain.md §2.2.4, §4.5), 1,500 letters (§2.2.1); the member's five days and a unit's fifteen are ours. */
export const defaultOpinionSettings: OpinionSettings = {
  timers: {
    MEMBER: { count: 5, unit: "WORKING_DAY" },
    UNIT: { count: 3, unit: "WORKING_DAY" },
    INQUIRY: { count: 3, unit: "WORKING_DAY" },
    FORWARD: { count: 15, unit: "WORKING_DAY" },
  },
  pickUpHours: 24,
  isAnswerReviewed: false,
  advisedLetters: 1_500,
  recipients: {
    main: ["市政协综合信息处", "区委、区政府、区政协领导"],
    cc: ["区有关部门"],
  },
  paperNames: { issue: "社情民意信息", special: "社情民意专报" },
  guidance: guidanceByRejectReason,
};
