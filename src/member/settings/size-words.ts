const MEGABYTE = 1_048_576;

/** A number of bytes as a person reads it: 12 KB, 3.4 MB, 1.8 GB. */
export const sizeWords = (bytes: number): string => {
  if (bytes >= 1024 * MEGABYTE) return `${(bytes / MEGABYTE / 1024).toFixed(1)} GB`;
  return bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
};

/** How long something took or lies back, in its largest unit: 25 分钟, 3 小时, 3 天. */
export const spanWords = (milliseconds: number): string => {
  const minutes = Math.abs(milliseconds) / 60_000;
  if (minutes < 1) return "不到 1 分钟";
  if (minutes < 60) return `${Math.floor(minutes)} 分钟`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} 小时` : `${Math.round(minutes / 1440)} 天`;
};
