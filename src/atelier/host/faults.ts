import type { ExcelCode } from "./errors";
import { refuse } from "./errors";
import type { BeforeAction } from "./interpreter";
import type { ActionInfo } from "./protocol";

/** Where a test may make the host fail: request and action numbers count from 0. */
export interface FaultPoint {
  request: number;
  action: number;
  name: string;
}

/** Answers the code to fail with, or null to let the action through. */
export type FaultHook = (point: FaultPoint) => ExcelCode | null;

/** Counts requests and asks the hook before each action. */
export class Faults {
  private requests = 0;

  constructor(private readonly hook: FaultHook | undefined) {}

  begin(): BeforeAction {
    const request = this.requests++;
    return (index: number, action: ActionInfo) => {
      const code = this.hook?.({ request, action: index, name: action.Name }) ?? null;
      if (code !== null) refuse(code, "fault injected");
    };
  }
}
