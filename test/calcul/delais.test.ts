import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { echeancesDe, manqueDeCandidats, statutDEnsemble } from "../../src/calcul/regles/r20-delais";
import { ajouterMois } from "../../src/calcul/regles/r21-mois-calendaires";
import { DIRECTE, ecrire, le, MIXTE, mise, PAR_ATTRIBUTION } from "./constructeurs-suivi";

function echeances(particularites: Partial<MiseADisposition>, aujourdhui: string, suivi = {}) {
  const instant = { parametres: { ...SUIVI_PAR_DEFAUT, ...suivi }, aujourdhui: le(aujourdhui) };
  const toutes = echeancesDe(mise(particularites), DIRECTE, instant);
  const dites = toutes.map(({ objet, limite, statut }) => `${objet} ${ecrire(limite)} ${statut}`);
  return [...dites, statutDEnsemble(toutes)];
}

describe("R21 — mois calendaires", () => {
  it.each([
    ["31/01/2026", 1, "28/02/2026"],
    ["31/01/2028", 1, "29/02/2028"],
    ["15/12/2026", 1, "15/01/2027"],
    ["31/03/2026", 1, "30/04/2026"],
    ["31/05/2026", -3, "28/02/2026"],
    ["01/02/2026", -3, "01/11/2025"],
    ["10/06/2026", 0, "10/06/2026"],
  ])("%s et %d mois = %s", (depart, nombre, attendu) => {
    expect(ecrire(ajouterMois(le(depart), nombre))).toBe(attendu);
  });
});

describe("R20 — préavis d'un mois : réponse en 5 jours ouvrés, dossiers en 10 jours (référentiel, étape 4)", () => {
  it.each<[string, Partial<MiseADisposition>, string, string[]]>([
    [
      "le lendemain de la transmission",
      {},
      "03/03/2026",
      ["reponse 09/03/2026 aVenir", "dossiers 12/03/2026 aVenir", "aVenir"],
    ],
    [
      "le 5e jour ouvré",
      {},
      "09/03/2026",
      ["reponse 09/03/2026 duAujourdhui", "dossiers 12/03/2026 aVenir", "duAujourdhui"],
    ],
    [
      "le 6e jour ouvré sans réponse",
      {},
      "10/03/2026",
      ["reponse 09/03/2026 depasse", "dossiers 12/03/2026 aVenir", "depasse"],
    ],
    [
      "candidats annoncés, dossiers attendus le jour même",
      { candidats: 3 },
      "12/03/2026",
      ["reponse 09/03/2026 tenu", "dossiers 12/03/2026 duAujourdhui", "duAujourdhui"],
    ],
    [
      "dossiers reçus le dernier jour",
      { dossiersLe: le("12/03/2026") },
      "20/03/2026",
      ["reponse 09/03/2026 tenu", "dossiers 12/03/2026 tenu", "tenu"],
    ],
    [
      "dossiers reçus un jour trop tard",
      { dossiersLe: le("13/03/2026") },
      "20/03/2026",
      ["reponse 09/03/2026 tenu", "dossiers 12/03/2026 depasse", "depasse"],
    ],
    [
      "impossibilité signalée à temps : plus de dossiers à attendre",
      { impossibiliteLe: le("09/03/2026") },
      "20/03/2026",
      ["impossibilite 09/03/2026 tenu", "tenu"],
    ],
    [
      "impossibilité signalée le 6e jour ouvré",
      { impossibiliteLe: le("10/03/2026") },
      "20/03/2026",
      ["impossibilite 09/03/2026 depasse", "depasse"],
    ],
    [
      "impossibilité que l'on ne connaît pas encore à cette date",
      { impossibiliteLe: le("05/03/2026") },
      "04/03/2026",
      ["reponse 09/03/2026 aVenir", "dossiers 12/03/2026 aVenir", "aVenir"],
    ],
    [
      "dossiers reçus le jour même",
      { dossiersLe: le("12/03/2026") },
      "12/03/2026",
      ["reponse 09/03/2026 tenu", "dossiers 12/03/2026 tenu", "tenu"],
    ],
    [
      "impossibilité signalée le jour même",
      { impossibiliteLe: le("04/03/2026") },
      "04/03/2026",
      ["impossibilite 09/03/2026 tenu", "tenu"],
    ],
    [
      "la mise en service ne donne un délai de transmission qu'au parc récent",
      { miseEnService: le("01/06/1990"), dossiersLe: le("04/03/2026") },
      "05/03/2026",
      ["reponse 09/03/2026 tenu", "dossiers 12/03/2026 tenu", "tenu"],
    ],
    [
      "attribuée sans que les dates aient été saisies",
      { resultat: "attribue" },
      "20/03/2026",
      ["reponse 09/03/2026 clos", "dossiers 12/03/2026 clos", "clos"],
    ],
  ])("%s", (_, particularites, aujourdhui, attendu) => {
    expect(echeances(particularites, aujourdhui)).toEqual(attendu);
  });

  it("la réponse est repoussée par les jours fériés, pas les dossiers (26/04/2024)", () => {
    expect(echeances({ transmisLe: le("26/04/2024") }, "27/04/2024")).toEqual([
      "reponse 06/05/2024 aVenir",
      "dossiers 06/05/2024 aVenir",
      "aVenir",
    ]);
  });

  it("les délais se règlent : dix jours ouvrés pour les dossiers, trois pour répondre", () => {
    const delais = {
      ...SUIVI_PAR_DEFAUT.delais,
      preavis1Mois: {
        reponse: { nombre: 3, unite: "joursOuvres" },
        dossiers: { nombre: 10, unite: "joursOuvres" },
      },
    };
    expect(echeances({}, "03/03/2026", { delais })).toEqual([
      "reponse 05/03/2026 aVenir",
      "dossiers 16/03/2026 aVenir",
      "aVenir",
    ]);
  });
});

describe("R20 — préavis de trois mois et parc récent : candidats en un mois calendaire (référentiel, étape 4)", () => {
  it.each<[string, Partial<MiseADisposition>, string, string[]]>([
    [
      "préavis de trois mois",
      { type: "preavis3Mois" },
      "03/03/2026",
      ["impossibilite 09/03/2026 aVenir", "dossiers 02/04/2026 aVenir", "aVenir"],
    ],
    [
      "dernier jour pour signaler une impossibilité",
      { type: "preavis3Mois" },
      "09/03/2026",
      ["impossibilite 09/03/2026 duAujourdhui", "dossiers 02/04/2026 aVenir", "duAujourdhui"],
    ],
    [
      "parc récent sans date de mise en service",
      { type: "parcRecent" },
      "03/03/2026",
      ["impossibilite 09/03/2026 aVenir", "dossiers 02/04/2026 aVenir", "aVenir"],
    ],
    [
      "le silence après le 5e jour ouvré ne dépasse aucun délai",
      { type: "preavis3Mois" },
      "10/03/2026",
      ["impossibilite 09/03/2026 clos", "dossiers 02/04/2026 aVenir", "aVenir"],
    ],
    [
      "rien reçu après un mois",
      { type: "preavis3Mois" },
      "03/04/2026",
      ["impossibilite 09/03/2026 clos", "dossiers 02/04/2026 depasse", "depasse"],
    ],
    [
      "transmise le 31 janvier : le dernier jour de février",
      { type: "preavis3Mois", transmisLe: le("31/01/2026"), dossiersLe: le("28/02/2026") },
      "15/03/2026",
      ["impossibilite 06/02/2026 clos", "dossiers 28/02/2026 tenu", "tenu"],
    ],
    [
      "parc récent transmis trois mois avant la mise en service",
      { type: "parcRecent", miseEnService: le("02/06/2026") },
      "03/03/2026",
      [
        "transmission 02/03/2026 tenu",
        "impossibilite 09/03/2026 aVenir",
        "dossiers 02/04/2026 aVenir",
        "aVenir",
      ],
    ],
    [
      "parc récent transmis trop tard : c'est le délai du bailleur, pas celui du réservataire",
      { type: "parcRecent", miseEnService: le("01/06/2026"), dossiersLe: le("10/03/2026") },
      "20/03/2026",
      [
        "transmission 01/03/2026 depasse",
        "impossibilite 09/03/2026 clos",
        "dossiers 02/04/2026 tenu",
        "tenu",
      ],
    ],
  ])("%s", (_, particularites, aujourdhui, attendu) => {
    expect(echeances(particularites, aujourdhui)).toEqual(attendu);
  });
});

describe("R20 — à qui les délais s'imposent", () => {
  const instant = { parametres: SUIVI_PAR_DEFAUT, aujourdhui: le("03/03/2026") };

  it("en gestion déléguée, le bailleur désigne : aucune échéance", () => {
    expect(echeancesDe(mise(), PAR_ATTRIBUTION, instant)).toEqual([]);
  });

  it("en gestion mixte, seulement à ce qui n'est ni requalifié ni un relogement", () => {
    expect(echeancesDe(mise(), MIXTE, instant)).toHaveLength(2);
    expect(echeancesDe(mise({ requalifie: true }), MIXTE, instant)).toEqual([]);
    expect(echeancesDe(mise({ relogement: true }), MIXTE, instant)).toEqual([]);
  });

  it.each([
    [null, false],
    [0, true],
    [2, true],
    [3, false],
    [4, false],
  ])("%p candidats sur les trois attendus : il en manque %p", (candidats, attendu) => {
    expect(manqueDeCandidats(mise({ candidats }), SUIVI_PAR_DEFAUT)).toBe(attendu);
  });
});
