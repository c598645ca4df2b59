import type { Credentials } from "#bench/drain/sign-in.ts";

/** What every measurement of this suite is given. */
export interface Setting {
  /** Of the server, directly. */
  readonly origin: string;
  readonly member: Credentials;
  readonly pointCode: string;
  /** A folder of ours, removed afterwards. */
  readonly folder: string;
}
