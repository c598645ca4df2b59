import type { VersionDesk } from "#office/score-rules/use-version.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { useNow } from "#ui/use-now.ts";

interface SaveBarProps {
  readonly desk: VersionDesk;
  readonly onSave: () => void;
}

/** What is not saved yet and where it is meanwhile; what was just taken away; why it could not be saved. */
export function SaveBar({ desk, onSave }: SaveBarProps) {
  const now = useNow();
  const { refusal, removal, isChanged } = desk;
  return (
    <div className="rules-bar" role="status">
      <div className="rules-bar__words">
        {refusal && (
          <span className="ui-field__error">
            <Icon name="alert" />
            没有保存：{refusal.detail}
            {refusal.errors && `共 ${refusal.errors.length} 处。`}
          </span>
        )}
        {removal && (
          <span>
            已删去{removal.words}
            <Button kind="quiet" compact icon="undo" onPress={desk.bringBack}>
              恢复
            </Button>
          </span>
        )}
        <span className="ui-meta">{whereItIs(desk, desk.keptAt && timeWords(desk.keptAt, now))}</span>
      </div>
      {isChanged && (
        <>
          <Button kind="quiet" onPress={() => void desk.discard()}>
            {refusal?.code === "settings-changed" ? "放弃我的改动，重新读取" : "放弃改动"}
          </Button>
          <Button kind="primary" busy={desk.isSaving} onPress={onSave}>
            保存草稿
          </Button>
        </>
      )}
    </div>
  );
}

const whereItIs = ({ isChanged, isKept }: VersionDesk, keptAt: string | undefined) => {
  if (!isChanged) return "已保存在服务器。";
  return isKept
    ? `改动尚未保存到服务器，${keptAt} 起存在这台电脑上，关闭页面不会丢失。`
    : "改动尚未保存，这台电脑也存不下，关闭页面会丢失。请现在保存。";
};
