/** The tree 1+20+N (domain.md M-01): one county point, one a town, N sites. */
export const POINT_TIERS = ["COUNTY", "TOWN", "SITE"] as const;
export type PointTier = (typeof POINT_TIERS)[number];

export const labelByPointTier: Record<PointTier, string> = { COUNTY: "区级", TOWN: "镇街", SITE: "站点" };

export const POINT_KINDS = [
  "DELIBERATION_HALL",
  "MEMBER_STUDIO",
  "DELIBERATION_STATION",
  "VILLAGE_COMMUNITY",
  "OFFICE",
  "SCHOOL",
  "COMPANY",
  "LIBRARY",
  "HOSPITAL",
  "MARKET",
  "OTHER",
] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export const labelByPointKind: Record<PointKind, string> = {
  DELIBERATION_HALL: "民生议事堂",
  MEMBER_STUDIO: "委员工作室",
  DELIBERATION_STATION: "协商驿站",
  VILLAGE_COMMUNITY: "村（社区）",
  OFFICE: "机关",
  SCHOOL: "学校",
  COMPANY: "企业",
  LIBRARY: "图书馆",
  HOSPITAL: "医院",
  MARKET: "商场市场",
  OTHER: "其他",
};

/** RETIRED: closed for good. MOVED: the old code leads to its successor. A code is never used again. */
export const POINT_STATUSES = ["ACTIVE", "RETIRED", "MOVED"] as const;
export type PointStatus = (typeof POINT_STATUSES)[number];

export const labelByPointStatus: Record<PointStatus, string> = { ACTIVE: "启用", RETIRED: "停用", MOVED: "已迁移" };
