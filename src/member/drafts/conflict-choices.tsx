import type { Comparing } from "#member/drafts/use-conflict.ts";
import { Button } from "#ui/button.tsx";

/** Three ways to go on, none of them suggested. */
export function ConflictChoices({ conflict }: { readonly conflict: Comparing }) {
  const { versions, isBusy, choose } = conflict;
  return (
    <div className="draft-choices">
      {versions.map((version) => (
        <Button key={version.id} wide busy={isBusy} onPress={() => choose(version.choice)}>
          用{version.name}
        </Button>
      ))}
      <Button wide busy={isBusy} onPress={() => choose("both")}>
        都保留
      </Button>
    </div>
  );
}
