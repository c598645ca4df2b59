import type { AttendanceState } from "#domain/meeting/attendance-flow.ts";
import { labelByLeaveKind } from "#domain/meeting/meeting-labels.ts";
import type { LeaveKind } from "#domain/meeting/meeting-lists.ts";

/** One member's half-day as the sheet says it; empty where nothing is known yet: it is then signed on paper. */
export interface SheetCellFacts {
  readonly state: AttendanceState;
  readonly isLate: boolean;
  readonly leftEarly: boolean;
  readonly offlineSynced: boolean;
  readonly leaveKind: LeaveKind | null;
}

export interface AttendanceSheetRow {
  readonly name: string;
  readonly sector: string;
  readonly role: string;
  /** One a half-day. */
  readonly cells: readonly string[];
}

/** The legal attendance sheet of a meeting, as words. */
export interface AttendanceSheet {
  /** 政协演示区委员会. */
  readonly issuer: string;
  readonly title: string;
  readonly time: string;
  readonly place: string;
  readonly organiser: string;
  /** 「考勤已确认」, or that it is not yet. */
  readonly standing: string;
  /** Who entered marks, who finalised. */
  readonly recordedBy: string;
  /** 「第1场 6月12日 09:00」 with what was counted of it. */
  readonly halfDays: readonly { readonly label: string; readonly counts: string }[];
  readonly rows: readonly AttendanceSheetRow[];
}

export const sheetWords = ({ state, isLate, leftEarly, offlineSynced, leaveKind }: SheetCellFacts): string => {
  switch (state) {
    case "CHECKED_IN":
    case "LEFT_EARLY":
    case "PRESENT": {
      const marks = [isLate ? "迟到" : "", leftEarly ? "早退" : "", offlineSynced ? "离线补传" : ""].filter(Boolean);
      return marks.length > 0 ? `出席（${marks.join("、")}）` : "出席";
    }
    case "LEAVE_APPROVED":
    case "EXCUSED":
      return leaveKind === null ? "请假" : `请假（${labelByLeaveKind[leaveKind]}）`;
    case "ABSENT":
      return "缺席";
    case "NOT_COUNTED":
      return "未参加";
    default:
      return "";
  }
};

/** 「应到 42，出席 38，请假 3，缺席 1」. */
export const countWords = (cells: readonly string[]): string => {
  const count = (word: string) => cells.filter((cell) => cell.startsWith(word)).length;
  return `应到 ${cells.length}，出席 ${count("出席")}，请假 ${count("请假")}，缺席 ${count("缺席")}`;
};
