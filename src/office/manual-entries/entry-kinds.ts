import { DUTY_KINDS, labelByDutyKind, originByDutyKind } from "#domain/duty/duty-kinds.ts";

/** What can be entered by hand; after an appeal, also what otherwise books itself. */
export const entryKinds = (isCorrection: boolean) =>
  DUTY_KINDS.filter((kind) => isCorrection || originByDutyKind[kind] === "manual").map((kind) => ({
    value: kind,
    label: labelByDutyKind[kind],
  }));
