import { readDraft } from "#data/office/reply-drafts.ts";
import type { Triage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";

/** One button for each move that the flow allows, with its key. */
export function MoveBar({ triage }: { readonly triage: Triage }) {
  const { openMoves, openId } = triage;
  const draft = openId ? readDraft(openId) : undefined;
  return (
    <div className="ui-movebar" role="group" aria-label="办理">
      {openMoves.map((move, index) => (
        <Button key={move.move} kind={index === 0 ? "primary" : "secondary"} onPress={() => triage.begin(move, "open")}>
          {move.isForGroup ? `全组${move.label}` : move.label}
          {draft?.move === move.move && "（有草稿）"} <Kbd>{move.key}</Kbd>
        </Button>
      ))}
      {openMoves[0]?.move === "triage" && (
        <Button onPress={() => openMoves[0] && triage.begin(openMoves[0], "open", true)}>
          受理并接着办 <Kbd>⇧1</Kbd>
        </Button>
      )}
      {openMoves.length === 0 && <span className="ui-meta">这一条已经办完，没有下一步。</span>}
    </div>
  );
}
