import type { DeskChoice } from "#office/proposal-desk/desk-moves-of.ts";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";

/** One button for each move that the flow allows, with its key; filing says which number comes. */
export function MoveBar({ desk }: { readonly desk: ReviewDesk }) {
  const { openChoices, counts, proposal } = desk;
  const words = ({ move, label }: DeskChoice) =>
    move === "file" && counts ? `${label}（第 ${counts.nextCaseNo} 号）` : label;
  if (!proposal.detail) return null;
  return (
    <div className="ui-movebar" role="group" aria-label="办理">
      {openChoices.map((choice, index) => (
        <Button
          key={choice.move}
          kind={index === 0 ? "primary" : "secondary"}
          onPress={() => desk.begin(choice, "open")}
        >
          {words(choice)} <Kbd>{choice.key}</Kbd>
        </Button>
      ))}
      {openChoices.length === 0 && <span className="ui-meta">这一件在审查台没有下一步。</span>}
    </div>
  );
}
