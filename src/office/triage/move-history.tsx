import type { SubmissionDetail } from "#data/office/submissions.ts";
import { timeInWords } from "#office/triage/age.ts";
import { History } from "#ui/list-desk/history.tsx";

/** Who did what with a submission; newest first. */
export function MoveHistory({ history, now }: { readonly history: SubmissionDetail["history"]; readonly now: Date }) {
  const lines = history.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return <History title="办理经过" lines={lines} timeWords={(at) => timeInWords(at, now)} />;
}
