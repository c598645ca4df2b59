import { timeWords } from "#domain/time/time-words.ts";
import { labelByPart } from "#office/proposal-settings/parts.ts";
import type { SettingsDesk } from "#office/proposal-settings/use-proposal-settings.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { useNow } from "#ui/use-now.ts";

/** What is changed, and the one button that saves it; else who changed it last. */
export function SaveBar({ desk }: { readonly desk: SettingsDesk }) {
  const { changed, view, isSaved } = desk;
  const now = useNow();
  if (changed.length === 0) {
    return (
      <div className="settings-bar" role="status">
        {isSaved && (
          <span className="settings-saved">
            <Icon name="check" />
            已保存
          </span>
        )}
        <span className="ui-meta">
          {view?.changedAt ? `${view.changedBy} ${timeWords(view.changedAt, now)} 改过` : "沿用系统默认设置，未曾改动"}
        </span>
      </div>
    );
  }
  return (
    <div className="settings-bar settings-bar--changed">
      <span>未保存：{changed.map((part) => labelByPart.get(part)).join("、")}</span>
      <Button kind="quiet" onPress={() => void desk.discard()}>
        放弃改动
      </Button>
      <Button kind="primary" busy={desk.isSaving} onPress={() => void desk.save()}>
        保存设置
      </Button>
    </div>
  );
}
