/** Why there is no picture. */
export type CameraFault = "denied" | "absent" | "busy" | "unsupported" | "failed";

/** Reads it from what getUserMedia or html5-qrcode (which makes a sentence of it) rejected with. */
export const faultOfCamera = (error: unknown): CameraFault => {
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/NotAllowedError|SecurityError|PermissionDenied/i.test(words)) return "denied";
  if (/NotFoundError|OverconstrainedError|DevicesNotFound/i.test(words)) return "absent";
  if (/NotReadableError|AbortError|TrackStartError|no frame/i.test(words)) return "busy";
  return /not supported/i.test(words) ? "unsupported" : "failed";
};

interface FaultWords {
  readonly title: string;
  readonly advice: string;
}

export const wordsByCameraFault: Record<CameraFault, FaultWords> = {
  denied: {
    title: "没有使用摄像头的权限",
    advice: "请在浏览器或系统设置里允许本网站使用摄像头，再点「重新打开」。",
  },
  absent: { title: "没有找到摄像头", advice: "这台设备上没有可用的摄像头。" },
  busy: { title: "摄像头正被占用", advice: "请关闭正在使用摄像头的其他应用，再点「重新打开」。" },
  unsupported: { title: "这里不能打开摄像头", advice: "请改用手机自带浏览器打开本应用。" },
  failed: { title: "摄像头没有打开", advice: "请点「重新打开」再试一次。" },
};
