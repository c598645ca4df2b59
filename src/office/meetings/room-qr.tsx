import { create } from "qrcode";

/** The four modules of quiet zone that every reader may rely on. */
const QUIET = 4;

/** A code as large as its place, dark on white whatever the theme: cameras read it from the last row. */
export function RoomQr({ link }: { readonly link: string }) {
  const { size, data } = create(link, { errorCorrectionLevel: "M" }).modules;
  const side = size + 2 * QUIET;
  let path = "";
  for (let at = 0; at < data.length; at++) {
    if (data[at]) path += `M${(at % size) + QUIET} ${Math.floor(at / size) + QUIET}h1v1h-1z`;
  }
  return (
    <svg
      className="room__qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label="签到二维码"
      data-link={link}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#10151c" />
    </svg>
  );
}
