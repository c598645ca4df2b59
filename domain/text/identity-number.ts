const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

const isIdentityNumber = (digits: string): boolean => {
  const month = Number(digits.slice(10, 12));
  const day = Number(digits.slice(12, 14));
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return CHECKS[sum % 11] === digits[17]?.toUpperCase();
};

/** True where a text seems to hold a resident identity number (GB 11643: date and check digit fit): warned before sending, never refused (security.md D-22). */
export const hasIdentityNumber = (text: string): boolean =>
  (text.normalize("NFKC").match(/(?<!\d)\d{17}[\dXx](?!\d)/g) ?? []).some(isIdentityNumber);
