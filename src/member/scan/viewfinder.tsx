import type { CameraState } from "#member/scan/use-camera.ts";
import { useEffect, useRef, useState } from "react";

interface ViewfinderProps {
  readonly elementId: string;
  readonly state: CameraState;
  /** What to point at. */
  readonly aim: string;
}

/** Wide enough for a code of a tenth of the picture, small enough for a slow phone. */
const READING_WIDTH = { portrait: 720, landscape: 1280 } as const;

/** html5-qrcode reads the picture at its element's CSS size: the element is as large as the video, and a transform fits it in here. */
export function Viewfinder({ elementId, state, aim }: ViewfinderProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width] = useState(
    () => READING_WIDTH[matchMedia("(orientation: portrait)").matches ? "portrait" : "landscape"],
  );
  const scale = useCoverScale(frame, elementId);
  const isLive = state.kind === "live";
  return (
    <div ref={frame} className="scan-view" data-live={isLive}>
      <div className="scan-view__scaled" style={{ transform: `translate(-50%, -50%) scale(${scale})` }}>
        <div id={elementId} style={{ width }} />
      </div>
      <div className="scan-view__frame" aria-hidden="true" />
      <p className="scan-view__words" role="status">
        {isLive ? `对准${aim}` : "正在打开摄像头"}
      </p>
    </div>
  );
}

/** The scale at which the picture just covers the frame, whatever either of them becomes. */
const useCoverScale = (frame: React.RefObject<HTMLDivElement | null>, elementId: string): number => {
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const picture = document.getElementById(elementId);
    if (!frame.current || !picture) return;
    const measure = () => {
      const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {};
      if (picture.offsetHeight === 0) return;
      setScale(Math.max(clientWidth / picture.offsetWidth, clientHeight / picture.offsetHeight));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current);
    observer.observe(picture);
    return () => observer.disconnect();
  }, [frame, elementId]);
  return scale;
};
