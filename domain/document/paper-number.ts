/** A document's number (发文字号): 云住建复〔2026〕12号. The year in 〔〕, the number without 第 and without leading zeros (GB/T 9704 §7.2.5). */
export const documentNumber = (mark: string, year: number, serial: number): string => `${mark}〔${year}〕${serial}号`;

/** A proposal's case number as it is printed: 第 45 号. */
export const caseNumberWords = (caseNo: string | number): string => `第 ${caseNo} 号`;

/** The same within a sentence: 第45号. */
export const caseNumberOf = (caseNo: string | number): string => `第${caseNo}号`;
