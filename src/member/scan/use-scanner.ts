import { readScan } from "#domain/liaison-point/point-link.ts";
import { closeCamera } from "#member/scan/camera.ts";
import { keepPartsOffline } from "#data/keep-parts-offline.ts";
import { readPhoto } from "#member/scan/read-photo.ts";
import { useCamera } from "#member/scan/use-camera.ts";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";

/** What was read and leads nowhere by itself. */
export type ScanOutcome =
  | { readonly kind: "foreign"; readonly text: string }
  | { readonly kind: "receipt"; readonly receipt: string }
  | { readonly kind: "mistyped" }
  | { readonly kind: "no-code" }
  | { readonly kind: "unreadable" };

/** Camera, photo and typing lead to the same place: a point's form, or a word about what was read. */
export const useScanner = (elementId: string) => {
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<ScanOutcome>();
  const [typed, setTyped] = useState("");
  const [typingError, setTypingError] = useState<string>();
  const [isReadingPhoto, setReadingPhoto] = useState(false);

  const goTo = async (path: string, state?: object) => {
    navigator.vibrate?.(60);
    await closeCamera();
    await navigate(path, { replace: true, state });
  };
  const accept = (text: string): void => {
    const reading = readScan(text, [location.origin]);
    if (reading.kind === "point") void goTo(`/submit/${reading.code}`);
    else if (reading.kind === "handover") void goTo("/unsent/receive", { code: reading.code });
    else if (reading.kind === "room") void goTo(`/m/${reading.code}`);
    else if (reading.kind === "page") void closeCamera().then(() => location.assign(reading.path));
    else setOutcome(reading);
  };
  const camera = useCamera(elementId, accept);
  const isLive = camera.state.kind === "live";
  useEffect(() => {
    if (isLive) void keepPartsOffline();
  }, [isLive]);

  const acceptTyped = (): void => {
    const reading = readScan(typed, [location.origin]);
    setTypingError(undefined);
    if (reading.kind === "point") void goTo(`/submit/${reading.code}`);
    else if (reading.kind === "room") void goTo(`/m/${reading.code}`);
    else if (reading.kind === "receipt") setOutcome(reading);
    else setTypingError(reading.kind === "mistyped" ? "编号有误，请对照海报再核对一次。" : typingHint(typed));
  };
  const acceptPhoto = async (photo: Blob): Promise<void> => {
    setReadingPhoto(true);
    setOutcome(undefined);
    const reading = await readPhoto(photo).catch(() => ({ kind: "unreadable" }) as const);
    setReadingPhoto(false);
    if (reading.kind !== "texts") return setOutcome(reading);
    const ours = reading.texts.find((text) => readScan(text, [location.origin]).kind !== "foreign");
    accept(ours ?? reading.texts[0] ?? "");
  };

  return {
    camera,
    outcome,
    forget: () => setOutcome(undefined),
    typed,
    setTyped: (text: string) => {
      setTyped(text);
      setTypingError(undefined);
    },
    typingError,
    acceptTyped,
    acceptPhoto,
    isReadingPhoto,
  };
};

const typingHint = (typed: string): string =>
  typed.trim() === "" ? "请输入海报上的 6 位编号。" : "编号是 6 位数字和字母，例如 K7Q 2MX。";
