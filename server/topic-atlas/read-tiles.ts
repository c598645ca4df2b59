import type { Atlas } from "#contract/hot-topics.ts";
import type { Db } from "#server/db/database.ts";

/** Where each town lies on the tile map: as the tenant arranged them, or, where any has no place, row by row in the order of the list. */
export const readTiles = async (db: Db, tenantId: string): Promise<Atlas["towns"]> => {
  const towns = await db
    .selectFrom("town")
    .select(["id", "name", "tile_col", "tile_row"])
    .where("tenant_id", "=", tenantId)
    .orderBy("sort")
    .orderBy("id")
    .execute();
  const isArranged = towns.every(({ tile_col, tile_row }) => tile_col !== null && tile_row !== null);
  const columns = Math.max(1, Math.ceil(Math.sqrt(towns.length)));
  return towns.map(({ id, name, tile_col, tile_row }, at) => ({
    id,
    name,
    col: isArranged ? (tile_col ?? 0) : at % columns,
    row: isArranged ? (tile_row ?? 0) : Math.floor(at / columns),
  }));
};
