/** A photo of a submission on this phone. Its bytes lie apart and are let go once the server has them. */
export interface PhotoRecord {
  readonly submissionId: string;
  readonly sha256: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly state: "WAITING" | "ARRIVED" | "REFUSED";
  readonly tries: number;
  readonly nextAt: number;
  readonly reason?: string;
}
