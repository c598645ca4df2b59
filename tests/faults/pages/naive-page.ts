import { newId, newReceipt } from "#data/ids.ts";

/** A queue as it is often written: no key that stays, and what the answer's status calls good is forgotten. The suite has to see what it loses. */
export const deliver = async (author: string, pointCode: string, texts: readonly string[]): Promise<void> => {
  const queue = [...texts];
  for (let tries = 0; queue.length > 0 && tries < texts.length * 5; tries++) {
    const writtenAt = new Date().toISOString();
    const payload = { pointCode, text: queue[0], receipt: newReceipt(), writtenAt };
    const op = { opId: newId(), v: 1, kind: "submission.put", entityId: newId(), author, clientAt: writtenAt, payload };
    const answer = await fetch("/api/v1/ops", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ deviceId: newId(), app: "naive/1", ops: [op] }),
    }).catch(() => undefined);
    if (answer?.ok) queue.shift();
  }
};
