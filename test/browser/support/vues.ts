import type { Frame } from "playwright-core";
import { VUES_EN_VUE, type NomDeVue } from "../../../src/taskpane/navigation";

/** Goes to a view by the mouse, through « Plus » where it has no button of its own. */
export async function versLaVue(volet: Frame, vue: NomDeVue): Promise<void> {
  if (!VUES_EN_VUE.includes(vue)) await volet.click("#plus");
  await volet.click(`#vers-${vue}`);
  await volet.locator(`#page-${vue}`).waitFor();
}

/** The same by keyboard alone. */
export async function versLaVueAuClavier(volet: Frame, vue: NomDeVue): Promise<void> {
  if (!VUES_EN_VUE.includes(vue)) {
    await volet.locator("#plus").press("Enter");
    // The menu takes the focus once it is open: a key pressed sooner would go to its first entry.
    await volet.locator("fluent-menu-item:focus").waitFor();
  }
  await volet.locator(`#vers-${vue}`).press("Enter");
  await volet.locator(`#page-${vue}`).waitFor();
}
