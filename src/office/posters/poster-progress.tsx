import type { Posters } from "#office/posters/use-posters.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Progress } from "#ui/progress.tsx";

/** How far the drawing is, then the file. */
export function PosterProgress({ posters }: { readonly posters: Posters }) {
  const { work, isSaving, save, again } = posters;
  if (!work) return null;
  if (work.state === "FAILED") {
    return (
      <Notice tone="red" alert>
        没有生成完，请再试一次。
        <Button compact onPress={again}>
          重新生成
        </Button>
      </Notice>
    );
  }
  return (
    <div className="posters-progress" role="status">
      <Progress label={work.state === "DONE" ? "已生成" : "正在生成"} now={work.done} of={work.total} />
      <div className="ui-cluster">
        <Button
          kind="primary"
          icon="download"
          disabled={work.state !== "DONE"}
          busy={isSaving}
          onPress={() => void save()}
        >
          下载 PDF
        </Button>
        {work.state === "DONE" && (
          <Button kind="quiet" onPress={again}>
            再生成一份
          </Button>
        )}
      </div>
    </div>
  );
}
