/** One ProcessQuery as it went over the bridge. */
export interface RequestEntry {
  requestBytes: number;
  responseBytes: number;
  actions: number;
  /** Excel's code when the request was refused. */
  error?: string;
}

/** Every request that the clients made: the add-in's budgets are tested with it. */
export class RequestLog {
  readonly entries: RequestEntry[] = [];

  add(entry: RequestEntry): void {
    this.entries.push(entry);
  }

  reset(): void {
    this.entries.length = 0;
  }

  /** How many requests, and their bytes and actions in all. */
  total(): { requests: number; requestBytes: number; responseBytes: number; actions: number } {
    const sum = { requests: this.entries.length, requestBytes: 0, responseBytes: 0, actions: 0 };
    for (const entry of this.entries) {
      sum.requestBytes += entry.requestBytes;
      sum.responseBytes += entry.responseBytes;
      sum.actions += entry.actions;
    }
    return sum;
  }
}

/** The length of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff && !(code >= 0xd800 && code <= 0xdfff)) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
