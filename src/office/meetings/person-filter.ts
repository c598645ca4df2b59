interface Named {
  readonly name: string;
  readonly memberNo: string;
  readonly sector: string;
}

/** Whether typed words stand in the name, the number or the sector: all of them, in any order. */
export const isNamedBy = (typed: string): ((person: Named) => boolean) => {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return ({ name, memberNo, sector }) => {
    const text = `${name} ${memberNo} ${sector}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
};
