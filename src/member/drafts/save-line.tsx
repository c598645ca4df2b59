import type { SaveState } from "#member/drafts/autosave.ts";
import { useSaveState, type SaveNews } from "#member/drafts/save-news.ts";
import { syncWords } from "#member/drafts/sync-words.ts";
import type { DraftView } from "#data/draft-views.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { useNow } from "#ui/use-now.ts";

interface SaveLineProps {
  readonly saving: SaveNews;
  readonly draft: DraftView;
  readonly onRetry: () => void;
}

/** Where the words are now: on the screen only, on this phone, or on the server too; and whether another device's words wait for the pen to rest. */
export function SaveLine({ saving, draft, onRetry }: SaveLineProps) {
  const state = useSaveState(saving);
  const now = useNow();
  const line = lineOf(state, draft, now);
  const isFailed = state.kind === "FAILED";
  return (
    <div className={`draft-save draft-save--${line.tone}`} role={isFailed ? "alert" : undefined}>
      <Icon name={line.icon} spins={line.spins ?? false} />
      <span className="draft-save__words">
        {line.label && <strong>{line.label}</strong>}
        <span className="ui-meta">
          {!isFailed && draft.isUpdateWaiting ? "另一台设备有更新，停笔后显示" : line.note}
        </span>
      </span>
      {isFailed && (
        <Button icon="refresh" onPress={onRetry}>
          再试
        </Button>
      )}
      {!isFailed && draft.isUpdateWaiting && (
        <Button kind="quiet" onPress={restPen}>
          现在看
        </Button>
      )}
    </div>
  );
}

interface Line {
  readonly label?: string;
  readonly note?: string;
  readonly tone: string;
  readonly icon: IconName;
  readonly spins?: boolean | undefined;
}

const lineOf = (state: SaveState, draft: DraftView, now: Date): Line => {
  if (state.kind === "FAILED") return { label: "没能保存", note: state.message, tone: "failed", icon: "alert" };
  if (state.kind === "SAVING") return { label: "正在保存", tone: "plain", icon: "pencil" };
  if (isUntouched(draft)) return { note: "写下的会随时存在本机，不用点保存", tone: "plain", icon: "pencil" };
  const { note, ...words } = syncWords(draft.sync, navigator.onLine);
  const at = draft.changedAt && timeWords(draft.changedAt, now);
  return { ...words, note: [at, note].filter(Boolean).join(" · ") };
};

const isUntouched = ({ fields, sync }: DraftView): boolean =>
  sync.state === "STORED" && Object.values(fields).every((text) => text === "");

/** Leaves the field: on many phones putting the keyboard away does not. */
const restPen = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};
