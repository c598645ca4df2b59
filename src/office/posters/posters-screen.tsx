import "#office/posters/posters.css";
import { useEffect } from "react";
import { FormatCards } from "#office/posters/format-cards.tsx";
import { PosterPreview } from "#office/posters/poster-preview.tsx";
import { PosterProgress } from "#office/posters/poster-progress.tsx";
import { WhichPoints } from "#office/posters/which-points.tsx";
import { usePosters } from "#office/posters/use-posters.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** 海报: which points, which format, one file for the print shop. */
export function PostersScreen() {
  const posters = usePosters();
  useEffect(() => {
    document.title = "海报 · 掌上履职";
  }, []);
  const sample = posters.points?.find(({ id }) => posters.scope === "all" || posters.chosen.has(id));
  return (
    <main className="posters">
      <section className="posters__work" aria-label="打印海报">
        <h1>打印海报</h1>
        {posters.refusal && (
          <Notice tone="red" alert>
            {posters.refusal.detail}
          </Notice>
        )}
        <FormatCards value={posters.format} onChange={posters.setFormat} />
        <WhichPoints posters={posters} />
        {posters.work ? (
          <PosterProgress posters={posters} />
        ) : (
          <div className="ui-cluster">
            <Button
              kind="primary"
              icon="print"
              disabled={posters.count === 0}
              onPress={() => void posters.start()}
            >{`生成 ${posters.count} 张海报`}</Button>
            <span className="ui-meta">生成一个 PDF 文件，可直接交给印刷店</span>
          </div>
        )}
      </section>
      <section className="posters__preview" aria-label="样式预览">
        <PosterPreview format={posters.format} point={sample} />
      </section>
    </main>
  );
}
