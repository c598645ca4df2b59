import type { Role } from "#domain/account/roles.ts";
import type { PointKind, PointStatus, PointTier } from "#domain/liaison-point/liaison-point-lists.ts";
import type { SubmissionMove } from "#domain/submission/submission-flow.ts";
import type { ConversionKind, HoldReason, OpinionCategory } from "#domain/submission/submission-lists.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import type { ProposalRows } from "#server/demo/proposals/proposal-rows.ts";
import type { PicturedTopic } from "#server/demo/pictures/demo-pictures.ts";

export interface DemoTown {
  readonly id: string;
  readonly name: string;
  /** A 街道 is built-up, a 镇 is villages around a small town. */
  readonly urban: boolean;
  /** Its place on the tile map (图谱). */
  readonly tile: { readonly col: number; readonly row: number };
}

export interface DemoSector {
  readonly id: string;
  readonly name: string;
}

export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  /** The first characters of its 发文字号: 云住建. */
  readonly mark: string;
}

export interface DemoMember {
  readonly id: string;
  readonly memberNo: string;
  readonly name: string;
  readonly sectorId: string;
  readonly townId: string;
  readonly party: string;
  readonly orgTitle: string;
  /** 常委. */
  readonly isStanding: boolean;
  readonly isScored: boolean;
}

export interface DemoAccount {
  readonly id: string;
  readonly phone: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly memberId: string | null;
  /** The handling unit that it works for. */
  readonly unitId: string | null;
}

export interface DemoPoint {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** What people there call the place: 柳溪村, 云澜区第二小学. */
  readonly place: string;
  readonly tier: PointTier;
  readonly kind: PointKind;
  readonly parentId: string | null;
  readonly townId: string | null;
  readonly address: string;
  readonly manager: string;
  readonly managerPhone: string;
  readonly status: PointStatus;
  readonly successorId: string | null;
  /** Days before `now`. */
  readonly openedDaysAgo: number;
}

/** The columns that a move changes, as they were: what undo puts back. */
export interface DemoBefore {
  readonly state: SubmissionState;
  readonly assigneeAccountId: string | null;
  readonly assigneeUnitId: string | null;
  readonly answer: string | null;
  readonly publicNote: string | null;
  readonly category: OpinionCategory | null;
}

export interface DemoMove {
  readonly no: number;
  readonly at: Date;
  /** Null for the resident and the timer. */
  readonly actorAccountId: string | null;
  readonly actorName: string;
  readonly move: SubmissionMove | "undo";
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly note: string | null;
  readonly before: DemoBefore;
  readonly undoneAt: Date | null;
}

/** One of the drawings of a topic. */
export interface DemoPicture {
  readonly topic: PicturedTopic;
  readonly drawing: number;
}

export interface DemoSubmission {
  readonly id: string;
  readonly point: DemoPoint;
  readonly receipt: string;
  readonly authorAccountId: string | null;
  readonly contact: { readonly name?: string; readonly phone?: string } | null;
  readonly text: string;
  readonly category: OpinionCategory | null;
  readonly state: SubmissionState;
  readonly held: HoldReason | null;
  readonly writtenAt: Date;
  readonly receivedAt: Date;
  readonly changedAt: Date;
  readonly assigneeAccountId: string | null;
  readonly assigneeUnitId: string | null;
  readonly answer: string | null;
  readonly publicNote: string | null;
  readonly reopens: number;
  readonly pictures: readonly DemoPicture[];
  readonly moves: readonly DemoMove[];
}

export interface DemoConversion {
  readonly id: string;
  readonly kind: ConversionKind;
  readonly number: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly submissionId: string;
}

export interface DemoOrganisation {
  readonly tenant: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly towns: readonly DemoTown[];
  readonly sectors: readonly DemoSector[];
  readonly units: readonly DemoUnit[];
  readonly members: readonly DemoMember[];
  readonly accounts: readonly DemoAccount[];
  readonly points: readonly DemoPoint[];
  readonly submissions: readonly DemoSubmission[];
  readonly conversions: readonly DemoConversion[];
  readonly proposals: ProposalRows;
}
