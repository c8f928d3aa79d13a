import { refuse } from "../errors";

/** The requirement set that the host declares: "1.9" comes before "1.10". */
export class ApiLevel {
  private readonly declared: number;

  constructor(readonly version: string) {
    this.declared = rank(version);
  }

  has(since: string): boolean {
    return rank(since) <= this.declared;
  }

  /** Refuses, with ApiNotFound, a member that came with a later set. */
  require(since: string, member: string): void {
    if (!this.has(since)) refuse("ApiNotFound", `${member}: ExcelApi ${since}`);
  }
}

function rank(version: string): number {
  const [major = "0", minor = "0"] = version.split(".");
  return Number(major) * 1000 + Number(minor);
}
