import { labelByActivityCategory } from "#domain/meeting/meeting-labels.ts";
import { ACTIVITY_CATEGORIES, labelByMeetingKind, MEETING_KINDS } from "#domain/meeting/meeting-lists.ts";
import { HalfDayFields } from "#office/meetings/half-day-fields.tsx";
import { approverOf, type MeetingFaults, type MeetingWords, OBLIGATORY } from "#office/meetings/meeting-form-state.ts";
import { ChipGroup } from "#ui/chip-group.tsx";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";

export interface MeetingFieldsProps {
  readonly words: MeetingWords;
  readonly faults: MeetingFaults;
  readonly onChange: (change: Partial<MeetingWords>) => void;
}

/** What it is, where and when. */
export function MeetingFields({ words, faults, onChange }: MeetingFieldsProps) {
  const isActivity = words.kind === "ACTIVITY";
  return (
    <section className="meetings__fields" aria-label={isActivity ? "活动" : "会议"}>
      {isActivity ? (
        <div>
          <ChipGroup
            label="活动类别"
            need="required"
            value={words.category}
            options={ACTIVITY_CATEGORIES.map((value) => ({ value, label: labelByActivityCategory[value] }))}
            onChange={(category) => onChange({ category })}
          />
          {faults.category && (
            <p className="ui-field__error" role="alert">
              {faults.category}
            </p>
          )}
        </div>
      ) : (
        <ChipGroup
          label="会议类别"
          value={words.kind}
          options={MEETING_KINDS.filter((kind) => kind !== "ACTIVITY").map((value) => ({
            value,
            label: labelByMeetingKind[value],
          }))}
          onChange={(kind) =>
            kind &&
            onChange({
              kind,
              isObligatory: OBLIGATORY.includes(kind),
              twoThirds: kind === "PLENARY",
              leaveApprover: approverOf[kind],
            })
          }
        />
      )}
      <Input
        label={isActivity ? "活动名称" : "会议名称"}
        need="required"
        maxLength={80}
        error={faults.title}
        value={words.title}
        onChange={(title) => onChange({ title })}
      />
      <div className="meetings__pair">
        <Input
          label="地点"
          need="optional"
          maxLength={80}
          value={words.place}
          onChange={(place) => onChange({ place })}
        />
        <Input
          label="组织单位"
          need="optional"
          maxLength={40}
          value={words.organiser}
          onChange={(organiser) => onChange({ organiser })}
        />
      </div>
      <HalfDayFields
        legend={isActivity ? "活动时间" : "会议时间"}
        rows={words.halfDays}
        fault={faults.halfDays}
        onChange={(halfDays) => onChange({ halfDays })}
      />
      <TextArea
        label="议程和说明"
        need="optional"
        hint="委员在通知里看到。"
        rows={3}
        value={words.summary}
        onChange={(summary) => onChange({ summary })}
      />
    </section>
  );
}
