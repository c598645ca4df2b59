import type { Op } from "#contract/ops.ts";
import { newId, newReceipt } from "#data/ids.ts";

/** Ops as a member's taps make them, about 400 bytes of JSON each. */
export const createOps = (count: number, author: string, pointCode: string): Op[] =>
  Array.from({ length: count }, (_, index) => ({
    opId: newId(),
    v: 1,
    kind: "submission.put",
    entityId: newId(),
    author,
    clientAt: "2026-05-01T09:02:03+08:00",
    payload: {
      pointCode,
      text: `演示：第 ${index} 件，村口路灯不亮，晚上老人和孩子走路不方便。`,
      receipt: newReceipt(),
      category: "CITY",
      writtenAt: "2026-05-01T09:02:03+08:00",
    },
  }));
