import { getMyDutyRecord } from "#contract/duty.ts";
import { dutyRecordForm } from "#domain/document/duty-record-form.ts";
import { done, refused } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { formPdf } from "#server/documents/pdf/form-pdf.ts";
import { readDutyRecord } from "#server/duty-record/read-duty-record.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";

/** 履职档案 of the signed-in member as a file; docs/duty-record.md says what stands in the JSON. */
export const mountDutyRecordRoutes = (app: App, house: House): void => {
  mount(app, house, getMyDutyRecord, async ({ actor, params }) => {
    if (actor.memberId === null) return refused({ kind: "not-allowed" });
    const { format } = params;
    const record = await readDutyRecord(house, actor.memberId);
    await writeAudit(house.db, house.tenant.id, {
      actor: actor.accountId,
      action: "duty.record",
      object: actor.memberId,
      detail: format,
    });
    const name = encodeURIComponent(`履职档案-${record.madeOn}.${format}`);
    return done({
      status: 200,
      type: `application/${format}`,
      headers: { "content-disposition": `attachment; filename="duty-record.${format}"; filename*=UTF-8''${name}` },
      body:
        format === "json"
          ? `${JSON.stringify(record, null, 2)}\n`
          : new Uint8Array(await formPdf(dutyRecordForm(record), house.now())),
    });
  });
};
