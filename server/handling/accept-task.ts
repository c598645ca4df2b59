import type { Refusal } from "#contract/refusals.ts";
import { answersProposers } from "#domain/proposal/task-flow.ts";
import { done, type Result } from "#domain/result.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { withOwnTask } from "#server/handling/own-task.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Whom the proposers may call. */
export interface TaskClerk {
  readonly clerkName: string;
  readonly clerkPhone: string;
}

/** 签收: the unit handles it, and says who does; the first contact counts from today. */
export const acceptTask = (
  house: House,
  actor: Actor,
  taskId: string,
  { clerkName, clerkPhone }: TaskClerk,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const { calendar, timers } = await readHandlingRules(house);
    const at = house.now();
    const moved = await takeTaskMove(tx, house, moverOn(task, actor), task, "accept", {
      changes: {
        accepted_at: at,
        clerk_name: clerkName,
        clerk_phone: clerkPhone,
        ...(answersProposers(task.role) && {
          contact_due_on: deadlineOf(calendar, shanghaiDay(at), timers.FIRST_CONTACT),
        }),
      },
    });
    return moved.ok ? done(undefined) : moved;
  });
