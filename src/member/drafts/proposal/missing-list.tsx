import { jumpTo } from "#member/drafts/proposal/jump-to.ts";
import { Notice } from "#ui/notice.tsx";

interface MissingListProps {
  readonly title: string;
  readonly missing: readonly { readonly field: string; readonly sentence: string }[];
  /** Before the jump: closes a sheet. */
  readonly onJump?: () => void;
}

/** What is still to be filled in; each sentence leads to its field. */
export function MissingList({ title, missing, onJump }: MissingListProps) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="red" title={title} alert>
      <ul className="missing">
        {missing.map(({ field, sentence }) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => {
                onJump?.();
                jumpTo(field);
              }}
            >
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
