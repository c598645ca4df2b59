import { timeWords } from "#domain/time/time-words.ts";
import type { OpinionSettingsDesk } from "#office/opinion-settings/use-opinion-settings.ts";
import { Button } from "#ui/button.tsx";
import { useNow } from "#ui/use-now.ts";

/** What is changed, and the one button that saves it; else who changed it last. */
export function SaveLine({ desk }: { readonly desk: OpinionSettingsDesk }) {
  const { view, isChanged, isSaved } = desk;
  const now = useNow();
  const lastWords = view?.changedAt
    ? `${view.changedBy} ${timeWords(view.changedAt, now)} 改过`
    : "沿用系统默认设置，未曾改动";
  return (
    <div className="opinion-settings__save" role="status">
      {isChanged ? (
        <>
          <span>有改动还没有保存</span>
          <Button kind="quiet" onPress={() => void desk.discard()}>
            放弃改动
          </Button>
          <Button kind="primary" busy={desk.isSaving} onPress={() => void desk.save()}>
            保存设置
          </Button>
        </>
      ) : (
        <span className="ui-meta">{isSaved ? "已保存" : lastWords}</span>
      )}
    </div>
  );
}
