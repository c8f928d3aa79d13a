import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { fraction } from "../../src/calcul/nombres/fraction";
import type { Cellule } from "../../src/lecture/types";
import { lignesDeParametres } from "../../src/restitution/modele/parametres";
import { PARAMETRES_DU_SUIVI } from "../../src/restitution/modele/parametresDuSuivi";
import { classeur, constatsDe, lire } from "./classeurs";

const PARC = [
  ["N° RPLS", "Bailleur", "Département"],
  ["3100000001", "Habitat d'Oc", "31"],
] as const;

const avec = (...lignes: readonly (readonly Cellule[])[]) =>
  lire(
    classeur({
      Parc: PARC,
      Paramètres: [["Paramètre", "Valeur", "Périmètre"], ["Année de campagne", 2026, ""], ...lignes],
    }),
  );

const { delais } = SUIVI_PAR_DEFAUT;
const joursOuvres = (nombre: number) => ({ nombre, unite: "joursOuvres" }) as const;
const mois = (nombre: number) => ({ nombre, unite: "mois" }) as const;

describe("Les paramètres du suivi", () => {
  it("sans ligne, sont ceux du référentiel", () => {
    expect(avec().parametres.suivi).toEqual(SUIVI_PAR_DEFAUT);
  });

  it.each<readonly [string, Cellule, object, string]>([
    ["Calendrier des jours fériés", "alsace moselle", { calendrier: "alsaceMoselle" }, "Alsace-Moselle"],
    [
      "Préavis d'un mois : réponse",
      7,
      { delais: { ...delais, preavis1Mois: { ...delais.preavis1Mois, reponse: joursOuvres(7) } } },
      "7 jours ouvrés",
    ],
    [
      "Préavis d’un mois : dossiers complets",
      "15",
      {
        delais: {
          ...delais,
          preavis1Mois: { ...delais.preavis1Mois, dossiers: { nombre: 15, unite: "jours" } },
        },
      },
      "15 jours calendaires",
    ],
    [
      "Préavis de trois mois et parc récent : candidats",
      2,
      {
        delais: {
          ...delais,
          preavis3Mois: { reponse: null, dossiers: mois(2) },
          parcRecent: { reponse: null, dossiers: mois(2) },
        },
      },
      "2 mois calendaires",
    ],
    ["Parc récent : transmission", 1, { moisAvantMiseEnService: 1 }, "1 mois calendaire"],
    ["Candidats attendus", 5, { candidatsAttendus: 5 }, "5 candidats"],
    ["Impossibilité : délai pour la signaler", 1, { delaiDImpossibilite: joursOuvres(1) }, "1 jour ouvré"],
    ["Impossibilité signalée : seule l'attribution compte", "OUI", { attributionExigee: true }, "Oui"],
    ["Gestion mixte : part requalifiée", 0.4, { cibleDeRequalification: fraction(4, 10) }, "40 %"],
    ["Part de l'État hors QPV", "25 %", { seuilHorsQpv: fraction(25, 100) }, "25 %"],
    [
      "Classes de construction du bilan",
      "1949 ; 1982, 2013",
      { debutsDePeriode: [1949, 1982, 2013] },
      "1949, 1982, 2013",
    ],
  ])("« %s » se saisit, et se dit avec son unité", (nom, valeur, attendu, dite) => {
    const { parametres, bloques } = avec([nom, valeur, ""]);
    expect({ ...parametres.suivi }).toEqual({ ...SUIVI_PAR_DEFAUT, ...attendu });
    expect(parametres.ecarts.map((un) => un.valeur.replaceAll("\u00a0", " "))).toEqual([dite]);
    expect(bloques).toBe("aucun");
  });

  it.each<readonly [string, Cellule]>([
    ["Calendrier des jours fériés", "Corse"],
    ["Préavis d'un mois : réponse", 0],
    ["Préavis d'un mois : réponse", 2.5],
    ["Préavis d'un mois : dossiers complets", 100],
    ["Candidats attendus", "trois"],
    ["Impossibilité signalée : seule l'attribution compte", "parfois"],
    ["Part de l'État hors QPV", -0.1],
    ["Classes de construction du bilan", "1990, 1975"],
    ["Classes de construction du bilan", "1949, 1949"],
    ["Classes de construction du bilan", "avant-guerre"],
    ["Classes de construction du bilan", "1700, 1949"],
    ["Classes de construction du bilan", "1949, 2101"],
  ])("« %s » n'est pas « %s » : rien n'est deviné", (nom, valeur) => {
    const dossier = avec([nom, valeur, ""]);
    expect(dossier.parametres.suivi).toEqual(SUIVI_PAR_DEFAUT);
    expect(constatsDe(dossier, "parametreIllisible")).toMatchObject([{ nom, gravite: "bloquant" }]);
    expect(dossier.bloques).toBe("tous");
  });

  it("une case vide laisse la valeur du référentiel", () => {
    const { parametres, bloques } = avec(["Candidats attendus", "", ""]);
    expect([parametres.suivi, bloques]).toEqual([SUIVI_PAR_DEFAUT, "aucun"]);
  });

  it("valent pour tout le classeur : une ligne pour un seul périmètre est écartée, et se dit", () => {
    const dossier = avec(["Candidats attendus", 5, "31"], ["Candidats attendus", 4, ""]);
    expect(dossier.parametres.suivi.candidatsAttendus).toBe(4);
    expect(constatsDe(dossier, "parametrePartout")).toMatchObject([
      { nom: "Candidats attendus", perimetre: "31", gravite: "aVerifier", ecarte: true },
    ]);
    expect(dossier.bloques).toBe("aucun");
  });

  it("changent l'empreinte de ce qui est lu", () => {
    expect(avec(["Candidats attendus", 5, ""]).empreinte).not.toBe(avec().empreinte);
    expect(avec(["Candidats attendus", 3, ""]).empreinte).toBe(avec().empreinte);
  });

  it("sont tous dans le modèle, à leur valeur par défaut", () => {
    const lignes = lignesDeParametres(2026).map(([nom = "", valeur = ""]) => [nom, valeur, ""]);
    const dossier = avec(...lignes.slice(1));
    expect(dossier.parametres.ecarts).toEqual([]);
    expect(dossier.empreinte).toBe(avec().empreinte);
    expect(dossier.constats.filter(({ lieu }) => lieu.feuille === "Paramètres")).toEqual([]);
    expect(PARAMETRES_DU_SUIVI).toHaveLength(11);
  });
});
