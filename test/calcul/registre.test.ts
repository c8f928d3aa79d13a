import { z } from "zod";
import { jour } from "../../src/calcul/domaine/jour";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { egales, fraction, type Fraction } from "../../src/calcul/nombres/fraction";
import { DIVERGENCES } from "../../src/calcul/registre/divergences";
import { PARAMETRES_DE_DROIT, type NomDeParametreDeDroit } from "../../src/calcul/registre/parametres";
import {
  CAMPAGNES_CONNUES,
  estConnue,
  lireRegistre,
  valeurParDefaut,
  VERIFIE_JUSQU_AU,
} from "../../src/calcul/registre/registre";
import { REGLES_CONNUES, sourcesDeLaRegle } from "../../src/calcul/registre/regles";
import { cch, citation, regles, TEXTES } from "../../src/calcul/registre/textes";

const fractionValide = z.object({ numerateur: z.int(), denominateur: z.int().positive() });
const reference = z.object({
  texte: z.enum(Object.keys(TEXTES) as [keyof typeof TEXTES]),
  endroit: z.string(),
});
const regle = z.string().regex(/^R([1-9]|1\d|2[0-8])$/);
const nature = z.enum(["loi", "referentiel", "convention"]);
const parametre = z.strictObject({
  libelle: z.string().min(1),
  regle,
  unite: z.string().min(1),
  nature,
  source: reference,
  verifieLe: z.int().max(jour(2026, 11, 23)),
  controle: z.string().min(1),
  periodes: z
    .array(
      z.strictObject({
        valeur: z.union([fractionValide, z.string().min(1), z.array(z.int()).min(1)]),
        du: z.int(),
        au: z.int().nullable(),
      }),
    )
    .min(1)
    .refine((periodes) =>
      periodes.every(({ du, au }, rang) => {
        const suivante = periodes[rang + 1];
        return suivante === undefined ? au === null || au >= du : au !== null && du <= au && au < suivante.du;
      }),
    ),
});
const position = z.strictObject({ valeur: z.string().min(1), nature, source: reference });
const divergence = z.strictObject({
  objet: z.string().min(1),
  regle,
  retenue: position,
  ecartee: position,
  motif: z.string().min(1),
});
const noms = Object.keys(PARAMETRES_DE_DROIT) as NomDeParametreDeDroit[];

describe("Le registre du droit et du référentiel", () => {
  it.each(noms)("%s : valeur, unité, période, source, date et objet du contrôle", (nom) => {
    parametre.parse(PARAMETRES_DE_DROIT[nom]);
  });

  it.each([
    ["plafondEtat", fraction(30, 100), "loi", "CCH, R.441-5-2"],
    ["plafondEtatAgents", fraction(5, 100), "loi", "CCH, R.441-5-2"],
    ["etatHorsQpv", fraction(30, 100), "loi", "CCH, R.441-5-2"],
    ["bilanAvantLe", "28 février", "loi", "CCH, R.441-5-1"],
    [
      "reponsePreavisUnMois",
      fraction(5),
      "referentiel",
      "Référentiel, étape 4 (tableau de la gestion directe)",
    ],
    [
      "dossiersPreavisUnMois",
      fraction(10),
      "referentiel",
      "Référentiel, étape 4 (tableau de la gestion directe)",
    ],
    [
      "candidatsPreavisTroisMois",
      fraction(1),
      "referentiel",
      "Référentiel, étape 4 (tableau de la gestion directe)",
    ],
    [
      "transmissionParcRecent",
      fraction(3),
      "referentiel",
      "Référentiel, étape 4 (tableau de la gestion directe)",
    ],
    ["candidatsAttendus", fraction(3), "referentiel", "Référentiel, étape 4 (tableau de la gestion directe)"],
    [
      "requalificationMixte",
      fraction(30, 100),
      "referentiel",
      "Référentiel, étape 4 (« a minima 30 % du flux annuel »)",
    ],
    ["achevement", fraction(3), "referentiel", "Référentiel, étape 4 (calendrier de mise en œuvre)"],
  ] as const)("%s vaut ce que dit son texte", (nom, valeur, force, dit) => {
    const entree = PARAMETRES_DE_DROIT[nom];
    expect(valeurParDefaut<Fraction | string>(entree)).toEqual(valeur);
    expect([entree.nature, citation(entree.source)]).toEqual([force, dit]);
  });

  it("dit de chaque article de loi qu'il n'a pas été relu sur Légifrance", () => {
    const lois = noms.filter((nom) => PARAMETRES_DE_DROIT[nom].nature === "loi");
    expect(lois).toEqual([
      ...["plafondEtat", "plafondEtatAgents", "etatHorsQpv", "bilanAvantLe", "etatParCommune"],
    ]);
    for (const nom of lois) expect(PARAMETRES_DE_DROIT[nom].controle).toContain("non relu sur Légifrance");
  });

  it("donne la valeur d'un jour, y compris le premier et le dernier qu'il connaît", () => {
    for (const date of [jour(2020, 2, 22), jour(2026, 1, 1), VERIFIE_JUSQU_AU])
      expect(lireRegistre("plafondEtat", date)).toMatchObject({
        type: "connu",
        periode: { valeur: fraction(30, 100) },
      });
  });

  it.each([
    ["avant que le texte n'existe", jour(2020, 2, 21)],
    ["au-delà de la dernière campagne vérifiée", jour(2028, 1, 1)],
  ])("refuse un jour %s, et nomme le dernier connu", (_, date) => {
    expect(lireRegistre("plafondEtat", date)).toEqual({
      type: "dateInconnue",
      nom: "plafondEtat",
      date,
      premiere: jour(2020, 2, 22),
      derniere: jour(2027, 12, 31),
    });
  });

  it("connaît les campagnes de 2024 à 2027, et elles seules", () => {
    expect(CAMPAGNES_CONNUES).toEqual({ premiere: 2024, derniere: 2027 });
    expect([2023, 2024, 2027, 2028].map(estConnue)).toEqual([false, true, true, false]);
  });

  it("ne connaît rien du référentiel avant la première campagne", () => {
    expect(lireRegistre("candidatsAttendus", jour(2023, 12, 31)).type).toBe("dateInconnue");
    expect(lireRegistre("candidatsAttendus", jour(2024, 1, 1)).type).toBe("connu");
  });
});

describe("Les valeurs par défaut du calcul et du suivi", () => {
  it.each(["plafondEtat", "plafondEtatAgents", "plafondCollectivites"] as const)(
    "%s vient du registre",
    (nom) => {
      expect(PARAMETRES_PAR_DEFAUT[nom]).toBe(valeurParDefaut(PARAMETRES_DE_DROIT[nom]));
    },
  );

  it("les délais, les candidats et la cible de requalification du suivi sont ceux du registre", () => {
    const nombre = (nom: Exclude<NomDeParametreDeDroit, "periodesDeConstruction">) => {
      const valeur = valeurParDefaut<Fraction | string>(PARAMETRES_DE_DROIT[nom]);
      return typeof valeur === "string" ? valeur : Number(valeur.numerateur) / Number(valeur.denominateur);
    };
    const { delais, delaiDImpossibilite, moisAvantMiseEnService, candidatsAttendus } = SUIVI_PAR_DEFAUT;
    expect(delais.preavis1Mois).toEqual({
      reponse: { nombre: nombre("reponsePreavisUnMois"), unite: "joursOuvres" },
      dossiers: { nombre: nombre("dossiersPreavisUnMois"), unite: "jours" },
    });
    const unMois = { nombre: nombre("candidatsPreavisTroisMois"), unite: "mois" };
    expect([delais.preavis3Mois.dossiers, delais.parcRecent.dossiers]).toEqual([unMois, unMois]);
    expect(delaiDImpossibilite).toEqual({ nombre: nombre("impossibilite"), unite: "joursOuvres" });
    expect([moisAvantMiseEnService, candidatsAttendus]).toEqual([
      nombre("transmissionParcRecent"),
      nombre("candidatsAttendus"),
    ]);
    const cible = valeurParDefaut(PARAMETRES_DE_DROIT.requalificationMixte);
    expect(egales(SUIVI_PAR_DEFAUT.cibleDeRequalification, cible)).toBe(true);
  });
});

describe("Les sources qui se contredisent", () => {
  it.each(Object.entries(DIVERGENCES))("%s : les deux positions, celle retenue et pourquoi", (_, une) => {
    divergence.parse(une);
    expect(une.retenue.valeur).not.toBe(une.ecartee.valeur);
  });

  it("le ministère date la bascule du 24 novembre 2023, le référentiel du 25 : le ministère est suivi", () => {
    const { retenue, ecartee } = DIVERGENCES.dateDeBascule;
    expect([retenue.valeur, retenue.source.texte]).toEqual(["24 novembre 2023", "ministere"]);
    expect([ecartee.valeur, ecartee.source.texte]).toEqual(["25 novembre 2023", "referentiel"]);
  });

  it("R.441-5 soustrait cinq catégories, le référentiel quatre : le code est suivi", () => {
    const { retenue, ecartee } = DIVERGENCES.logementsSoustraits;
    expect(retenue.valeur).toContain("cinq catégories");
    expect(ecartee.valeur).toContain("quatre catégories");
    expect(citation(retenue.source)).toBe("CCH, R.441-5");
  });
});

describe("Les sources des règles", () => {
  it("couvrent R1 à R28, sans trou", () => {
    expect(REGLES_CONNUES).toEqual(Array.from({ length: 28 }, (_, rang) => `R${rang + 1}`));
    for (const une of REGLES_CONNUES) z.array(reference).min(1).parse(sourcesDeLaRegle(une));
  });

  it("refusent un numéro qui n'est pas une règle", () => {
    expect(() => sourcesDeLaRegle("R29")).toThrow(new RangeError("no such rule: R29"));
  });
});

describe("Une référence", () => {
  it("à un texte entier n'en cite que le nom, à un endroit l'un et l'autre", () => {
    expect([cch(""), cch("R.441-5"), regles()].map(citation)).toEqual([
      "CCH",
      "CCH, R.441-5",
      "Règles de calcul de Flux",
    ]);
  });
});
