import { usePoint } from "#data/points.ts";
import { labelByPointKind } from "#domain/liaison-point/liaison-point-lists.ts";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Link } from "react-router";

/** Where this is about: name and place as the phone knows them, or what is wrong with the code. */
export function PointCard({ pointCode }: { readonly pointCode: string }) {
  const finding = usePoint(pointCode);
  if (!finding) return <Skeleton lines={1} />;
  if (finding.kind === "unknown") {
    return (
      <Notice tone="amber" icon="pin" title={`编号 ${pointCode}，待核实`}>
        <p>本机的名单里还没有这个联系点，可以照常提交，送达时由服务器核实。</p>
      </Notice>
    );
  }
  const { point } = finding;
  if (finding.kind === "retired") {
    return (
      <Notice tone="red" title={`${point.name}已停用`}>
        <p>
          这个联系点不再接收反映，请<Link to="/points">换一个联系点</Link>。
        </p>
      </Notice>
    );
  }
  return (
    <div className="submit-point">
      <Icon name="pin" />
      <div className="submit-point__words">
        <strong>{point.name}</strong>
        <span className="ui-meta">
          {[point.town, labelByPointKind[point.kind], point.address].filter(Boolean).join(" · ")}
        </span>
        {finding.movedFrom && <span className="ui-meta">由「{finding.movedFrom.name}」迁移而来</span>}
      </div>
      <Link to="/points" className="submit-point__change" aria-label="更换联系点">
        更换
      </Link>
    </div>
  );
}
