/** What an organisation's name begins with and an office would not say aloud: the place. */
const PLACE = /^[\p{Script=Han}]{0,6}?(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道)(?=[\p{Script=Han}]{2,})/u;
/** A name of fewer letters says nothing about which organisation it is. */
const SHORTEST_NAME = 3;

const squeezed = (text: string): string => text.normalize("NFKC").replace(/[\s（）()·,，、/\-—]/gu, "");

const withoutPlace = (name: string): string => {
  const rest = name.replace(PLACE, "");
  return rest.length >= SHORTEST_NAME ? rest : name;
};

/**
 * Whether a unit seems to be where a proposer works, by the words of 单位及职务 (domain.md C5, 提案回娘家): the unit's name stands in it,
 * with or without its place. A warning for a person to judge, never a rule.
 */
export const isOwnUnit = (unitName: string, orgTitle: string): boolean => {
  const [unit, title] = [squeezed(unitName), squeezed(orgTitle)];
  if (unit.length < SHORTEST_NAME || title === "") return false;
  return title.includes(withoutPlace(unit));
};
