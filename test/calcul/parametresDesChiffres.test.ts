import type { Indicateur, NomDeChiffre } from "../../src/calcul/domaine/chiffre";
import { compte } from "../../src/calcul/chiffres";
import { etablirBilanLegal } from "../../src/calcul/bilanLegal";
import { diagnostiquer } from "../../src/calcul/diagnostiquer";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { controlerHorsQpv } from "../../src/calcul/etatHorsQpv";
import { valeurEcrite } from "../../src/calcul/explications/ecriture";
import { descendance } from "../../src/calcul/explications/descendance";
import { parametresDe, parametresPropres } from "../../src/calcul/explications/parametres";
import { chiffresDeBase, chiffresDeLigne, chiffresDuBilan } from "../../src/calcul/explications/parcours";
import { estNulle, fraction } from "../../src/calcul/nombres/fraction";
import { citation } from "../../src/calcul/registre/textes";
import type { ResultatPerimetre } from "../../src/calcul/resultat";
import {
  AILLEURS,
  calculerSituation,
  exact,
  fois,
  ici,
  liberation,
  ligne,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";
import { parcDecrit } from "./constructeurs-description";
import { attribueeEn2025, detailler } from "./constructeurs-detail";
import { attribuee, bilanIci, le, ligneDuBilan, MIXTE } from "./constructeurs-suivi";

const SITUATION = {
  logements: [...fois(40, logement({ reservataire: "PREF" })), ...fois(60, logement())],
  liberations: fois(10, liberation()),
  reservataires: [reservataire("PREF", { categorie: "etat-prioritaires" })],
};
const lus = (indicateur: Indicateur) => parametresDe(indicateur).map(({ nom }) => nom);

describe("Les paramètres dont un chiffre dépend", () => {
  it("le taux de rotation : la méthode et ce que R3 garde, avec leur source", () => {
    const { tauxDeRotation } = ici(SITUATION);
    expect(
      parametresDe(tauxDeRotation).map(({ nom, valeur, parDefaut, entree }) => [
        nom,
        valeur,
        parDefaut,
        citation(entree.source),
      ]),
    ).toEqual([
      ["methode", "referentiel", true, "Référentiel, étape 3"],
      ["exclureOrcodEtLhi", false, true, "Référentiel, étape 3"],
      ["exclureVenteEtDemolition", false, true, "Référentiel, étape 3"],
    ]);
  });

  it("un paramètre modifié le dit", () => {
    const { tauxDeRotation } = ici({ ...SITUATION, parametres: { methode: "intermediaire" } });
    expect(parametresDe(tauxDeRotation).map(({ nom, parDefaut }) => [nom, parDefaut])).toEqual([
      ["methode", false],
      ["exclureVenteEtDemolition", true],
    ]);
  });

  it("le même plafond écrit autrement reste la valeur par défaut", () => {
    const parametres = { traitement: "plafonner", plafondEtat: fraction(3, 10) } as const;
    const { partRetenue } = ligne(ici({ ...SITUATION, parametres }), "PREF");
    expect(parametresDe(partRetenue).map(({ nom, parDefaut }) => [nom, parDefaut])).toEqual([
      ["traitement", false],
      ["plafondEtat", true],
      ["plafondEtatAgents", true],
      ["plafondCollectivites", true],
      ["denominateur", true],
    ]);
  });

  it("la part d'un engagement ne dépend ni du dénominateur ni des plafonds", () => {
    const engage = reservataire("PREF", { engagement: fraction(1, 4), territoire: "31" });
    expect(lus(ligne(ici({ ...SITUATION, reservataires: [engage] }), "PREF").partRetenue)).toEqual([]);
  });

  it("le parc, et un chiffre absent, ne dépendent d'aucun", () => {
    expect(lus(ici(SITUATION).parc)).toEqual([]);
    expect(lus(ici({ ...SITUATION, logements: [], liberations: [liberation()] }).tauxDeRotation)).toEqual([]);
  });

  it("le bilan légal par période de construction (R18) : les classes, et sur aucun autre axe", () => {
    const detail = detailler([attribueeEn2025("12/05")]);
    const { lignes } = etablirBilanLegal(calculerSituation(SITUATION), detail, {
      ...{ date: le("15/02/2026"), parametres: { ...SUIVI_PAR_DEFAUT, debutsDePeriode: [1949] } },
    });
    const deLAxe = (voulu: string) =>
      lignes.filter(({ axe, attribues }) => axe === voulu && !estNulle(attribues.valeur));
    expect(deLAxe("typologie").flatMap(({ attribues }) => parametresDe(attribues))).toEqual([]);
    expect(
      deLAxe("periodeDeConstruction").flatMap(({ attribues }) =>
        parametresDe(attribues).map(({ nom, valeur, parDefaut, entree }) => [
          ...[nom, valeur, parDefaut, citation(entree.source)],
        ]),
      ),
    ).toEqual([["debutsDePeriode", [1949], false, "Règles de calcul de Flux, R18"]]);
  });

  it("de plusieurs classes, chacune se lit", () => {
    expect(valeurEcrite([1949, 1975])).toBe("1949, 1975");
  });

  it("un compte du suivi dont rien ne dit sous quels choix il est fait n'en lit aucun", () => {
    expect(parametresDe(compte("enAttente", "R17", 3))).toEqual([]);
  });

  it("le seuil de l'État hors QPV (R19), avec son article", () => {
    const [controle] = controlerHorsQpv(detailler([attribueeEn2025("12/05")]), {
      ...{ annee: 2025, periode: { debut: le("01/01/2025"), fin: le("31/12/2025") } },
      ...{ parametres: SUIVI_PAR_DEFAUT, estLEtat: () => true, stipuleAutrement: () => false },
    });
    if (controle === undefined) throw new Error("un contrôle est attendu");
    expect(
      parametresDe(controle.seuil).map(({ nom, parDefaut, entree }) => [
        ...[nom, parDefaut, citation(entree.source)],
      ]),
    ).toEqual([["seuilHorsQpv", true, "CCH, R.441-5-2"]]);
  });

  it("les libérations en regard de la demande (R28) : la méthode de chaque périmètre, chacune une fois", () => {
    const resultat = calculerSituation({
      ...SITUATION,
      logements: [logement(), logement({ perimetre: AILLEURS })],
    });
    const [ici31, autre, ...reste] = resultat.perimetres;
    if (ici31 === undefined || autre === undefined) throw new Error("deux périmètres sont attendus");
    const differents = [
      ici31,
      { ...autre, parametres: { ...autre.parametres, methode: "intermediaire" as const } },
      ...reste,
    ];
    const partout = { territoire: { type: "partout" }, typologie: null, demandes: null } as const;
    const [ligneDuTerritoire] = diagnostiquer([{ ...partout, attributions: null }], parcDecrit(), {
      ...resultat,
      perimetres: differents,
    });
    if (ligneDuTerritoire === undefined) throw new Error("une ligne est attendue");
    expect(parametresDe(ligneDuTerritoire.liberations).map(({ nom, valeur }) => [nom, valeur])).toEqual([
      ["methode", "referentiel"],
      ["exclureOrcodEtLhi", false],
      ["exclureVenteEtDemolition", false],
      ["methode", "intermediaire"],
    ]);
    expect(parametresDe(ligneDuTerritoire.logements)).toEqual([]);
  });
});

const TERRITORIALE: Situation = {
  logements: [
    ...SITUATION.logements,
    ...fois(12, logement({ reservataire: "CD", origine: "garantie" })),
    ...fois(8, logement({ reservataire: "CD", origine: "foncier" })),
    ...fois(10, logement({ reservataire: "ALBI", commune: "Albi", origine: "foncier" })),
  ],
  liberations: SITUATION.liberations,
  territoires: ["Albi"],
  reservataires: [
    ...SITUATION.reservataires,
    reservataire("CD", { categorie: "departement" }),
    reservataire("ALBI", { categorie: "commune", territoire: "Albi" }),
  ],
};

/** What each figure of the périmètre reads itself, by name, where it reads something; the last of a name wins. */
function lectures(resultat: ResultatPerimetre, noms: readonly NomDeChiffre[]) {
  const indicateurs = [...chiffresDeBase(resultat), ...resultat.flux.flatMap(chiffresDeLigne)];
  const tous = indicateurs.flatMap(([, un]) => (un.etat === "present" ? [...descendance(un)] : []));
  const propres = (un: Indicateur) => parametresPropres(un).map(({ nom }) => nom);
  return Object.fromEntries(
    noms.map((cherche) => [cherche, propres(tous.find(({ nom }) => nom === cherche) ?? ABSENT)]),
  );
}
const ABSENT: Indicateur = { etat: "absent", nom: "parc", regle: "R1", raison: "parcNul" };

describe("Les paramètres que la règle d'un chiffre lit elle-même", () => {
  const R3 = ["methode", "exclureOrcodEtLhi", "exclureVenteEtDemolition"];
  const SOUMIS = ["exclureEtudiantsEtSpecifiques"];
  const PLAFONDS = ["plafondEtat", "plafondEtatAgents", "plafondCollectivites"];
  const DU_PARC = { parc: [], reservations: [], parcDeRotation: [], tauxDeRotation: [], assiette: [] };
  const DU_PARC_SOUMIS = { parcSoumis: SOUMIS, reservationsSoumises: SOUMIS, parcSoumisDuTerritoire: SOUMIS };
  const verifier = (
    parametres: Situation["parametres"],
    attendus: Partial<Record<NomDeChiffre, unknown>>,
  ) => {
    const resultat = ici({ ...TERRITORIALE, parametres: parametres ?? {} });
    expect(lectures(resultat, Object.keys(attendus) as NomDeChiffre[])).toEqual(attendus);
  };

  it("parts du parc, plafonds signalés, méthode du référentiel", () => {
    verifier(
      {},
      {
        ...{ ...DU_PARC, ...DU_PARC_SOUMIS, liberationsRetenues: R3, part: ["denominateur"] },
        ...{ parcDuTerritoire: ["denominateur"], reservationsDuTerritoire: ["denominateur"] },
        ...{ nonReserve: ["denominateur"], partRetenue: ["traitement"], volumeEstime: [] },
      },
    );
  });

  it("parts du parc soumis, plafonds appliqués, méthode intermédiaire", () => {
    const soumises = ["denominateur", ...SOUMIS];
    verifier(
      {
        ...{ denominateur: "soumis", methode: "intermediaire" },
        ...{ traitement: "plafonner", plafondCollectivites: fraction(1, 20) },
      },
      {
        ...{ ...DU_PARC, ...DU_PARC_SOUMIS, liberationsRetenues: ["methode", "exclureVenteEtDemolition"] },
        ...{ parcDuTerritoire: soumises, reservationsDuTerritoire: soumises },
        ...{ reservationsSurGarantie: soumises, reservationsHorsGarantie: soumises },
        ...{ part: ["denominateur"], nonReserve: ["denominateur"], partPlafonnee: [] },
        ...{ partRetenue: ["traitement", ...PLAFONDS] },
      },
    );
  });

  it("rapportés au parc, les droits nés d'une garantie ne lisent que le dénominateur", () => {
    verifier(
      { traitement: "plafonner", plafondCollectivites: fraction(1, 20) },
      { reservationsSurGarantie: ["denominateur"], reservationsHorsGarantie: ["denominateur"] },
    );
  });

  it("une part engagée n'en lit aucun : les plafonds n'y touchent pas", () => {
    const engage = reservataire("PREF", { engagement: fraction(1, 4) });
    const { partRetenue } = ligne(ici({ ...SITUATION, reservataires: [engage] }), "PREF");
    expect(exact(partRetenue)).toBe("1/4");
    expect(parametresPropres(partRetenue)).toEqual([]);
  });

  it("un chiffre absent ne dépend d'aucun, et n'en lit aucun, même quand son nom en lit", () => {
    expect(parametresPropres({ ...ABSENT, nom: "part" })).toEqual([]);
    expect(parametresDe({ ...ABSENT, nom: "part" })).toEqual([]);
  });
});

describe("Les paramètres du suivi", () => {
  const IMPOSSIBILITE = ["calendrier", "delaiDImpossibilite", "attributionExigee"];
  const cd = (suivi = {}) => {
    const mises = [attribuee({ reservataire: "CD", requalifie: true })];
    return ligneDuBilan(
      bilanIci(le("30/06/2026"), { ...TERRITORIALE, mises, suivi, regles: { CD: MIXTE } }),
      "CD",
    );
  };

  it("l'impossibilité signalée change ce qui compte, les candidats attendus ce qui manque, la cible se lit elle-même", () => {
    const lus = chiffresDuBilan(cd()).map(
      ([champ, un]) => [champ, parametresPropres(un).map(({ nom }) => nom)] as const,
    );
    expect(lus.filter(([, noms]) => noms.length > 0)).toEqual([
      ["decomptesEnDirecte", IMPOSSIBILITE],
      ["sans:impossibiliteSignalee", IMPOSSIBILITE],
      ["enAttente", IMPOSSIBILITE],
      ["candidatsInsuffisants", ["candidatsAttendus"]],
      ["requalifies", IMPOSSIBILITE],
      ["cibleDeRequalification", ["cibleDeRequalification"]],
      ["partRetenue", ["traitement"]],
    ]);
  });

  it("un délai est celui par défaut quand son nombre et son unité le sont", () => {
    const lu = (suivi: object) => {
      const lus = parametresPropres(cd(suivi).decompte.enDirecte);
      const trouve = lus.find(({ nom }) => nom === "delaiDImpossibilite");
      return [trouve?.valeur, trouve?.parDefaut];
    };
    const enJours = (nombre: number, unite: string) => ({ delaiDImpossibilite: { nombre, unite } });
    expect(lu({})).toEqual([{ nombre: 5, unite: "joursOuvres" }, true]);
    expect(lu(enJours(5, "joursOuvres"))).toEqual([{ nombre: 5, unite: "joursOuvres" }, true]);
    expect(lu(enJours(4, "joursOuvres"))).toEqual([{ nombre: 4, unite: "joursOuvres" }, false]);
    expect(lu(enJours(5, "jours"))).toEqual([{ nombre: 5, unite: "jours" }, false]);
  });

  it("chacun a son entrée au registre, sous son propre nom", () => {
    const { decompte, candidatsInsuffisants } = cd({ calendrier: "alsaceMoselle", candidatsAttendus: 2 });
    const lus = [decompte.enDirecte, candidatsInsuffisants].flatMap(parametresPropres);
    expect(lus.map(({ nom, valeur, parDefaut, entree }) => [nom, valeur, parDefaut, entree.libelle])).toEqual(
      [
        ["calendrier", "alsaceMoselle", false, "Calendrier des jours fériés"],
        [
          "delaiDImpossibilite",
          { nombre: 5, unite: "joursOuvres" },
          true,
          "Impossibilité de désigner des candidats : information du bailleur",
        ],
        [
          "attributionExigee",
          false,
          true,
          "Impossibilité signalée à temps : décompter seulement l'attribution",
        ],
        ["candidatsAttendus", 2, false, "Candidats attendus du réservataire"],
      ],
    );
  });

  it("un chiffre du bilan dépend aussi des paramètres du flux, chacun une fois, ceux du flux d'abord", () => {
    expect(parametresDe(cd().solde).map(({ nom }) => nom)).toEqual([
      ...["traitement", "denominateur", "exclureEtudiantsEtSpecifiques"],
      ...["methode", "exclureOrcodEtLhi", "exclureVenteEtDemolition", ...IMPOSSIBILITE],
    ]);
  });

  it("ceux du suivi valent ce qu'ils valent dans le suivi, même quand le flux vient après", () => {
    const valeurs = ["solde", "avance"].map((champ) => {
      const [, un] = chiffresDuBilan(cd({ candidatsAttendus: 2 })).find(([nom]) => nom === champ) ?? [];
      return un && parametresDe(un).map(({ valeur }) => valeur);
    });
    const duFlux = ["signaler", "parc", true, "referentiel", false, false];
    const duSuivi = ["metropole", { nombre: 5, unite: "joursOuvres" }, false];
    expect(valeurs).toEqual([
      [...duFlux, ...duSuivi],
      [...duFlux, ...duSuivi],
    ]);
  });
});
