import type { DeskDetail } from "#data/office/proposal-desk.ts";
import { timeWords } from "#office/proposal-desk/day-words.ts";
import { History } from "#ui/list-desk/history.tsx";
import { useNow } from "#ui/use-now.ts";

/** Who did what with a proposal; newest first. */
export function ProposalHistory({ history }: { readonly history: DeskDetail["history"] }) {
  const now = useNow();
  return <History title="经过" lines={history.toReversed()} timeWords={(at) => timeWords(at, now)} />;
}
