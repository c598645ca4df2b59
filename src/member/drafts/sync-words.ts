import type { DraftSync } from "#data/draft-views.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

interface SyncWords {
  readonly label: string;
  /** What comes next, or why it does not. */
  readonly note?: string | undefined;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly spins?: boolean;
}

/** Where the newest words of a draft are, in words. */
export const syncWords = (sync: DraftSync, isOnline: boolean): SyncWords => {
  switch (sync.state) {
    case "SYNCED":
      return { label: "已同步", tone: "green", icon: "check" };
    case "SYNCING":
      return { label: "正在同步", tone: "teal", icon: "working", spins: true };
    case "NEEDS_ATTENTION":
      return { label: "已存本机", note: `没能同步：${sync.reason}`, tone: "red", icon: "alert" };
    case "STORED":
      return { label: "已存本机", note: noteOfStored(sync.pause, isOnline), tone: "amber", icon: "clock" };
  }
};

type Pause = Extract<DraftSync, { state: "STORED" }>["pause"];

const noteOfStored = (pause: Pause, isOnline: boolean): string | undefined => {
  switch (pause) {
    case "auth":
      return "重新登录后同步";
    case "role":
      return "账号暂不能同步";
    case "update":
      return "更新后同步";
    case null:
      return isOnline ? undefined : "联网后同步";
  }
};
