import { readStudio, studioPosterAddress, type Studio } from "#data/office/studios.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { monthOf } from "#domain/studio/duty-pattern.ts";
import { labelByStudioKind } from "#domain/studio/studio-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { RateLine } from "#office/studios/rate-line.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { useNow } from "#ui/use-now.ts";
import { useCallback } from "react";
import { Link, useParams } from "react-router";

/** One studio: its figures, its people, the ways to its roster, inquiries and poster. */
export function StudioPage() {
  const { id = "" } = useParams();
  const ask = useCallback((signal?: AbortSignal) => readStudio(id, signal), [id]);
  const { value, refusal, askAgain } = useAnswer(ask);
  return (
    <DeskPage
      title={value?.name ?? "委员工作室"}
      fault={refusal?.detail}
      isLoading={!value}
      onRetry={() => void askAgain()}
      tools={value && <Tools studio={value} />}
    >
      <p className="studios-back">
        <Link to="/office/studios">全部工作室</Link>
      </p>
      {value && <Body studio={value} />}
    </DeskPage>
  );
}

function Tools({ studio: { id } }: { readonly studio: Studio }) {
  const month = monthOf(shanghaiDay(useNow()));
  const mayWrite = useMay("studio.write");
  return (
    <>
      <LinkButton compact icon="clock" to={`/office/studios/${id}/roster/${month}`}>
        值班表
      </LinkButton>
      <LinkButton compact icon="inbox" to={`/office/studios/inquiries?studio=${id}`}>
        咨询
      </LinkButton>
      {mayWrite && (
        <>
          <LinkButton compact outside icon="print" to={studioPosterAddress(id, "A4")}>
            海报 A4
          </LinkButton>
          <LinkButton compact icon="pencil" to={`/office/studios/${id}/edit`}>
            修改
          </LinkButton>
        </>
      )}
    </>
  );
}

function Body({ studio }: { readonly studio: Studio }) {
  return (
    <div className="studios-body">
      <Facts
        facts={[
          ["答复情况", <RateLine key="rate" rate={studio.rate} />],
          ["待办", `${studio.open} 件，其中逾期 ${studio.late} 件`],
          ["类型", labelByStudioKind[studio.kind]],
          ["主题", studio.theme],
          ["镇街", studio.town],
          ["地址", studio.address],
          ["今天值班", studio.onDuty.join("、") || "没有排班"],
          ["星级", studio.star && `${studio.star} 星`],
          ["状态", studio.status === "ACTIVE" ? `${studio.openedOn} 启用` : "已停用，不再接收咨询"],
          ["咨询页面", <a key="page" href={`/s/${studio.code}`}>{`/s/${studio.code}`}</a>],
          ["介绍", studio.intro],
        ]}
      />
      <h2>委员 {studio.people.length} 人</h2>
      {studio.people.length === 0 ? (
        <EmptyState icon="user" text="还没有委员。点“修改”加入委员并指定负责人，收到的咨询才有人答复。" />
      ) : (
        <DataTable caption="工作室委员" columns={columns} items={studio.people} keyOf={({ memberId }) => memberId} />
      )}
    </div>
  );
}

const columns: readonly Column<Studio["people"][number]>[] = [
  { key: "name", title: "姓名", cell: ({ name, part }) => (part === "HEAD" ? `${name}（负责人）` : name) },
  { key: "title", title: "单位职务", cell: ({ orgTitle }) => orgTitle },
  { key: "account", title: "账号", cell: ({ canAnswer }) => (canAnswer ? "可答复" : "没有可用账号") },
  { key: "duty", title: "今年值班", number: true, cell: ({ dutyDays }) => `${dutyDays} 次` },
  { key: "answered", title: "已答复", number: true, cell: ({ answered }) => answered },
  { key: "open", title: "待办", number: true, cell: ({ open }) => open },
];
