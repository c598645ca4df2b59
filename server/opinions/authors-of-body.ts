import type { OpinionAuthorView } from "#contract/opinion-fields.ts";
import type { OpinionBody } from "#contract/opinions.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { nameMembers, type NamedAuthor } from "#server/opinions/author-store.ts";

type Named = Pick<OpinionBody, "coAuthors" | "otherAuthors">;

/** Who is to be named on a report: whoever hands it in, the members written down with them, then the others. Who has left it once cannot be put on again. */
export const authorsOfBody = async (
  tx: Tx,
  house: House,
  firstMemberId: string | null,
  { coAuthors, otherAuthors }: Named,
  former: readonly OpinionAuthorView[],
): Promise<Result<readonly NamedAuthor[], Refusal>> => {
  const left = former.filter(({ hasLeft }) => hasLeft);
  const again = left.find(({ memberId }) => memberId !== null && coAuthors.includes(memberId));
  if (again) return refused({ kind: "member-unknown", detail: `${again.name}已退出联名，请从联名人中去掉。` });
  const members = await nameMembers(tx, house, [...(firstMemberId === null ? [] : [firstMemberId]), ...coAuthors]);
  if (!members) return refused({ kind: "member-unknown" });
  const others = otherAuthors.map(({ name, organisation }) => ({ memberId: null, name, organisation }));
  const gone = left.map(({ memberId, name, organisation }) => ({ memberId, name, organisation, leftAt: house.now() }));
  return done([...members, ...others, ...gone]);
};
