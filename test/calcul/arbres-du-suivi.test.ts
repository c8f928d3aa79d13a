import { absence, compte, saisie } from "../../src/calcul/chiffres";
import { diagnostiquer } from "../../src/calcul/diagnostiquer";
import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import type { Objectif } from "../../src/calcul/domaine/objectif";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { fraction, UN } from "../../src/calcul/nombres/fraction";
import { prevoir } from "../../src/calcul/prevoir";
import {
  avance,
  avancement,
  ecartALaPartRetenue,
  objectifADate,
  projection,
  soldeDuBilan,
  tauxDAtteinte,
} from "../../src/calcul/regles/r17-bilan";
import { chiffreDEcart } from "../../src/calcul/regles/r25-orientation";
import { suivreObjectifs } from "../../src/calcul/suivreObjectifs";
import { agreger, calculerSituation, hypothese, ICI, logement } from "./constructeurs";
import { parcDecrit } from "./constructeurs-description";
import { attribueeEn2025, detailler } from "./constructeurs-detail";
import { bilanIci, le } from "./constructeurs-suivi";
import { phrase } from "./phrase";

const dits = (...indicateurs: readonly Indicateur[]) => indicateurs.map(phrase);

describe("R17 — ce que le bilan ne peut pas dire, et pourquoi", () => {
  const UN_DECOMPTE = compte("decompte", "R17", 1);
  const SANS_PART = absence("objectif", "R10", "partAbsente");
  const SANS_ATTRIBUTION = absence("partDuFluxReel", "R17", "aucuneAttribution");

  it("sans objectif : ni solde, ni taux, ni objectif à date, ni avance", () => {
    const jours = avancement(2026, le("30/06/2026"));
    expect(
      dits(
        ...[soldeDuBilan(SANS_PART, UN_DECOMPTE), tauxDAtteinte(UN_DECOMPTE, SANS_PART)],
        ...[objectifADate(SANS_PART, jours), avance(UN_DECOMPTE, objectifADate(SANS_PART, jours))],
      ),
    ).toEqual([
      "solde R17 absent partAbsente",
      "tauxDAtteinte R17 absent partAbsente",
      "objectifADate R17 absent partAbsente",
      "avance R17 absent partAbsente",
    ]);
  });

  it("un objectif nul n'a pas de taux d'atteinte", () => {
    const nul = saisie("objectif", "R10", fraction(0));
    expect(dits(tauxDAtteinte(UN_DECOMPTE, nul))).toEqual(["tauxDAtteinte R17 absent objectifNul"]);
  });

  it("avant le premier jour de l'année, pas de projection", () => {
    expect(dits(projection(UN_DECOMPTE, avancement(2026, le("31/12/2025"))))).toEqual([
      "projection R17 absent anneeNonCommencee",
    ]);
  });

  it("l'écart à la part retenue dit ce qui lui manque : la part servie d'abord", () => {
    const part = saisie("partDuFluxReel", "R17", UN);
    expect(
      dits(
        ...[ecartALaPartRetenue(SANS_ATTRIBUTION, SANS_PART), ecartALaPartRetenue(part, SANS_PART)],
        ecartALaPartRetenue(part, part),
      ),
    ).toEqual([
      "ecartALaPartRetenue R17 absent aucuneAttribution",
      "ecartALaPartRetenue R17 absent partAbsente",
      "ecartALaPartRetenue R17 | difference | partDuFluxReel R17, partDuFluxReel R17",
    ]);
  });

  it("le solde dit l'opération et ses opérandes", () => {
    const objectif = saisie("objectif", "R10", fraction(3));
    expect(soldeDuBilan(objectif, UN_DECOMPTE)).toEqual({
      ...{ etat: "present", nom: "solde", regle: "R17", operation: "difference" },
      ...{ valeur: fraction(2), operandes: [objectif, UN_DECOMPTE] },
    });
  });

  it("les attributions de l'année sont un compte, ou ce que le bailleur a saisi", () => {
    const bilan = (attributions?: number) => {
      const saisies = attributions === undefined ? {} : { attributions };
      return bilanIci(le("30/06/2026"), { logements: [logement()], mises: [], ...saisies });
    };
    expect(dits(bilan().attributionsDeLAnnee, bilan(12).attributionsDeLAnnee)).toEqual([
      "attributionsDeLAnnee R17 | compte",
      "attributionsDeLAnnee R17 | saisie",
    ]);
  });
});

describe("R18 — la prévision", () => {
  const dites = (bloque: boolean) => {
    const situation = {
      logements: [logement()],
      hypotheses: [{ ...hypothese(), deductions: { ...hypothese().deductions, anru: null } }],
      bloques: bloque ? [ICI] : [],
    };
    return prevoir(calculerSituation(situation), agreger(situation), situation.hypotheses)
      .slice(0, 2)
      .map(({ prevus, realises, ecart }) => dits(prevus, realises, ecart));
  };

  it("est la saisie, face au compte des relogements ; rien de saisi, rien à comparer", () => {
    expect(dites(false)).toEqual([
      [
        ...["mutations R6 | saisie", "relogementsDeLAnneePrecedente R18 | compte"],
        "ecartDePrevision R18 | difference | mutations R6, relogementsDeLAnneePrecedente R18",
      ],
      [
        ...["anru R18 absent previsionNonSaisie", "relogementsDeLAnneePrecedente R18 | compte"],
        "ecartDePrevision R18 absent previsionNonSaisie",
      ],
    ]);
  });

  it("un périmètre arrêté n'a pas de prévision", () => {
    expect(dites(true)[0]).toEqual([
      ...["mutations R18 absent perimetreBloque", "relogementsDeLAnneePrecedente R18 | compte"],
      "ecartDePrevision R18 absent perimetreBloque",
    ]);
  });

  it("sans logement familial il n'y a pas de taux, mais la prévision reste", () => {
    const situation = { logements: [logement({ nature: "etudiant" as const })], hypotheses: [hypothese()] };
    const [premiere] = prevoir(calculerSituation(situation), agreger(situation), situation.hypotheses);
    expect(premiere && dits(premiere.prevus)).toEqual(["mutations R6 | saisie"]);
  });

  it("un taux saisi n'arrête rien", () => {
    const situation = { logements: [logement()], hypotheses: [hypothese({}, { tauxRetenu: UN })] };
    const [premiere] = prevoir(calculerSituation(situation), agreger(situation), situation.hypotheses);
    expect(premiere && dits(premiere.prevus)).toEqual(["mutations R6 | saisie"]);
  });

  it("un périmètre dont on n'a plus les compteurs, ou plus le bailleur, n'a pas de ligne", () => {
    const resultat = calculerSituation({ logements: [logement()] });
    const ailleurs = logement({ perimetre: { ...ICI, departement: "81" } });
    const autre = logement({ perimetre: { bailleur: "Autre", departement: "31" } });
    expect(prevoir(resultat, agreger({ logements: [ailleurs] }), [hypothese()])).toEqual([]);
    expect(prevoir(resultat, agreger({ logements: [autre] }), [hypothese()])).toEqual([]);
  });
});

describe("R22 — les objectifs cumulés", () => {
  const dites = (
    particularites: Partial<Objectif>,
    mises = [attribueeEn2025("12/05", { publics: ["DALO"] })],
  ) => {
    const objectif: Objectif = {
      ...{
        dispositif: "CIA",
        public: "DALO",
        unite: "nombre",
        territoire: { type: "partout" },
        bailleur: { type: "tous" },
      },
      ...{ cible: fraction(2), ...particularites },
    };
    const periode = { debut: le("01/01/2025"), fin: le("31/12/2025") };
    return suivreObjectifs(detailler(mises), [objectif], { periode, parametres: SUIVI_PAR_DEFAUT }).flatMap(
      (un) => dits(un.cible, un.duPublic, un.duTerritoire, un.realise, un.tauxDAtteinte, un.reste),
    );
  };

  it("en nombre", () => {
    expect(dites({})).toEqual([
      ...["cibleEnNombre R22 | saisie", "attributionsAuPublicVise R22 | compte"],
      ...["attributionsDuTerritoire R22 | compte", "realise R22 | choix | attributionsAuPublicVise R22"],
      "atteinteDeLaCible R22 | quotient | realise R22, cibleEnNombre R22",
      "resteEnNombre R22 | difference | cibleEnNombre R22, realise R22",
    ]);
  });

  it("en part, des points de pourcentage", () => {
    expect(dites({ unite: "part" })).toEqual([
      ...["cibleEnPourcent R22 | saisie", "attributionsAuPublicVise R22 | compte"],
      "attributionsDuTerritoire R22 | compte",
      "realiseEnPourcent R22 | prorata | attributionsAuPublicVise R22, baseCent R22, attributionsDuTerritoire R22",
      "atteinteDeLaCible R22 | quotient | realiseEnPourcent R22, cibleEnPourcent R22",
      "resteEnPoints R22 | difference | cibleEnPourcent R22, realiseEnPourcent R22",
    ]);
  });

  it("une part de rien, un territoire inconnu : ni réalisé, ni atteinte, ni reste", () => {
    const raison = "absent aucuneAttributionSurLeTerritoire";
    expect(dites({ unite: "part" }, []).slice(3)).toEqual([
      `realiseEnPourcent R22 ${raison}`,
      `atteinteDeLaCible R22 ${raison}`,
      `resteEnPoints R22 ${raison}`,
    ]);
    expect(dites({ territoire: { type: "inconnu", nom: "Muert" } }).slice(2)).toEqual([
      "attributionsDuTerritoire R22 | compte",
      "realise R22 absent territoireInconnu",
      "atteinteDeLaCible R22 absent territoireInconnu",
      "resteEnNombre R22 absent territoireInconnu",
    ]);
  });

  it("une cible nulle n'a pas de taux d'atteinte, mais son reste", () => {
    expect(dites({ cible: fraction(0) }).slice(4)).toEqual([
      "atteinteDeLaCible R22 absent cibleNulle",
      "resteEnNombre R22 | difference | cibleEnNombre R22, realise R22",
    ]);
  });
});

describe("R25 — l'écart d'un réservataire", () => {
  it("sur la part servie ; tant que rien n'est servi à personne, sur son décompte", () => {
    const engagement = saisie("partRetenue", "R10", fraction(1, 2));
    const servis = compte("decompte", "R17", 0);
    const ecart = (total: number) =>
      chiffreDEcart("ecartAvant", { servis, total: compte("totalServi", "R25", total) }, engagement);
    expect(ecart(2).operandes.map(phrase)).toEqual([
      "partServie R25 | quotient | decompte R17, totalServi R25",
      "partRetenue R10 | saisie",
    ]);
    expect(ecart(0).operandes.map(phrase)).toEqual(["decompte R17 | compte", "partRetenue R10 | saisie"]);
  });
});

describe("R28 — la pression de la demande", () => {
  const dites = (demandes: number | null, attributions: number | null) => {
    const nombre = (valeur: number | null) => (valeur === null ? null : fraction(valeur));
    const demande = {
      ...{ territoire: { type: "partout" } as const, typologie: null },
      ...{ demandes: nombre(demandes), attributions: nombre(attributions) },
    };
    const resultat = calculerSituation({ logements: [logement()] });
    return diagnostiquer([demande], parcDecrit(), resultat).flatMap((une) =>
      dits(
        ...[une.demandes, une.attributions, une.pression],
        ...[une.logements, une.reservations, une.liberations],
      ),
    );
  };

  it("deux saisies, leur rapport, et trois comptes du classeur en regard", () => {
    expect(dites(9, 3)).toEqual([
      ...["demandesDuTerritoire R28 | saisie", "attributionsDuTerritoire R28 | saisie"],
      "pression R28 | quotient | demandesDuTerritoire R28, attributionsDuTerritoire R28",
      ...["logementsDuDiagnostic", "reservationsDuDiagnostic", "liberationsDuDiagnostic"].map(
        (nom) => `${nom} R28 | compte`,
      ),
    ]);
  });

  it.each([
    [null, 3, 0, "demandesNonSaisies"],
    [9, null, 1, "attributionsNonSaisies"],
  ])(
    "demandes %p, attributions %p : ce qui manque le dit, la pression aussi",
    (demandes, attributions, rang, raison) => {
      const lus = dites(demandes, attributions);
      const nom = ["demandesDuTerritoire", "attributionsDuTerritoire"][rang] ?? "";
      expect([lus[rang], lus[2]]).toEqual([`${nom} R28 absent ${raison}`, `pression R28 absent ${raison}`]);
    },
  );

  it("aucune attribution : pas de rapport", () => {
    expect(dites(9, 0)[2]).toBe("pression R28 absent aucuneAttributionSurLeTerritoire");
  });
});
