import type { EntryBody } from "#contract/proposal-desk.ts";
import type { FieldFault } from "#contract/refusals.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

const fault = (field: keyof EntryBody, detail: string): FieldFault => ({
  pointer: `/${field}`,
  rule: "missing",
  detail,
});

/** What does not fit together in an entry on behalf, or undefined. */
export const faultOfEntry = (body: EntryBody, actor: Pick<Actor, "memberId">): FieldFault | undefined => {
  if (body.firstMemberId === actor.memberId)
    return { ...fault("firstMemberId", "不能为自己代录，请用委员端提交。"), rule: "own" };
  if (body.proposerType === "COLLECTIVE") {
    if (body.collectiveKind === null) return fault("collectiveKind", "请选择集体提案的类别。");
    if (body.collectiveName.trim() === "") return fault("collectiveName", "请填写提案集体的名称。");
  }
  if (body.proposerType === "JOINT" && body.cosignerIds.length === 0)
    return fault("cosignerIds", "联名提案请填已在纸质提案上签名的联名人。");
  if (body.proposerType === "INDIVIDUAL" && body.cosignerIds.length > 0)
    return { ...fault("cosignerIds", "有联名人的提案请选联名提案。"), rule: "not-individual" };
  if (body.cosignerIds.includes(body.firstMemberId) || new Set(body.cosignerIds).size < body.cosignerIds.length)
    return { ...fault("cosignerIds", "联名人里有重复的人。"), rule: "repeated" };
  return undefined;
};

export const knowsMembers = async (tx: Tx, { tenant }: House, ids: readonly string[]): Promise<boolean> => {
  const known = await tx
    .selectFrom("member")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("id", "in", [...ids])
    .execute();
  return known.length === new Set(ids).size;
};
