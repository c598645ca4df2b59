import { shanghaiDay } from "#domain/time/shanghai.ts";
import { MeetingPart } from "#office/proposal-settings/meeting-part.tsx";
import { OutcomesPart } from "#office/proposal-settings/outcomes-part.tsx";
import type { Part } from "#office/proposal-settings/parts.ts";
import { ReasonsPart } from "#office/proposal-settings/reasons-part.tsx";
import { StepsPart } from "#office/proposal-settings/steps-part.tsx";
import { TimersPart } from "#office/proposal-settings/timers-part.tsx";
import { useOfficeCalendar } from "#office/proposal-settings/use-office-calendar.ts";
import type { PartProps } from "#office/proposal-settings/use-proposal-settings.ts";
import { WritingPart } from "#office/proposal-settings/writing-part.tsx";
import { useNow } from "#ui/use-now.ts";

/** One page of the settings. */
export function SettingsPart({ part, ...props }: PartProps & { readonly part: Exclude<Part, "calendar"> }) {
  const { calendar } = useOfficeCalendar();
  const today = shanghaiDay(useNow());
  switch (part) {
    case "meeting":
      return <MeetingPart {...props} />;
    case "timers":
      return <TimersPart {...props} calendar={calendar} today={today} />;
    case "steps":
      return <StepsPart {...props} />;
    case "writing":
      return <WritingPart {...props} />;
    case "outcomes":
      return <OutcomesPart {...props} />;
    case "reasons":
      return <ReasonsPart {...props} />;
  }
}
