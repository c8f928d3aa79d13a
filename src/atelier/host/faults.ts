import type { ExcelCode } from "./errors";
import { refuse } from "./errors";
import type { BeforeAction } from "./interpreter";
import type { ActionInfo } from "./protocol";

/** The name of the point that follows the last action of a request: what it did stays, its answer is lost. */
export const ANSWER = "(answer)";

/** Where a test may make the host fail: request and action numbers count from 0. */
export interface FaultPoint {
  request: number;
  action: number;
  name: string;
}

/** Answers the code to fail with, or null to let the action, or the answer, through. */
export type FaultHook = (point: FaultPoint) => ExcelCode | null;

/** The points of one request. */
export interface RequestFaults {
  before: BeforeAction;
  /** Called once its `actions` are done; throws to lose the answer. */
  answer(actions: number): void;
}

/** Counts requests and asks the hook before each action, then before the answer. */
export class Faults {
  private requests = 0;

  constructor(private readonly hook: FaultHook | undefined) {}

  begin(): RequestFaults {
    const request = this.requests++;
    const ask = (action: number, name: string): void => {
      const code = this.hook?.({ request, action, name }) ?? null;
      if (code !== null) refuse(code, "fault injected");
    };
    return {
      before: (index: number, action: ActionInfo) => {
        ask(index, action.Name);
      },
      answer: (actions) => {
        ask(actions, ANSWER);
      },
    };
  }
}
