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
        <span className="posters-preview__name">{point?.name ?? "联系点名称"}</span>
        <strong>扫一扫，说说身边事</strong>
        <span className="posters-preview__code">
          <i />
          <i />
          <i />
        </span>
        <span className="posters-preview__typed">{point ? spelled(point.code) : "··· ···"}</span>
        <span className="posters-preview__line">不需登录　不收费　不要验证码</span>
      </div>
      <figcaption className="ui-meta">示意图，以生成的 PDF 为准</figcaption>
    </figure>
  );
}

/** A code as it is read aloud: K7Q 2MX. */
const spelled = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
