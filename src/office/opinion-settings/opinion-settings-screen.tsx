import "#office/opinion-settings/opinion-settings.css";
import { AnswerCard } from "#office/opinion-settings/answer-card.tsx";
import { ClocksCard } from "#office/opinion-settings/clocks-card.tsx";
import { GuidanceCard } from "#office/opinion-settings/guidance-card.tsx";
import { PaperCard } from "#office/opinion-settings/paper-card.tsx";
import { SaveLine } from "#office/opinion-settings/save-line.tsx";
import { useOpinionSettings } from "#office/opinion-settings/use-opinion-settings.ts";
import { Button } from "#ui/button.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { Notice } from "#ui/notice.tsx";

/** 信息设置: what the office decides once about residents' words and reports. */
export function OpinionSettingsScreen() {
  const desk = useOpinionSettings();
  const { settings, change, errorAt, refusal } = desk;
  return (
    <DeskPage
      title="社情民意设置"
      fault={desk.unread?.detail}
      onRetry={() => void desk.askAgain()}
      isLoading={!settings}
    >
      {refusal && (
        <Notice tone="red" alert title="没有保存">
          {refusal.detail}
          {refusal.code === "settings-changed" && (
            <Button compact onPress={() => void desk.discard()}>
              放弃我的改动，重新读取
            </Button>
          )}
        </Notice>
      )}
      {settings && (
        <>
          <div className="opinion-settings">
            <ClocksCard {...{ settings, change, errorAt }} />
            <AnswerCard {...{ settings, change, errorAt }} />
            <GuidanceCard {...{ settings, change, errorAt }} />
            <PaperCard {...{ settings, change, errorAt }} />
          </div>
          <SaveLine desk={desk} />
        </>
      )}
    </DeskPage>
  );
}
