import { labelByStudioKind, type StudioKind } from "#domain/studio/studio-lists.ts";
import type { House } from "#server/house.ts";
import { drawPosters } from "#server/posters/draw-posters.ts";

/** A poster with the studio's code; `origin` is what its link begins with. Undefined where there is no such studio. */
export const drawStudioPoster = async (house: House, id: string, format: "A4" | "A5", origin: string) => {
  const studio = await house.db
    .selectFrom("studio")
    .select(["code", "name", "kind", "address"])
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!studio) return undefined;
  const { code, name, kind, address } = studio;
  const points = [{ code, name, kindLabel: labelByStudioKind[kind as StudioKind], address }];
  const bytes = await drawPosters({ tenantName: house.tenant.name, origin, format, place: "studio", points });
  return { bytes: new Uint8Array(bytes), name };
};
