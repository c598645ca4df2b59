const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The parts of a filter as an address says them; what it does not understand is left out. */
export const filterParts = (search: URLSearchParams) => {
  const matching = (name: string, shape: RegExp): string | undefined =>
    shape.exec(search.get(name) ?? "")?.[0] || undefined;
  return {
    oneOf: <Value extends string>(name: string, list: readonly Value[]): Value | undefined =>
      list.find((entry) => entry === search.get(name)),
    flag: (name: string): "true" | undefined => (search.get(name) === "true" ? "true" : undefined),
    text: (name: string, most: number): string | undefined => search.get(name)?.slice(0, most) || undefined,
    matching,
    day: (name: string): string | undefined => matching(name, DAY),
    uuid: (name: string): string | undefined => matching(name, UUID),
  };
};

/** The address of a filter and, where one is open, of a row. */
export const addressOfFilter = (filter: object, openId?: string | null): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, String(value));
  if (openId) search.set("id", openId);
  return search.size ? `?${search}` : "?";
};
