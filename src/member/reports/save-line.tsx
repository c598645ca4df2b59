import type { SaveState } from "#member/reports/autosave.ts";
import { syncWords } from "#member/reports/sync-words.ts";
import type { ReportDraftView } from "#data/report-draft-views.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { useNow } from "#ui/use-now.ts";

interface SaveLineProps {
  readonly state: SaveState;
  readonly draft: ReportDraftView;
  readonly onRetry: () => void;
}

/** Where the words are now: on the screen only, on this phone, or on the server too. */
export function SaveLine({ state, draft, onRetry }: SaveLineProps) {
  const now = useNow();
  if (state.kind === "FAILED") {
    return (
      <div className="report-save report-save--failed" role="alert">
        <Icon name="alert" />
        <span className="report-save__words">
          <strong>没能保存</strong>
          <span className="ui-meta">{state.message}</span>
        </span>
        <Button icon="refresh" onPress={onRetry}>
          再试
        </Button>
      </div>
    );
  }
  if (state.kind === "SAVING") {
    return (
      <div className="report-save">
        <Icon name="pencil" />
        <span className="report-save__words">
          <strong>正在保存</strong>
        </span>
      </div>
    );
  }
  if (draft.changedAt === "" || isBlank(draft)) {
    return (
      <div className="report-save">
        <Icon name="pencil" />
        <span className="ui-meta">写下的会随时存在本机，不用点保存</span>
      </div>
    );
  }
  const { label, note, tone, icon, spins } = syncWords(draft.sync, navigator.onLine);
  return (
    <div className={`report-save report-save--${tone}`}>
      <Icon name={icon} spins={spins} />
      <span className="report-save__words">
        <strong>{label}</strong>
        <span className="ui-meta">
          {[draft.changedAt && timeWords(draft.changedAt, now), note].filter(Boolean).join(" · ")}
        </span>
      </span>
    </div>
  );
}

const isBlank = ({ fields, sync }: ReportDraftView): boolean =>
  sync.state === "STORED" && Object.values(fields).every((text) => text === "");
