/** What a member does about their ledger, as far as its name needs it. */
export type NamedDutyAct =
  | { readonly act: "appeal"; readonly entryId: string | null }
  | { readonly act: "withdrawAppeal" }
  | { readonly act: "confirmYear"; readonly year: string };

/** What this act does, in one sentence: 「申诉：06-12 全会下午 请假」. `about` is the line, "" where nobody here knows it. */
export const dutyActWords = (act: NamedDutyAct, about: string): string => {
  switch (act.act) {
    case "appeal":
      if (act.entryId === null) return "申诉：少记了一项";
      return about === "" ? "申诉：一项履职记录" : `申诉：${about}`;
    case "withdrawAppeal":
      return "撤回申诉";
    case "confirmYear":
      return `${act.year} 年度履职核对无误`;
  }
};
