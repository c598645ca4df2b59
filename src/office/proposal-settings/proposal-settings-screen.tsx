import "#office/proposal-settings/proposal-settings.css";
import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { CalendarPart } from "#office/proposal-settings/calendar-part.tsx";
import { labelByPart, partOf } from "#office/proposal-settings/parts.ts";
import { SaveBar } from "#office/proposal-settings/save-bar.tsx";
import { SettingsNav } from "#office/proposal-settings/settings-nav.tsx";
import { SettingsPart } from "#office/proposal-settings/settings-part.tsx";
import { SettingsRefusal } from "#office/proposal-settings/settings-refusal.tsx";
import { useProposalSettings } from "#office/proposal-settings/use-proposal-settings.ts";
import { Skeleton } from "#ui/skeleton.tsx";

/** 提案设置: what the 提案委 decides once, and the calendar that deadlines are counted by. */
export function ProposalSettingsScreen() {
  const [params, setParams] = useSearchParams();
  const part = partOf(params.get("part"));
  const desk = useProposalSettings((next) => setParams({ part: next }));
  const { settings, change, errorAt } = desk;
  useEffect(() => {
    document.title = `${labelByPart.get(part)} · 提案设置 · 掌上履职`;
  }, [part]);
  return (
    <main className="settings ui-panes ui-panes--two">
      <SettingsNav part={part} changed={desk.changed} />
      <div className="settings-main">
        {part === "calendar" ? (
          <CalendarPart />
        ) : (
          <>
            <div className="settings-part">
              <h1>{labelByPart.get(part)}</h1>
              <SettingsRefusal desk={desk} />
              {settings ? (
                <SettingsPart key={part} {...{ part, settings, change, errorAt }} />
              ) : (
                !desk.unread && <Skeleton lines={8} />
              )}
            </div>
            {settings && <SaveBar desk={desk} />}
          </>
        )}
      </div>
    </main>
  );
}
