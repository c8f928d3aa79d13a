/** A message as it is shown: its tone, what happened, and what to do about it ("" when there is nothing to do). */
export interface MessageVu {
  readonly ton: "success" | "warning" | "error" | "info";
  readonly titre: string;
  readonly texte: string;
}
