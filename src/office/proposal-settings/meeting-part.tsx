import { labelByTiming } from "#domain/proposal/proposal-lists.ts";
import { cosignHoursNow, timingNow } from "#domain/settings/proposal-settings.ts";
import { NumberField } from "#ui/number-field.tsx";
import type { PartProps } from "#office/proposal-settings/use-proposal-settings.ts";
import { Card } from "#ui/card.tsx";
import { Switch } from "#ui/switch.tsx";

/** 届次 and whether the meeting sits, which decides how long cosigners have. */
export function MeetingPart({ settings, change, errorAt }: PartProps) {
  const { meeting, cosignHours } = settings;
  const setMeeting = (part: Partial<typeof meeting>) => change({ meeting: { ...meeting, ...part } });
  const setHours = (part: Partial<typeof cosignHours>) => change({ cosignHours: { ...cosignHours, ...part } });
  return (
    <>
      <Card title="届次">
        <div className="settings-row">
          <NumberField
            label="届"
            value={meeting.term}
            onChange={(term) => setMeeting({ term })}
            error={errorAt("meeting/term")}
          />
          <NumberField
            label="次"
            value={meeting.session}
            onChange={(session) => setMeeting({ session })}
            error={errorAt("meeting/session")}
          />
          <NumberField
            label="起始提案号"
            value={meeting.firstCaseNo}
            onChange={(firstCaseNo) => setMeeting({ firstCaseNo })}
            error={errorAt("meeting/firstCaseNo")}
          />
        </div>
        <p className="ui-meta">
          新提案记为第 {meeting.term || "…"} 届第 {meeting.session || "…"} 次会议，
          {labelByTiming[timingNow(settings)]}；立案从第 {meeting.firstCaseNo || "…"} 号起连续编号。
        </p>
        <Switch
          label="全体会议期间"
          hint="打开后，新提交的记为会间提案，联名时限按会间计算；闭会后请关上"
          checked={meeting.isOpen}
          onChange={(isOpen) => setMeeting({ isOpen })}
        />
      </Card>
      <Card title="联名时限">
        <div className="settings-row">
          <NumberField
            label="会间（小时）"
            value={cosignHours.session}
            onChange={(session) => setHours({ session })}
            error={errorAt("cosignHours/session")}
          />
          <NumberField
            label="平时（小时）"
            value={cosignHours.ordinary}
            onChange={(ordinary) => setHours({ ordinary })}
            error={errorAt("cosignHours/ordinary")}
          />
        </div>
        <p className="ui-meta">
          现在发出的联名邀请 {cosignHoursNow(settings) || "…"} 小时内有效，到期未签的自动移出，第一提案人看得到是谁。
        </p>
      </Card>
    </>
  );
}
