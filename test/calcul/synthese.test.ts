import { agregatsVides } from "../../src/calcul/agregats/compter";
import { ajouterSynthese, type SyntheseDePerimetre } from "../../src/calcul/agregats/synthese";
import { calculer } from "../../src/calcul/calculer";
import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../src/calcul/domaine/parametres";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { descendance } from "../../src/calcul/explications/descendance";
import { chiffresDeBase, chiffresDeLigne } from "../../src/calcul/explications/parcours";
import { fraction } from "../../src/calcul/nombres/fraction";
import { prevoir } from "../../src/calcul/prevoir";
import type { Resultat, ResultatPerimetre } from "../../src/calcul/resultat";
import {
  AILLEURS,
  agreger,
  ANNEE,
  exact,
  hypothese,
  ICI,
  ligne,
  logement,
  reservataire,
} from "./constructeurs";

/** The référentiel's example: (15 000 − 500) × 10 % − 450 = 1 000, of which 20 % for the Département. */
const COMPTES: SyntheseDePerimetre = {
  ...{ parc: 15_000, parcDeRotation: 14_600, parcSoumis: 14_500, liberations: 1460 },
  reservataires: new Map([["CD31", { reservations: 3000, soumises: 2610 }]]),
};

interface Choix {
  readonly comptes?: SyntheseDePerimetre;
  readonly reservataires?: readonly Reservataire[];
  readonly parametres?: Partial<Parametres>;
  readonly mutations?: number;
}

function calculee({
  comptes = COMPTES,
  reservataires = [DEPARTEMENT],
  parametres = {},
  mutations = 450,
}: Choix = {}) {
  const agregats = agregatsVides(ANNEE, []);
  ajouterSynthese(agregats, ICI, comptes);
  const hypotheses = [hypothese({ mutations })];
  const resultat: Resultat = calculer(agregats, {
    ...{ reservataires, hypotheses, estBloque: () => false },
    parametresPour: () => ({ ...PARAMETRES_PAR_DEFAUT, ...parametres }),
  });
  return { agregats, hypotheses, resultat };
}

function deSynthese(choix?: Choix): ResultatPerimetre {
  const [seul, ...autres] = calculee(choix).resultat.perimetres;
  if (seul === undefined || autres.length > 0) throw new Error("un périmètre est attendu");
  return seul;
}

const DEPARTEMENT = reservataire("CD31", { categorie: "departement", nom: "Haute-Garonne" });
/** "parc : parc R1 saisie 15000", or the reason of an absence between brackets. */
const dits = (chiffres: readonly (readonly [string, Indicateur])[]) =>
  chiffres.map(([champ, un]) => {
    const origine = un.etat === "present" ? `${un.operation} ` : "";
    return `${champ} : ${un.nom} ${un.regle} ${origine}${exact(un)}`;
  });

describe("Un périmètre dont on n'a que les comptes", () => {
  it("donne l'assiette et la part de l'exemple du référentiel, de comptes saisis", () => {
    expect(dits(chiffresDeBase(deSynthese()))).toEqual([
      "parc : parc R1 saisie 15000",
      "liberationsRetenues : liberationsRetenues R3 saisie 1460",
      "parcDeRotation : parcDeRotation R2 saisie 14600",
      "tauxDeRotation : tauxDeRotation R4 quotient 1/10",
      "tauxUtilise : tauxRetenu R6 choix 1/10",
      "parcSoumis : parcSoumis R5 saisie 14500",
      ...["mutations : mutations R6 saisie 450", "anru : anru R6 saisie 0", "orcod : orcod R6 saisie 0"],
      ...["lhi : lhi R6 saisie 0", "vente : vente R6 saisie 0", "assiette : assiette R6 assiette 1000"],
    ]);
    expect(dits(chiffresDeLigne(ligne(deSynthese(), "CD31")))).toEqual([
      "reservations : reservations R7 saisie 3000",
      "partDuParc : partDuParc R8 quotient 1/5",
      "partDuParcSoumis : partDuParcSoumis R8 quotient 9/50",
      "part : part R8 choix 1/5",
      "partRetenue : partRetenue R10 choix 1/5",
      "volumeEstime : volumeEstime R10 produit 200",
      "objectif : objectif R10 plusFortsRestes 200",
      "tauxPropre : tauxDeRotation R4 [syntheseSansDetail]",
    ]);
    const { nom, categorie, territoire } = ligne(deSynthese(), "CD31");
    expect([nom, categorie, territoire]).toEqual(["Haute-Garonne", "departement", null]);
  });

  it("rapportés au parc soumis, ce sont les réservations soumises qui comptent", () => {
    const { reservations, part } = ligne(deSynthese({ parametres: { denominateur: "soumis" } }), "CD31");
    expect(dits([["reservations", reservations]])).toEqual([
      "reservations : reservationsSoumises R7 saisie 2610",
    ]);
    expect(exact(part)).toBe("9/50");
  });

  it("un code que Réservataires ne connaît pas garde son nom, comme « autre »", () => {
    expect(ligne(deSynthese({ reservataires: [] }), "CD31")).toMatchObject({
      nom: "CD31",
      categorie: "autre",
    });
  });

  it("un réservataire engagé que les comptes ne nomment pas n'y tient rien", () => {
    const engage = reservataire("EPCI", { territoire: "31", engagement: fraction(1, 10) });
    const { reservations, partDuParcSoumis, partRetenue } = ligne(
      deSynthese({ reservataires: [DEPARTEMENT, engage] }),
      "EPCI",
    );
    expect([reservations, partDuParcSoumis, partRetenue].map(exact)).toEqual(["0", "0", "1/10"]);
  });

  const LECTURES: readonly (readonly [Partial<Parametres>, readonly string[], string, string])[] = [
    [{}, [], "1/10", "1000"],
    [{ methode: "intermediaire" }, ["liberations"], "[syntheseSansDetail]", "[tauxAbsent]"],
    [{ exclureOrcodEtLhi: true }, ["liberations"], "[syntheseSansDetail]", "[tauxAbsent]"],
    [{ exclureVenteEtDemolition: true }, ["liberations"], "[syntheseSansDetail]", "[tauxAbsent]"],
    [{ exclureEtudiantsEtSpecifiques: false }, ["parcSoumis"], "1/10", "[syntheseSansDetail]"],
  ];
  it.each(LECTURES)("sous %p, dit ce qui lui manque", (parametres, lacunes, taux, assiette) => {
    const resultat = deSynthese({ parametres });
    expect(resultat.lacunes).toEqual(lacunes);
    expect([resultat.tauxDeRotation, resultat.assiette].map(exact)).toEqual([taux, assiette]);
    expect(resultat).toMatchObject({
      ...{
        tauxDeRotation: { nom: "tauxDeRotation", regle: "R4" },
        assiette: { nom: "assiette", regle: "R6" },
      },
    });
    expect(resultat.constats[0]).toEqual({ type: "perimetreDeSynthese", perimetre: ICI, lacunes });
  });

  it("d'une assiette que les comptes ne donnent pas, on ne dit pas qu'elle est négative", () => {
    const negative = (parametres: Partial<Parametres>) =>
      calculee({ parametres, mutations: 15_000 })
        .resultat.perimetres.flatMap(({ constats }) => constats)
        .some(({ type }) => type === "assietteNegative");
    expect([negative({}), negative({ exclureEtudiantsEtSpecifiques: false })]).toEqual([true, false]);
  });

  it("sans le détail du parc soumis, la part qui s'y rapporte est absente, et n'est pas nulle", () => {
    const { partDuParcSoumis, part } = ligne(
      deSynthese({ parametres: { exclureEtudiantsEtSpecifiques: false, denominateur: "soumis" } }),
      "CD31",
    );
    expect(
      dits([
        ["soumise", partDuParcSoumis],
        ["part", part],
      ]),
    ).toEqual(["soumise : partDuParcSoumis R8 [syntheseSansDetail]", "part : part R8 [syntheseSansDetail]"]);
  });

  describe("L'origine des droits d'une collectivité (R9), que seule sa ligne peut dire", () => {
    const DE_LA_VILLE = { reservations: 1500, soumises: 1450 };
    const AU_DELA: SyntheseDePerimetre = {
      ...COMPTES,
      reservataires: new Map([["CD31", { reservations: 6000, soumises: 5800 }]]),
    };
    const retenue = (
      origine: Reservataire["origine"],
      categorie: Reservataire["categorie"] = "departement",
    ) => {
      const { partRetenue } = ligne(
        deSynthese({
          comptes: AU_DELA,
          reservataires: [reservataire("CD31", { categorie, origine })],
          parametres: { traitement: "plafonner" },
        }),
        "CD31",
      );
      const operandes = partRetenue.etat === "present" ? partRetenue.operandes : [];
      return [exact(partRetenue), ...operandes.flatMap((un) => dits(un.operandes.map((une) => ["", une])))];
    };

    it("garantie, ou rien de dit : le plafond de 20 % tient la part de 40 %", () => {
      const attendue = ["1/5", " : partSurGarantie R9 prorata 1/5", " : partHorsGarantie R8 saisie 0"];
      expect(retenue("garantie")).toEqual(attendue);
      expect(retenue(null)).toEqual(attendue);
    });

    it.each([
      [null, "departement", "parc", 6000],
      [null, "departement", "soumis", 5800],
      ["garantie", "departement", "parc", 0],
      [null, "region", "parc", 6000],
      [null, "employeur", "parc", 0],
    ] as const)(
      "origine %s d'un %s, sur %s : %d réservations sans origine",
      (origine, categorie, denominateur, nombre) => {
        const resultat = deSynthese({
          comptes: AU_DELA,
          reservataires: [reservataire("CD31", { categorie, origine })],
          parametres: { denominateur },
        });
        expect(ligne(resultat, "CD31").sansOrigine).toBe(nombre);
      },
    );

    it("le plafond se rapporte à la somme de toutes les garanties, celle d'un droit foncier étant nulle", () => {
      const foncier = reservataire("VILLE", { categorie: "commune", origine: "foncier" });
      const { partRetenue } = ligne(
        deSynthese({
          comptes: { ...COMPTES, reservataires: new Map([...AU_DELA.reservataires, ["VILLE", DE_LA_VILLE]]) },
          reservataires: [DEPARTEMENT, foncier],
          parametres: { traitement: "plafonner" },
        }),
        "CD31",
      );
      const noeuds = partRetenue.etat === "present" ? [...descendance(partRetenue)] : [];
      const operandesDe = (nom: string) => noeuds.find((un) => un.nom === nom)?.operandes ?? [];
      const surGarantie = "partSurGarantie R8 choix 2/5";
      expect(dits(operandesDe("partSurGarantie").map((un) => ["", un]))).toEqual([
        ...[` : ${surGarantie}`, " : plafond R9 saisie 1/5", " : sommeDesParts R9 somme 2/5"],
      ]);
      expect(dits(operandesDe("sommeDesParts").map((un) => ["", un]))).toEqual([
        ...[` : ${surGarantie}`, " : partSurGarantie R8 saisie 0"],
      ]);
    });

    it("foncier : le plafond n'y touche pas", () => {
      expect(retenue("foncier")[0]).toBe("2/5");
    });

    it("qui n'est pas une collectivité n'a pas de plafond", () => {
      expect(retenue("garantie", "autre")[0]).toBe("2/5");
    });

    it("sans parc, il n'y a pas de part à partager entre les origines", () => {
      const vide = { ...COMPTES, parc: 0 };
      expect(exact(ligne(deSynthese({ comptes: vide }), "CD31").part)).toBe("[parcNul]");
      expect(exact(ligne(deSynthese({ comptes: vide }), "CD31").partRetenue)).toBe("[parcNul]");
    });
  });

  it("ne dit rien des logements soustraits l'année précédente (R18)", () => {
    const { agregats, hypotheses, resultat } = calculee();
    expect(prevoir(resultat, agregats, hypotheses)).toEqual([]);
  });

  it("ne s'ajoute jamais à des logements, ni à d'autres comptes", () => {
    const agregats = agreger({ logements: [logement()] });
    const refus = new RangeError("Habitat 31 has logements");
    expect(() => {
      ajouterSynthese(agregats, ICI, COMPTES);
    }).toThrow(refus);
    ajouterSynthese(agregats, AILLEURS, COMPTES);
    expect(() => {
      ajouterSynthese(agregats, AILLEURS, COMPTES);
    }).toThrow(new RangeError("Habitat 81 has logements"));
  });
});
