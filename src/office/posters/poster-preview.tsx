import { useWhoAmI } from "#data/session.ts";
import type { OfficePoint } from "#data/office/points.ts";
import type { PosterFormat } from "#data/office/posters.ts";

/** Roughly what one looks like; the real one is drawn by the server. */
export function PosterPreview({ format, point }: { readonly format: PosterFormat; readonly point?: OfficePoint }) {
  const tenant = useWhoAmI((who) => who.session?.tenant.name);
  return (
    <figure className={`posters-preview posters-preview--${format}`}>
      <div className="posters-preview__paper" aria-hidden="true">
        <span className="posters-preview__organ">{tenant}</span>
        <strong>社情民意信息联系点</strong>
        <span className="posters-preview__name">{point?.name ?? "联系点名称"}</span>
        <span className="posters-preview__code">
          <i />
          <i />
          <i />
          二维码
        </span>
        <span className="posters-preview__typed">{point?.code ?? "······"}</span>
        <span className="posters-preview__line">扫一扫，说说身边事。不用登录，有人办，有回音。</span>
      </div>
      <figcaption className="ui-meta">示意图，以生成的 PDF 为准</figcaption>
    </figure>
  );
}
