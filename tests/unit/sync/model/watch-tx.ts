import { areFieldsEqual } from "#sync/merge-fields.ts";
import type { StoreTx } from "#sync/ports.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Phone } from "#tests/unit/sync/model/phone.ts";

/** A transaction's calls as a phone makes them: with its own clock and ids, and looked at on their way for what must never happen. */
export const watchTx = (tx: StoreTx, phone: Phone, account: string, isByHand: boolean): StoreTx => {
  const { world } = phone;
  const { rows } = world.server;
  return {
    ...tx,
    ...(isByHand ? world.settings.mutateByHand?.(tx) : {}),
    stamp: () => ({ opId: world.newOpId(), author: account, clientAt: shanghaiIso(new Date(phone.now())) }),
    deviceName: () => Promise.resolve(`演示设备 ${phone.number}`),
    isHeld: (draft) => phone.held.has(draft.id),
    writeSubmissions: (records) => {
      for (const { id, server } of records)
        if (server && !rows.concerns(account, id)) world.bugs.push(`${account} was shown ${id} of somebody else`);
      return tx.writeSubmissions(records);
    },
    writeProposals: (records) => {
      for (const { id } of records)
        if (!rows.concerns(account, id)) world.bugs.push(`${account} was shown the proposal ${id} of others`);
      return tx.writeProposals(records);
    },
    writeDrafts: async (records) => {
      const before = await tx.drafts(records.map((record) => record.id));
      for (const [index, record] of records.entries()) {
        const known = before[index];
        const isTouched = known && phone.held.has(record.id) && !areFieldsEqual(known.fields, record.fields);
        if (isTouched && !isByHand) world.bugs.push(`the text of ${record.id} changed under the cursor`);
        if (!known && record.conflictOf && !record.base) world.noteCopy(record);
        const owner = rows.drafts.get(record.id)?.owner ?? account;
        if (owner !== account) world.bugs.push(`${account} was shown the draft ${record.id} of somebody else`);
      }
      return tx.writeDrafts(records);
    },
  };
};
