import type { LigneDeParametre } from "../../src/lecture/parametres/lignes";
import { trouverDefinition } from "../../src/lecture/parametres/definitions";
import { SANS_REGLAGES } from "../../src/lecture/reglages/reglages";
import { anneeVue, autresChoix, parametresVus } from "../../src/taskpane/reglages";

const lieu = { feuille: "Paramètres", cellule: "B4" };
const ligne = (nom: string, reste: Partial<LigneDeParametre> = {}): LigneDeParametre => ({
  ...{ nom, perimetre: "", valeur: "", cellule: "", statut: "vide", lieu },
  ...reste,
});
const tous = (...lignes: readonly LigneDeParametre[]) => Object.values(parametresVus(lignes)).flat();
const vu = (nom: string, ...lignes: readonly LigneDeParametre[]) =>
  tous(...lignes).find((un) => un.nom === nom);
const plat = (texte = "") => texte.replaceAll("\u00a0", " ");

describe("La vue Réglages", () => {
  it("montre vingt et un paramètres, chacun avec sa règle, sa source et ce qui s'y saisit", () => {
    expect(parametresVus([]).calcul).toHaveLength(10);
    expect(parametresVus([]).suivi).toHaveLength(11);
    for (const { regle, source, explication, saisie } of tous()) {
      expect(regle).toMatch(/^R\d+$/);
      expect([source, explication, saisie.type === "texte" ? saisie.admis : "liste"]).not.toContain("");
    }
  });

  it("sans ligne, chaque valeur est celle par défaut, et son champ la contient telle que la lecture l'admet", () => {
    for (const { nom, statut, lieu: ou, champ, valeur, defaut } of tous()) {
      expect([statut, ou, valeur]).toEqual(["parDefaut", null, defaut.mots]);
      expect(trouverDefinition(nom)?.lire(champ)).toMatchObject({ parDefaut: true });
      expect(trouverDefinition(nom)?.lire(defaut.cellule)).toMatchObject({ parDefaut: true });
    }
  });

  it("chaque mot d'une liste est une valeur que la lecture admet", () => {
    const listes = tous().flatMap(({ nom, saisie }) =>
      saisie.type === "liste" ? saisie.mots.map((mot) => [nom, mot] as const) : [],
    );
    expect(listes.length).toBeGreaterThan(15);
    expect(listes.filter(([nom, mot]) => trouverDefinition(nom)?.lire(mot) === null)).toEqual([]);
  });

  it("une ligne modifiée se dit, avec sa cellule ; le champ d'un délai n'a que son nombre", () => {
    const nom = "Préavis d'un mois : réponse";
    const modifiee = ligne(nom, { valeur: "7 jours ouvrés", cellule: 7, statut: "modifie" });
    expect(vu(nom, modifiee)).toMatchObject({
      ...{ valeur: "7 jours ouvrés", champ: "7", statut: "modifie", lieu },
      defaut: { mots: "5 jours ouvrés", cellule: 5 },
    });
  });

  it("une case vide laisse la valeur par défaut, à sa place ; une valeur refusée se voit", () => {
    expect(vu("Plafond État", ligne("Plafond État"))).toMatchObject({ statut: "parDefaut", lieu });
    const refusee = ligne("Plafond État", { valeur: "beaucoup", cellule: "beaucoup", statut: "refuse" });
    expect(vu("Plafond État", refusee)).toMatchObject({ valeur: "beaucoup", statut: "refuse" });
  });

  it("ce qu'un bailleur a pour lui seul est à part", () => {
    const propre = ligne("Plafond État", { perimetre: "Habitat · 31", valeur: "25 %", statut: "modifie" });
    const { propres, statut, valeur } = vu("Plafond État", propre) ?? {};
    expect([propres, statut, plat(valeur)]).toEqual([[propre], "parDefaut", "30 %"]);
  });

  it("l'année est celle de la feuille, s'il y en a une", () => {
    const annee = ligne("Année de campagne", { valeur: "2026", cellule: 2026, statut: "modifie" });
    expect([anneeVue([annee]), anneeVue([ligne("Année de campagne")]), anneeVue([])]).toEqual([
      annee,
      null,
      null,
    ]);
  });

  it("les autres choix gardés dans le classeur sont comptés", () => {
    expect(autresChoix(SANS_REGLAGES)).toEqual([]);
    const colonnes = { rpls: { entete: "Ident", rang: 0 }, commune: null };
    const profil = { nom: "Export", role: "parc", empreinte: "0123456789abcdef", colonnes: {} } as const;
    const gardes = {
      ...SANS_REGLAGES,
      corrections: { parc: { feuille: "Mon parc", colonnes }, liberations: { colonnes: {} } },
      contingents: { "1": "ETAT" },
      profils: [profil, { ...profil, nom: "Autre" }],
    };
    expect(autresChoix(gardes)).toEqual([
      "1 feuille choisie",
      "2 colonnes choisies",
      "2 profils de colonnes",
      "1 contingent de RPLS confirmé",
    ]);
  });
});
