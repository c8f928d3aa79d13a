import type { Frame } from "playwright-core";
import type { AtelierOuvert } from "./support/atelier";
import { chaqueFoisSurLExemple } from "./support/exemple";
import { versLaVue, versLaVueAuClavier } from "./support/vues";

jest.setTimeout(180_000);

let atelier: AtelierOuvert;
let volet: Frame;

chaqueFoisSurLExemple((ouvert, sien) => {
  [atelier, volet] = [ouvert, sien];
});

const parametre = (nom: string) => volet.locator("details.parametre", { hasText: nom });

/** What the sheet Paramètres holds for a name, its value beside it. */
async function valeurDe(nom: string): Promise<unknown> {
  const lignes = await atelier.lire("Paramètres");
  return lignes.find(([premiere]) => premiere === nom)?.[1];
}

describe("La vue Réglages", () => {
  it("à la souris : une valeur se garde dans sa cellule, puis se rétablit", async () => {
    await versLaVue(volet, "reglages");
    const plafond = parametre("Plafond État agents");
    await plafond.locator("summary").click();
    await plafond.locator("input").fill("8 %");
    await plafond.locator("fluent-button", { hasText: "Garder" }).click();
    await plafond.locator(".statut.modifie").waitFor();
    expect(await plafond.locator(".valeur").innerText()).toMatch(/^8\s%$/);
    expect(await valeurDe("Plafond État agents")).toBe(0.08);

    await plafond.locator("fluent-button", { hasText: "Rétablir" }).click();
    await plafond.locator(".statut.parDefaut").waitFor();
    expect(await valeurDe("Plafond État agents")).toBe(0.05);
  });

  it("au clavier seul : une valeur qui n'est pas admise ne s'écrit pas ; une liste se garde", async () => {
    await versLaVueAuClavier(volet, "reglages");
    const plafond = parametre("Plafond État agents");
    await plafond.locator("summary").press("Enter");
    const champ = plafond.locator("input");
    await champ.press("Control+a");
    await champ.pressSequentially("beaucoup");
    await plafond.locator("fluent-button", { hasText: "Garder" }).press("Enter");
    await plafond.locator("input[aria-invalid=true]:focus").waitFor();
    expect(await valeurDe("Plafond État agents")).toBe(0.05);

    const methode = parametre("Méthode du taux de rotation");
    await methode.locator("summary").press("Enter");
    await methode.locator("select").press("ArrowDown");
    await methode.locator("fluent-button", { hasText: "Garder" }).press("Enter");
    await methode.locator(".statut.modifie").waitFor();
    expect(await valeurDe("Méthode du taux de rotation")).toBe("Intermédiaire");
    await versLaVueAuClavier(volet, "accueil");
    await atelier.calculer();
    expect(JSON.stringify(await atelier.lire("Méthode"))).toContain("Intermédiaire (modifié");
  });
});
