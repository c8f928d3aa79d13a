import { refuse } from "./errors";

/** Whether the person is typing in a cell: requests are then refused, or wait when they asked to. */
export class CellEditing {
  private isOn = false;
  private readonly waiting: (() => void)[] = [];

  set(on: boolean): void {
    this.isOn = on;
    if (!on) for (const resume of this.waiting.splice(0)) resume();
  }

  /** Refuses with InvalidOperationInCellEditMode, or waits for the end of the edit (`delayForCellEdit`). */
  async pass(canWait: boolean): Promise<void> {
    if (!this.isOn) return;
    if (!canWait) refuse("InvalidOperationInCellEditMode");
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
    });
  }
}
