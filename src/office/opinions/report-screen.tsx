import { useEffect } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { useMay } from "#data/office/use-may.ts";
import { filterFromSearch, searchOf } from "#office/opinions/opinion-filter.ts";
import { ReportBody } from "#office/opinions/report-body.tsx";
import { useNeighbours } from "#office/opinions/use-neighbours.ts";
import { useReport } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useKeys } from "#ui/use-keys.ts";

/** One report by the id of the address; J and K go along the list that it was opened from. */
export function ReportScreen() {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter = filterFromSearch(search);
  const back = `/office/opinions${searchOf(filter)}`;
  const { before, after } = useNeighbours(id, filter);
  const go = (to: string | undefined) =>
    to && void navigate(`/office/opinions/${to}${searchOf(filter)}`, { replace: true });
  useKeys({ j: () => go(after), k: () => go(before), escape: () => void navigate(back) });
  return (
    <main className="opinion-page">
      <nav className="opinion-page__bar" aria-label="列表中的位置">
        <LinkButton kind="quiet" compact icon="back" to={back}>
          返回列表
        </LinkButton>
        <span hidden={!before && !after}>
          <Button kind="quiet" compact disabled={!before} onPress={() => go(before)}>
            上一件
          </Button>
          <Button kind="quiet" compact disabled={!after} onPress={() => go(after)}>
            下一件
          </Button>
        </span>
      </nav>
      <OneReport key={id} id={id} />
    </main>
  );
}

function Waiting() {
  return (
    <div className="opinion-sheet">
      <Skeleton lines={10} />
    </div>
  );
}

function OneReport({ id }: { readonly id: string }) {
  const work = useReport(id);
  const mayEdit = useMay("opinion.edit");
  const { detail, refusal } = work;
  const title = detail?.title;
  useEffect(() => {
    document.title = `${title ?? "社情民意"} · 掌上履职`;
  }, [title]);
  return (
    <>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.code === "not-found" ? "没有找到这一件，可能已被删除，或者不对您的账号开放。" : refusal.detail}
          <Button compact onPress={() => void work.askAgain()}>
            重试
          </Button>
        </Notice>
      )}
      {!detail && !refusal && <Waiting />}
      {detail && <ReportBody detail={detail} work={work} canEdit={mayEdit && detail.state === "EDITING"} />}
    </>
  );
}
