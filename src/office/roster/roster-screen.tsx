import "#office/roster/roster.css";
import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { readRoster, saveMember, saveUnit } from "#data/office/roster.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { labelByMemberColumn, labelByUnitColumn, MEMBER_COLUMNS, UNIT_COLUMNS } from "#domain/account/roster-lines.ts";
import { RosterPart } from "#office/roster/roster-part.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

const parts = [
  { value: "members", label: "委员" },
  { value: "units", label: "承办单位" },
] as const;

/** 名册: who the members are and which units handle proposals; one by one, or pasted from a spreadsheet. */
export function RosterScreen() {
  const [search, setSearch] = useSearchParams();
  const part = search.get("part") === "units" ? "units" : "members";
  const { value, refusal, askAgain } = useAnswer(readRoster);
  useEffect(() => {
    document.title = "名册 · 掌上履职";
  }, []);
  return (
    <main className="roster ui-page__main">
      <header className="roster__head">
        <h1>名册</h1>
        <Segmented label="名册" value={part} options={parts} onChange={(chosen) => setSearch({ part: chosen })} />
      </header>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
          <Button compact onPress={() => void askAgain()}>
            重新读取
          </Button>
        </Notice>
      )}
      {!value && !refusal && <Skeleton lines={8} />}
      {value && part === "members" && (
        <RosterPart
          key="members"
          noun="委员"
          columns={MEMBER_COLUMNS}
          labels={labelByMemberColumn}
          items={value.members}
          sameAs={(row) => value.members.find(({ memberNo }) => memberNo === row.memberNo)?.id}
          aside={({ hasAccount }) => (hasAccount ? "已开账号" : "—")}
          save={saveMember}
          onSaved={askAgain}
        />
      )}
      {value && part === "units" && (
        <RosterPart
          key="units"
          noun="承办单位"
          columns={UNIT_COLUMNS}
          labels={labelByUnitColumn}
          items={value.units}
          sameAs={(row) => value.units.find(({ name }) => name === row.name)?.id}
          aside={({ accounts }) => (accounts > 0 ? `${accounts} 个账号` : "—")}
          save={saveUnit}
          onSaved={askAgain}
        />
      )}
    </main>
  );
}
