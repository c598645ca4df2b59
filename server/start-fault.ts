import { SettingsError } from "#server/settings.ts";

/** Why the server did not start, in words for whoever runs it; what nobody foresaw with its stack. */
export const startFaultInWords = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault);
  if (fault instanceof SettingsError) return fault.message;
  const { code, port } = fault as NodeJS.ErrnoException & { readonly port?: number };
  if (code === "EADDRINUSE")
    return `端口 ${port} 已被别的程序占用（也可能是本系统已经在运行）。请先停止它，或者换一个端口启动，例如：PORT=4900 npm start`;
  if (code === "EACCES" && port !== undefined)
    return `没有使用端口 ${port} 的权限。请换一个 1024 以上的端口，例如：PORT=4900 npm start`;
  return fault.stack ?? fault.message;
};
