import type { MeetingDetail } from "#data/office/meetings.ts";
import { MemberCodeScanner } from "#office/meetings/member-code-scanner.tsx";
import { SheetPanel, type SheetPhoto } from "#office/meetings/sheet-photo.tsx";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";

export type CheckInTool = "scan" | "sheet" | null;

interface CheckInToolsProps {
  readonly meeting: MeetingDetail;
  readonly sessionId: string;
  readonly tool: CheckInTool;
  readonly sheet: SheetPhoto | null;
  readonly onTool: (tool: CheckInTool) => void;
  readonly onSheet: (sheet: SheetPhoto | null) => void;
  readonly onCame: () => void;
}

/** The other ways to be checked in: the room's screen, the member's own code, the paper sheet. */
export function CheckInTools({ meeting, sessionId, tool, sheet, onTool, onSheet, onCame }: CheckInToolsProps) {
  const toggle = (chosen: CheckInTool) => onTool(tool === chosen ? null : chosen);
  return (
    <>
      <div className="ui-cluster meetings__doortools">
        <LinkButton icon="expand" to={`/office/meetings/${meeting.id}/room/${sessionId}`}>
          会场大屏
        </LinkButton>
        <Button icon="scan" onPress={() => toggle("scan")}>
          扫委员本人码
        </Button>
        <Button icon="camera" onPress={() => toggle("sheet")}>
          纸质签到表
        </Button>
      </div>
      {tool === "scan" && (
        <MemberCodeScanner meetingId={meeting.id} sessionId={sessionId} onCame={onCame} onClose={() => onTool(null)} />
      )}
      {(tool === "sheet" || sheet) && (
        <SheetPanel
          sheet={sheet}
          onSheet={onSheet}
          onClose={() => {
            onSheet(null);
            onTool(null);
          }}
        />
      )}
    </>
  );
}
