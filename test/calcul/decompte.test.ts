import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import type { ReglesDeDecompte } from "../../src/calcul/domaine/reglesDeDecompte";
import { reglesSelon } from "../../src/calcul/perimetre/gestions";
import { sortDe } from "../../src/calcul/regles/decompte";
import { refusAjoutes } from "../../src/calcul/regles/r15-gestion-deleguee";
import { ICI, reservataire } from "./constructeurs";
import {
  attribuee,
  DIRECTE,
  enClair,
  HORS_FLUX,
  le,
  MIXTE,
  mise,
  PAR_ATTRIBUTION,
  PAR_ENTREE,
} from "./constructeurs-suivi";

const sort = (une: MiseADisposition, regles: ReglesDeDecompte, suivi = {}) =>
  enClair(sortDe(une, regles, { ...SUIVI_PAR_DEFAUT, ...suivi }));

/** The fifth jour ouvré after Monday 2 March 2026 is Monday 9, the sixth Tuesday 10. */
const AU_5E = le("09/03/2026");
const AU_6E = le("10/03/2026");
const RETENUE = { rechercheOls: true, comptabiliser: true } as const;

describe("R14 — gestion directe : la mise à disposition vaut décompte (référentiel, étape 4)", () => {
  it.each<[string, Partial<MiseADisposition>, string]>([
    ["transmise et sans suite connue", {}, "R14 le 02/03/2026"],
    ["attribuée", { resultat: "attribue", caleolLe: le("02/04/2026") }, "R14 le 02/03/2026"],
    ["refusée par le candidat", { resultat: "refusCandidat" }, "R14 le 02/03/2026"],
    ["refusée par la CALEOL", { resultat: "refusCaleol" }, "R14 le 02/03/2026"],
    ["rendue par le réservataire", { resultat: "rendu" }, "R14 le 02/03/2026"],
    ["deux candidats au lieu de trois", { candidats: 2 }, "R14 le 02/03/2026"],
    ["aucun candidat, sans l'avoir signalé", { resultat: "sansCandidat", candidats: 0 }, "R14 le 02/03/2026"],
    [
      "impossibilité signalée le jour même",
      { impossibiliteLe: le("02/03/2026") },
      "impossibiliteSignalee le 02/03/2026",
    ],
    [
      "impossibilité signalée le 5e jour ouvré",
      { impossibiliteLe: AU_5E },
      "impossibiliteSignalee le 09/03/2026",
    ],
    ["impossibilité signalée le 6e jour ouvré", { impossibiliteLe: AU_6E }, "R14 le 02/03/2026"],
    [
      "5e jour ouvré, l'OLS a cherché mais ne comptabilise pas",
      { impossibiliteLe: AU_5E, rechercheOls: true },
      "impossibiliteSignalee le 09/03/2026",
    ],
    [
      "5e jour ouvré, comptabilisée sans que l'OLS ait cherché",
      { impossibiliteLe: AU_5E, comptabiliser: true },
      "impossibiliteSignalee le 09/03/2026",
    ],
    [
      "5e jour ouvré, l'OLS a cherché et comptabilise",
      { impossibiliteLe: AU_5E, ...RETENUE },
      "R14 le 02/03/2026",
    ],
  ])("%s", (_, particularites, attendu) => {
    expect(sort(mise(particularites), DIRECTE)).toBe(attendu);
  });

  it("les jours fériés repoussent le 5e jour ouvré : 26/04/2024, signalée le 6 mai à temps, le 7 trop tard", () => {
    const transmise = { transmisLe: le("26/04/2024") };
    const signalee = (date: string) => sort(mise({ ...transmise, impossibiliteLe: le(date) }), DIRECTE);
    expect(signalee("06/05/2024")).toBe("impossibiliteSignalee le 06/05/2024");
    expect(signalee("07/05/2024")).toBe("R14 le 26/04/2024");
  });

  it("en Alsace-Moselle le Vendredi saint en laisse un de plus (16/04/2025 : le 25 avril)", () => {
    const une = mise({ transmisLe: le("16/04/2025"), impossibiliteLe: le("25/04/2025") });
    expect(sort(une, DIRECTE)).toBe("R14 le 16/04/2025");
    expect(sort(une, DIRECTE, { calendrier: "alsaceMoselle" })).toBe("impossibiliteSignalee le 25/04/2025");
  });

  it.each<[string, Partial<MiseADisposition>, string]>([
    ["attribuée", { resultat: "attribue", caleolLe: le("02/04/2026") }, "R14 le 02/04/2026"],
    ["pas encore attribuée", {}, "attente attribution"],
    [
      "refusée par la CALEOL",
      { resultat: "refusCaleol", caleolLe: le("02/04/2026") },
      "refusCaleol le 02/04/2026",
    ],
  ])(
    "autre lecture (« l'attribution qui en découle ») : recherche de l'OLS %s",
    (_, particularites, attendu) => {
      const une = mise({ impossibiliteLe: AU_5E, ...RETENUE, ...particularites });
      expect(sort(une, DIRECTE, { attributionExigee: true })).toBe(attendu);
      expect(sort(une, DIRECTE)).toBe("R14 le 02/03/2026");
    },
  );
});

describe("R15 — gestion déléguée : attribution ou entrée dans les lieux (référentiel, étape 4)", () => {
  it.each<[string, Partial<MiseADisposition>, string, string]>([
    ["en cours", {}, "attente attribution", "attente entree"],
    [
      "attribuée puis entrée",
      { resultat: "attribue", caleolLe: le("02/04/2026"), entreeLe: le("01/05/2026") },
      "R15 le 02/04/2026",
      "R15 le 01/05/2026",
    ],
    [
      "attribuée, pas encore entrée",
      { resultat: "attribue", caleolLe: le("02/04/2026") },
      "R15 le 02/04/2026",
      "attente entree",
    ],
    [
      "attribuée sans date de CALEOL",
      { resultat: "attribue", entreeLe: le("01/05/2026") },
      "R15 le 01/05/2026",
      "R15 le 01/05/2026",
    ],
    ["attribuée sans aucune date", { resultat: "attribue" }, "R15 le 02/03/2026", "attente entree"],
    [
      "CALEOL datée par erreur d'avant la transmission",
      { resultat: "attribue", caleolLe: le("02/01/2026") },
      "R15 le 02/03/2026",
      "attente entree",
    ],
    [
      "refusée par le candidat",
      { resultat: "refusCandidat", caleolLe: le("02/04/2026") },
      "refusCandidat le 02/04/2026",
      "refusCandidat le 02/04/2026",
    ],
    [
      "refusée par la CALEOL",
      { resultat: "refusCaleol", caleolLe: le("02/04/2026") },
      "refusCaleol le 02/04/2026",
      "refusCaleol le 02/04/2026",
    ],
    [
      "sans candidat",
      { resultat: "sansCandidat" },
      "sansCandidat le 02/03/2026",
      "sansCandidat le 02/03/2026",
    ],
    ["rendue", { resultat: "rendu" }, "rendu le 02/03/2026", "rendu le 02/03/2026"],
    [
      "impossibilité signalée : sans effet, le bailleur désigne",
      { impossibiliteLe: AU_5E },
      "attente attribution",
      "attente entree",
    ],
  ])("%s", (_, particularites, parAttribution, parEntree) => {
    expect(sort(mise(particularites), PAR_ATTRIBUTION)).toBe(parAttribution);
    expect(sort(mise(particularites), PAR_ENTREE)).toBe(parEntree);
  });

  it("les refus de propositions adaptées ne s'ajoutent qu'au décompte par entrée", () => {
    const refusee = mise({ resultat: "refusCandidat", refusAdaptes: 2 });
    expect(refusAjoutes(refusee, "entree")).toBe(2);
    expect(refusAjoutes(refusee, "attribution")).toBe(0);
  });
});

describe("R16 — gestion mixte d'Action Logement (référentiel, étape 3)", () => {
  it.each<[string, MiseADisposition, string]>([
    ["non requalifiée : comme en gestion directe", mise({ resultat: "refusCandidat" }), "R14 le 02/03/2026"],
    [
      "requalifiée et entrée : comme en gestion déléguée",
      attribuee({ requalifie: true }),
      "R15 le 01/05/2026",
    ],
    [
      "requalifiée et refusée",
      mise({ requalifie: true, resultat: "refusCandidat" }),
      "refusCandidat le 02/03/2026",
    ],
    ["requalifiée, en cours", mise({ requalifie: true }), "attente entree"],
    [
      "relogement de son public, valorisé a posteriori",
      attribuee({ relogement: true, comptabiliser: true }),
      "R16 le 01/05/2026",
    ],
    [
      "relogement que l'OLS ne valorise pas",
      attribuee({ relogement: true }),
      "relogementNonValorise le 01/05/2026",
    ],
    ["relogement en cours", mise({ relogement: true, comptabiliser: true }), "attente entree"],
    [
      "relogement refusé",
      mise({ relogement: true, comptabiliser: true, resultat: "refusCandidat" }),
      "refusCandidat le 02/03/2026",
    ],
  ])("%s", (_, une, attendu) => {
    expect(sort(une, MIXTE)).toBe(attendu);
  });

  it("hors gestion mixte, un relogement compte comme les autres", () => {
    expect(sort(attribuee({ relogement: true }), DIRECTE)).toBe("R14 le 02/03/2026");
  });
});

describe("R7 et R13 — ce qui est suivi à part", () => {
  it("un droit pour un tour ne consomme le flux sous aucune gestion", () => {
    const une = attribuee({ droitPourUnTour: true });
    for (const regles of [DIRECTE, PAR_ATTRIBUTION, PAR_ENTREE, MIXTE])
      expect(sort(une, regles)).toBe("à part droitPourUnTour");
  });

  it("la défense, la sécurité et la santé sont hors du flux", () => {
    expect(sort(attribuee(), HORS_FLUX)).toBe("à part horsFlux");
  });
});

describe("R14 à R16 — les règles de chaque réservataire (feuille Réservataires)", () => {
  const regles = (particularites: Partial<Reservataire>, code = "X") =>
    reglesSelon([reservataire("X", particularites)])(code, ICI);

  it.each([
    ["etat-prioritaires", PAR_ATTRIBUTION],
    ["etat-agents", PAR_ATTRIBUTION],
    ["action-logement", DIRECTE],
    ["departement", DIRECTE],
    ["commune", DIRECTE],
    ["defense", HORS_FLUX],
    ["securite", HORS_FLUX],
    ["sante", HORS_FLUX],
  ] as const)("sans précision, %s suit l'usage de la région (étape 3)", (categorie, attendues) => {
    expect(regles({ categorie })).toEqual(attendues);
  });

  it("sa ligne l'emporte sur l'usage, sauf hors du flux", () => {
    expect(regles({ categorie: "etat-agents", gestion: "directe" })).toEqual(DIRECTE);
    expect(regles({ gestion: "deleguee", decompte: "entree" })).toEqual(PAR_ENTREE);
    expect(regles({ gestion: "mixte", decompte: "entree" })).toEqual(MIXTE);
    expect(regles({ gestion: "deleguee" })).toEqual(PAR_ATTRIBUTION);
    expect(regles({ gestion: "directe", decompte: "entree" })).toEqual(DIRECTE);
    expect(regles({ categorie: "defense", gestion: "directe" })).toEqual(HORS_FLUX);
  });

  it("un code inconnu est en gestion directe, le bailleur pour son compte à l'attribution", () => {
    expect(regles({}, "INCONNU")).toEqual(DIRECTE);
    expect(regles({}, "—")).toEqual(PAR_ATTRIBUTION);
  });
});
