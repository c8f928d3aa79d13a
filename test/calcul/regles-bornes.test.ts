import { compte, saisie } from "../../src/calcul/chiffres";
import { jour } from "../../src/calcul/domaine/jour";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { fraction, jamaisNegative, ZERO } from "../../src/calcul/nombres/fraction";
import { PARAMETRES_DE_DROIT } from "../../src/calcul/registre/parametres";
import { valeurParDefaut } from "../../src/calcul/registre/registre";
import { citation } from "../../src/calcul/registre/textes";
import { decompteDelegue } from "../../src/calcul/regles/decompte";
import { part } from "../../src/calcul/regles/r08-part";
import { plafonner, type PartAPlafonner } from "../../src/calcul/regles/r09-plafonds";
import { attributionsARepartir, repartir } from "../../src/calcul/regles/r10-objectif";
import { sortEnGestionMixte } from "../../src/calcul/regles/r16-gestion-mixte";
import { statutDEnsemble, type Echeance } from "../../src/calcul/regles/r20-delais";
import { estLePublic, estLeBailleur, estVise } from "../../src/calcul/regles/r22-objectifs-cumules";
import { etatDesLieux } from "../../src/calcul/regles/r23-etat-des-lieux";
import { calculerSituation, ICI, ici, liberation, logement, reservataire } from "./constructeurs";
import { decrit, parcDecrit } from "./constructeurs-description";
import { attribuee, DIRECTE, HORS_FLUX, le, mise, MIXTE, PAR_ENTREE } from "./constructeurs-suivi";
import { phrase } from "./phrase";

describe("Une grandeur qui ne peut être négative", () => {
  it("est ramenée à 0 au-dessous ; nulle ou positive, elle reste ce qu'elle est", () => {
    expect(jamaisNegative(fraction(-1, 7))).toEqual(ZERO);
    for (const gardee of [fraction(0, 7), fraction(1, 7)]) expect(jamaisNegative(gardee)).toBe(gardee);
  });
});

describe("Registre", () => {
  it("d'un paramètre qui a changé, c'est la dernière valeur qui vaut par défaut", () => {
    const { plafondEtat } = PARAMETRES_DE_DROIT;
    const change = {
      ...plafondEtat,
      periodes: [
        { valeur: fraction(25, 100), du: jour(2015, 1, 1), au: jour(2019, 12, 31) },
        { valeur: fraction(28, 100), du: jour(2020, 1, 1), au: jour(2022, 12, 31) },
        { valeur: fraction(30, 100), du: jour(2023, 1, 1), au: null },
      ],
    } as const;
    expect(valeurParDefaut(change)).toEqual(fraction(30, 100));
  });

  it("le droit pour un tour s'éteint à la première attribution, selon l'étape 4 du référentiel", () => {
    const { extinctionDuTour } = PARAMETRES_DE_DROIT;
    expect(valeurParDefaut(extinctionDuTour)).toBe("première attribution");
    expect(citation(extinctionDuTour.source)).toBe(
      "Référentiel, étape 4 (programmes neufs et première attribution)",
    );
  });
});

describe("R2 et R8 — ce que disent le parc de rotation et une part", () => {
  it("le parc de rotation est un compte de R2", () => {
    expect(phrase(ici({ logements: [logement()] }).parcDeRotation)).toBe("parcDeRotation R2 | compte");
  });

  it("une part sans autre nom est celle de R8", () => {
    const dite = (denominateur: number) =>
      phrase(part(compte("reservations", "R7", 1), compte("parc", "R1", denominateur)));
    expect(dite(4)).toBe("part R8 | quotient | reservations R7, parc R1");
    expect(dite(0)).toBe("part R8 absent parcNul");
  });
});

describe("R9 — ramener un groupe à son plafond", () => {
  const centiemes = (nombre: number) => saisie("part", "R8", fraction(nombre, 100));
  const une = (code: string, categorie: PartAPlafonner["categorie"], nombre: number): PartAPlafonner => ({
    ...{ code, categorie, part: centiemes(nombre), origines: null },
  });

  it("une part nulle du groupe reste telle quelle, sans calcul", () => {
    const parts = [une("DDETS", "etat-prioritaires", 0), une("PREF", "etat-prioritaires", 40)];
    const [nulle, ramenee] = plafonner(parts, PARAMETRES_PAR_DEFAUT);
    expect(nulle).toBe(parts[0]);
    expect(ramenee && phrase(ramenee.part)).toBe(
      "partPlafonnee R9 | prorata | part R8, plafond R9, sommeDesParts R9",
    );
  });

  it("d'une collectivité, c'est la part sur garantie d'emprunt qui compte : nulle, rien ne change", () => {
    const sansGarantie: PartAPlafonner = {
      ...une("CD31", "departement", 10),
      origines: { surGarantie: centiemes(0), horsGarantie: centiemes(10) },
    };
    const [gardee] = plafonner([sansGarantie, une("VILLE", "commune", 25)], PARAMETRES_PAR_DEFAUT);
    expect(gardee).toBe(sansGarantie);
  });
});

describe("R10 — les plus forts restes", () => {
  const servis = (parts: readonly [string, number, number][], numerateur: number, denominateur: number) =>
    repartir(
      parts.map(([code, n, d]) => ({ code, part: fraction(n, d) })),
      fraction(numerateur, denominateur),
    );

  it("rien à ajouter aux entiers : aucun reste n'est servi", () => {
    // 10,4 : 5,2 chacun, dix en tout.
    expect(servis([["A", 1, 2], ["B", 1, 2]], 104, 10)).toEqual([5, 5]); // prettier-ignore
    expect(servis([["A", 1, 2], ["B", 1, 2]], 2, 5)).toEqual([0, 0]); // prettier-ignore
  });

  it("le plus fort reste, puis la plus grande part, puis l'ordre des codes, où que soient les lignes", () => {
    expect(servis([["A", 2, 10], ["B", 5, 10], ["C", 3, 10]], 3, 1)).toEqual([1, 1, 1]); // prettier-ignore
    expect(servis([["A", 1, 10], ["B", 1, 10], ["C", 6, 10], ["D", 2, 10]], 5, 1)).toEqual([1, 0, 3, 1]); // prettier-ignore
    expect(servis([["D", 1, 4], ["B", 1, 4], ["C", 1, 4], ["A", 1, 4]], 2, 1)).toEqual([0, 1, 0, 1]); // prettier-ignore
  });

  it("ce qui est à répartir est l'assiette arrondie, le demi vers le haut, avec les parts", () => {
    const [assiette, retenue] = [
      saisie("assiette", "R6", fraction(25, 2)),
      saisie("part", "R8", fraction(1)),
    ];
    expect(attributionsARepartir(assiette, [retenue])).toEqual({
      ...{ etat: "present", nom: "attributionsARepartir", regle: "R10", operation: "repartition" },
      ...{ valeur: fraction(13), operandes: [assiette, retenue] },
    });
  });
});

describe("R15 et R16 — qui gère, et ce qui compte", () => {
  it("en gestion directe et hors flux, rien ne compte chez le bailleur", () => {
    expect(decompteDelegue(mise(), DIRECTE)).toBeNull();
    expect(decompteDelegue(mise(), HORS_FLUX)).toBeNull();
    expect(decompteDelegue(mise(), PAR_ENTREE)).toBe("entree");
    expect(decompteDelegue(mise({ requalifie: true }), MIXTE)).toBe("entree");
  });

  it.each([true, false])(
    "un relogement pas encore entré attend l'entrée, valorisé ou non (%p)",
    (comptabiliser) => {
      const relogement = attribuee({ relogement: true, comptabiliser, entreeLe: null });
      expect(sortEnGestionMixte(relogement, "entree", SUIVI_PAR_DEFAUT)).toEqual({
        type: "attente",
        attendu: "entree",
      });
    },
  );
});

describe("R20 — le statut d'ensemble", () => {
  it("la transmission, que doit le bailleur, n'y entre pas", () => {
    const transmission: Echeance = { objet: "transmission", limite: le("02/03/2026"), statut: "depasse" };
    const dossiers: Echeance = { objet: "dossiers", limite: le("30/03/2026"), statut: "tenu" };
    expect(statutDEnsemble([transmission, dossiers])).toBe("tenu");
    expect(statutDEnsemble([transmission])).toBe("clos");
  });
});

describe("R22 — ce qu'un objectif vise", () => {
  it("un bailleur inconnu n'est celui d'aucun périmètre, même de son nom", () => {
    expect(estLeBailleur({ type: "inconnu", nom: ICI.bailleur }, ICI)).toBe(false);
    expect(estLeBailleur({ type: "un", nom: ICI.bailleur }, ICI)).toBe(true);
  });

  it("un territoire inconnu n'est celui d'aucun logement", () => {
    const lieu = { commune: "Muret", epci: "Muretain" };
    expect(estVise({ type: "inconnu", nom: "Muret" }, ICI, lieu)).toBe(false);
  });

  it("sans public visé, aucun nom n'est le sien", () => {
    expect(estLePublic({ public: null }, "DALO")).toBe(false);
    expect(estLePublic({ public: "dalo" }, "DALO")).toBe(true);
  });
});

describe("R23 — l'état des lieux d'un parc vide, ou sans infra-départemental", () => {
  it("une convention sans aucun logement présent : aucune ligne, sans erreur", () => {
    const resultat = calculerSituation({
      liberations: [liberation()],
      reservataires: [reservataire("VILLE", { territoire: "31", engagement: fraction(1, 5) })],
    });
    expect(resultat.perimetres[0]?.flux.map(({ partDuParc }) => phrase(partDuParc))).toEqual([
      "partDuParc R8 absent parcNul",
      "partDuParc R8 absent parcNul",
    ]);
    expect(etatDesLieux(parcDecrit(), resultat, { auPlus: 10 })).toEqual({
      complet: true,
      lignes: [],
      horsFlux: 0,
    });
  });

  it("sans commune ni EPCI réservataire, les libérations ne sont pas relues", () => {
    const departement = decrit("1", { reservataire: "CD31", commune: "Muret" });
    const resultat = calculerSituation({
      logements: [departement.logement],
      liberations: [liberation({ logement: departement.logement })],
      reservataires: [reservataire("CD31", { categorie: "departement" })],
    });
    const liberations = () => {
      throw new Error("libérations relues");
    };
    expect(etatDesLieux({ ...parcDecrit(departement), liberations }, resultat)).toMatchObject({
      complet: true,
      lignes: [{ reservataire: "CD31", echelleDuTaux: "departement" }],
    });
  });
});
