import { getAttendanceSheet } from "#contract/meetings-desk.ts";
import { done } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { attendancePdf } from "#server/documents/attendance-pdf.ts";
import { attendanceXlsx } from "#server/documents/attendance-xlsx.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { attendanceSheetOf } from "#server/meetings/attendance-sheet.ts";
import { meetingAfter } from "#server/meetings/read-meeting.ts";
import { Readable } from "node:stream";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The attendance sheet as a file; that it was taken out is audited. */
export const mountSheetRoutes = (app: App, house: House): void => {
  mount(app, house, getAttendanceSheet, async ({ actor, params }) => {
    const { db, tenant, now } = house;
    const meeting = await meetingAfter(house, actor, params.id, done(undefined));
    if (!meeting.ok) return meeting;
    const sheet = attendanceSheetOf(tenant.name, meeting.value.body);
    await writeAudit(db, tenant.id, { actor: actor.accountId, action: "meeting.export", object: params.id });
    const headers = {
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.title}考勤表.${params.format}`)}`,
    };
    if (params.format === "pdf")
      return done({ status: 200, body: await attendancePdf(sheet, now()), type: "application/pdf", headers });
    return done({ status: 200, body: Readable.toWeb(attendanceXlsx(sheet)) as ReadableStream, type: XLSX, headers });
  });
};
