import { source, type AxeResults } from "axe-core";
import type { Frame } from "playwright-core";

/** Loads axe in a pane: once for each pane. */
export async function apporterAxe(volet: Frame): Promise<void> {
  await volet.evaluate(source);
}

/** What axe finds in the pane by the rules of WCAG 2.2 A and AA: the rule, and the element. */
export function manquements(volet: Frame): Promise<string[]> {
  return volet.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(racine: Document, options: { runOnly: string[] }): Promise<AxeResults> };
    };
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} : ${html.slice(0, 160)}`));
  });
}
