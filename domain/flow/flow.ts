import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { done, refused, type Result } from "#domain/result.ts";

/** One row of a flow table: who may do what, from where to where, and what must come with it. */
export interface Step<State extends string, Move extends string, Role extends string, Need extends string = never> {
  readonly from: State;
  readonly move: Move;
  readonly to: State;
  readonly by: Role;
  readonly needs?: Need;
  /** What the duty ledger books for whom it is about (product.md S4); MANUAL: the kind that the entry itself names. */
  readonly earns?: DutyKind | "MANUAL";
}

type Flow<State extends string, Move extends string, Role extends string, Need extends string> = readonly Step<
  State,
  Move,
  Role,
  Need
>[];

/** The steps open from a state to somebody with these roles: what the screen draws. */
export const movesFor = <State extends string, Move extends string, Role extends string, Need extends string>(
  flow: Flow<State, Move, Role, Need>,
  state: State,
  roles: readonly Role[],
): readonly Step<State, Move, Role, Need>[] => flow.filter((step) => step.from === state && roles.includes(step.by));

/** The step that a move takes, or why it may not be taken: what the server decides. */
export const afterMove = <State extends string, Move extends string, Role extends string, Need extends string>(
  flow: Flow<State, Move, Role, Need>,
  state: State,
  move: Move,
  roles: readonly Role[],
): Result<
  Step<State, Move, Role, Need>,
  { readonly kind: "move-not-allowed"; readonly state: State; readonly move: Move }
> => {
  const step = movesFor(flow, state, roles).find((row) => row.move === move);
  return step ? done(step) : refused({ kind: "move-not-allowed", state, move });
};
