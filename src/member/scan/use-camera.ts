import { closeCamera, openCamera, type LiveCamera } from "#member/scan/camera.ts";
import type { CameraFault } from "#member/scan/camera-fault.ts";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";

export type CameraState =
  | { readonly kind: "opening" }
  | { readonly kind: "live"; readonly camera: LiveCamera }
  | { readonly kind: "fault"; readonly fault: CameraFault };

/** The camera runs while the screen is seen, and only then: phones show a black picture to whoever comes back otherwise. */
export const useCamera = (elementId: string, onText: (text: string) => void) => {
  const [state, setState] = useState<CameraState>({ kind: "opening" });
  const [wanted, setWanted] = useState<{ readonly cameraId?: string }>({});
  const [isTorchOn, setTorchOn] = useState(false);
  const isVisible = useSyncExternalStore(onVisibilityChange, () => document.visibilityState === "visible");
  const tell = useEffectEvent(onText);

  useEffect(() => {
    if (!isVisible) return;
    let isWanted = true;
    const onLiveText = (text: string) => isWanted && tell(text);
    const open = async () => {
      const { cameraId } = wanted;
      const opened = await openCamera({ elementId, cameraId, onText: onLiveText, isWanted: () => isWanted });
      if (!isWanted) return;
      if (!opened.ok) setState({ kind: "fault", fault: opened.refusal });
      else if (opened.value) setState({ kind: "live", camera: opened.value });
    };
    void open();
    return () => {
      isWanted = false;
      setState({ kind: "opening" });
      setTorchOn(false);
      void closeCamera();
    };
  }, [elementId, wanted, isVisible]);

  const camera = state.kind === "live" ? state.camera : undefined;
  const next = camera && nextCamera(camera);
  return {
    state,
    retry: () => setWanted((before) => ({ ...before })),
    switchCamera: next === undefined ? undefined : () => setWanted({ cameraId: next }),
    torch: camera?.setTorch && {
      isOn: isTorchOn,
      toggle: async () => {
        await camera.setTorch?.(!isTorchOn).catch(() => undefined);
        setTorchOn(!isTorchOn);
      },
    },
  };
};

const onVisibilityChange = (tell: () => void) => {
  document.addEventListener("visibilitychange", tell);
  return () => document.removeEventListener("visibilitychange", tell);
};

const nextCamera = ({ id, cameras }: LiveCamera): string | undefined => {
  if (cameras.length < 2) return undefined;
  const at = cameras.findIndex((camera) => camera.id === id);
  return cameras[(at + 1) % cameras.length]?.id;
};
