import { useCallback, useState } from "react";
import { type Candidates, readCandidates } from "#data/office/score-desk.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { Asked } from "#office/score-desk/asked.tsx";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Notice } from "#ui/notice.tsx";

type Candidate = Candidates["items"][number];

const PLACES = ["10", "20", "30", "50", "100"] as const;
type Places = (typeof PLACES)[number];

/** 评优参考: opened on purpose only, because opening it stands in the audit. */
export function AwardsPart({ year }: { readonly year: string }) {
  const [isOpen, setOpen] = useState(false);
  const [places, setPlaces] = useState<Places>("20");
  return (
    <section className="score__part">
      <Notice tone="navy" title="仅供机关研究评优时参考">
        名单由分数得出，不是评优结果，不对外公布，也不通知委员。同分的委员并列，不记分人员不列入。每次查看都会记入审计日志。
      </Notice>
      {isOpen ? (
        <>
          <div className="score__places">
            <NativeSelect
              label="列出"
              labelHidden
              value={places}
              options={PLACES.map((value) => ({ value, label: `前 ${value} 位` }))}
              onChange={setPlaces}
            />
          </div>
          <CandidateTable key={places} year={year} places={Number(places)} />
        </>
      ) : (
        <div className="ui-cluster">
          <Button icon="list" onPress={() => setOpen(true)}>
            查看参考名单
          </Button>
        </div>
      )}
    </section>
  );
}

function CandidateTable({ year, places }: { readonly year: string; readonly places: number }) {
  const askFor = useCallback((signal?: AbortSignal) => readCandidates(year, places, signal), [year, places]);
  const answer = useAnswer(askFor);
  return (
    <Asked answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="file" text="还没有记分的委员。" />
        ) : (
          <div className="score__table">
            <DataTable caption="评优参考名单" columns={columns} items={items} keyOf={({ memberId }) => memberId} />
          </div>
        )
      }
    </Asked>
  );
}

const columns: readonly Column<Candidate>[] = [
  {
    key: "place",
    title: "位次",
    cell: ({ place, isTied }) => (isTied ? `${place}（并列）` : place),
  },
  { key: "number", title: "证号", cell: ({ memberNo }) => memberNo },
  { key: "name", title: "姓名", cell: ({ name }) => name },
  { key: "sector", title: "界别", cell: ({ sector }) => sector },
  { key: "total", title: "合计", number: true, cell: ({ total }) => total.replace("-", "−") },
  { key: "grade", title: "对应等次", cell: ({ grade }) => grade },
];
