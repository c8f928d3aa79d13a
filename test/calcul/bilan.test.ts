import { compterMise } from "../../src/calcul/agregats/suivi";
import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import { fraction, type Fraction } from "../../src/calcul/nombres/fraction";
import { suivre, type EntreesDeSuivi } from "../../src/calcul/suivre";
import {
  AILLEURS,
  calculerSituation,
  exact,
  fois,
  liberation,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";
import {
  attribuee,
  bilanAu,
  bilanIci,
  compterMises,
  DIRECTE,
  HORS_FLUX,
  le,
  ligneDuBilan,
  MIXTE,
  mise,
  PAR_ATTRIBUTION,
  PAR_ENTREE,
} from "./constructeurs-suivi";

/** 100 logements, 10 libérations: an assiette of 10, of which 4 for the Ville, 3 for the État, 2 for Action Logement. */
const FLUX: Situation = {
  logements: [
    ...fois(40, logement({ reservataire: "VILLE" })),
    ...fois(30, logement({ reservataire: "ETAT" })),
    ...fois(20, logement({ reservataire: "ALS" })),
    ...fois(10, logement()),
  ],
  liberations: fois(10, liberation()),
  reservataires: [reservataire("VILLE", { nom: "Ville d'Albi", categorie: "commune" })],
};
const REGLES = { ETAT: PAR_ENTREE, ALS: MIXTE };
const MI_ANNEE = le("30/06/2026");
const FIN = le("31/12/2026");

const ENTREES: EntreesDeSuivi = {
  reservataires: [],
  regles: () => DIRECTE,
  parametres: SUIVI_PAR_DEFAUT,
  date: MI_ANNEE,
  attributionsSaisies: () => null,
};

const bilan = (mises: readonly MiseADisposition[], date = MI_ANNEE, particularites = {}) =>
  bilanIci(date, { ...FLUX, regles: REGLES, mises, ...particularites });
const ligne = (code: string, mises: readonly MiseADisposition[], date = MI_ANNEE, particularites = {}) =>
  ligneDuBilan(bilan(mises, date, particularites), code);

describe("R17 — les lignes du bilan", () => {
  it("les périmètres par bailleur puis département, les réservataires par code, « Non réservé » à la fin", () => {
    const mises = [
      attribuee({ numero: "1", perimetre: AILLEURS, reservataire: "ZED" }),
      attribuee({ numero: "2", perimetre: AILLEURS, reservataire: NON_RESERVE }),
      attribuee({ numero: "3", perimetre: AILLEURS, reservataire: "ABC" }),
      attribuee({ numero: "4", perimetre: { bailleur: "Autre", departement: "99" } }),
    ];
    const { perimetres } = bilanAu(le("30/06/2026"), {
      logements: [logement({ reservataire: "CD" })],
      mises,
    });
    expect(
      perimetres.map(({ perimetre, lignes }) => [
        `${perimetre.bailleur} ${perimetre.departement}`,
        lignes.map(({ reservataire: code }) => code).join(" "),
      ]),
    ).toEqual([
      ["Autre 99", "VILLE"],
      ["Habitat 31", "CD"],
      ["Habitat 81", `ABC ZED ${NON_RESERVE}`],
    ]);
  });

  it("un réservataire sans part au flux a le nom et la catégorie de sa ligne, sinon son code", () => {
    const mises = [
      attribuee({ numero: "1", reservataire: "VILLE" }),
      attribuee({ numero: "2", reservataire: "X" }),
    ];
    const reservataires = [reservataire("VILLE", { nom: "Muret", categorie: "commune" })];
    const { lignes } = bilanIci(le("30/06/2026"), { logements: [logement()], mises, reservataires });
    expect(lignes.map(({ reservataire: code, nom, categorie }) => [code, nom, categorie])).toEqual([
      ["VILLE", "Muret", "commune"],
      ["X", "X", "autre"],
    ]);
  });
});

describe("R17 — bilan d'un réservataire en gestion directe", () => {
  const mises = [
    attribuee({ numero: "1", candidats: 3 }),
    mise({ numero: "2", resultat: "refusCandidat", candidats: 2 }),
    mise({ numero: "3", resultat: "refusCaleol" }),
    mise({ numero: "4", impossibiliteLe: le("09/03/2026") }),
    mise({ numero: "5", impossibiliteLe: le("10/03/2026") }),
  ];

  it.each([
    ["partRetenue", "2/5"],
    ["estimation", "4"],
    ["objectif", "4"],
    ["proposes", "5"],
    ["attribues", "1"],
    ["entrees", "1"],
    ["refus", "2"],
    ["enAttente", "0"],
    ["candidatsInsuffisants", "1"],
    ["solde", "0"],
    ["tauxDAtteinte", "1"],
    ["objectifADate", "724/365"],
    ["avance", "736/365"],
    ["projection", "1460/181"],
    ["partDuFluxReel", "4"],
    ["ecartALaPartRetenue", "18/5"],
  ] as const)("%s = %s", (nom, attendu) => {
    expect(exact(ligne("VILLE", mises)[nom])).toBe(attendu);
  });

  it("il n'y a pas de requalification hors gestion mixte", () => {
    expect(ligne("VILLE", mises).requalification).toBeNull();
  });
});

describe("R15 et R17 — bilan en gestion déléguée, par attribution", () => {
  const mises = [
    attribuee({ numero: "1", reservataire: "ETAT", refusAdaptes: 2 }),
    attribuee({ numero: "2", reservataire: "ETAT", entreeLe: null }),
    mise({ numero: "3", reservataire: "ETAT", resultat: "refusCandidat", refusAdaptes: 1 }),
    mise({ numero: "4", reservataire: "ETAT" }),
  ];

  it("les deux attributions comptent et les refus adaptés ne s'ajoutent pas", () => {
    const { decompte, enAttente } = ligne("ETAT", mises, MI_ANNEE, { regles: { ETAT: PAR_ATTRIBUTION } });
    expect(exact(decompte.ensemble)).toBe("2");
    expect(exact(decompte.refusAdaptes)).toBe("0");
    expect(exact(enAttente)).toBe("1");
  });
});

describe("R16 et R17 — bilan d'Action Logement en gestion mixte", () => {
  const als = (particularites: Partial<MiseADisposition>) =>
    attribuee({ reservataire: "ALS", ...particularites });
  const mises = [
    als({ numero: "1" }),
    als({ numero: "2" }),
    als({ numero: "3", requalifie: true }),
    als({ numero: "4", relogement: true, comptabiliser: true }),
    als({ numero: "5", relogement: true }),
  ];

  it("une requalification sur quatre décomptés : sous la cible de 30 %", () => {
    const { requalification, decompte } = ligne("ALS", mises);
    expect(exact(decompte.ensemble)).toBe("4");
    expect(exact(decompte.relogementsValorises)).toBe("1");
    expect(requalification && exact(requalification.part)).toBe("1/4");
    expect(requalification && exact(requalification.cible)).toBe("3/10");
    expect(requalification?.atteinte).toBe(false);
  });

  it("la cible se règle, et l'atteindre exactement suffit", () => {
    const suivi = { cibleDeRequalification: fraction(1, 4) };
    expect(ligne("ALS", mises, MI_ANNEE, { suivi }).requalification?.atteinte).toBe(true);
  });

  it("sans rien de décompté, la part requalifiée est absente", () => {
    const { requalification } = ligne("ALS", []);
    expect(requalification && exact(requalification.part)).toBe("[aucunDecompte]");
    expect(requalification?.atteinte).toBeNull();
  });
});

describe("R17 — à toute date", () => {
  const mises = [
    mise({ numero: "1", transmisLe: le("15/12/2025") }),
    mise({ numero: "2", transmisLe: le("01/01/2026") }),
    mise({ numero: "3", transmisLe: le("31/12/2026") }),
    mise({ numero: "4", transmisLe: le("01/01/2027") }),
  ];

  it.each([
    ["31/12/2025", "0", "0", "0"],
    ["01/01/2026", "1", "1", "4/365"],
    ["30/06/2026", "181", "1", "724/365"],
    ["30/12/2026", "364", "1", "1456/365"],
    ["31/12/2026", "365", "2", "4"],
    ["15/02/2027", "365", "2", "4"],
  ])("au %s : %s jours écoulés, %s décompté(s), objectif à date %s", (date, jours, decompte, objectif) => {
    const tout = bilanAu(le(date), { ...FLUX, regles: REGLES, mises });
    const ville = ligne("VILLE", mises, le(date));
    expect(exact(tout.joursEcoules)).toBe(jours);
    expect(exact(tout.joursDeLAnnee)).toBe("365");
    expect(exact(ville.decompte.ensemble)).toBe(decompte);
    expect(exact(ville.objectifADate)).toBe(objectif);
  });

  it("la projection prolonge le rythme ; avant le 1er janvier elle est absente", () => {
    expect(exact(ligne("VILLE", mises, MI_ANNEE).projection)).toBe("365/181");
    expect(exact(ligne("VILLE", mises, FIN).projection)).toBe("2");
    expect(exact(ligne("VILLE", mises, le("31/12/2025")).projection)).toBe("[anneeNonCommencee]");
  });
});

describe("R17 — part du flux réel et part retenue", () => {
  it("décompte ÷ attributions de l'année, face à la part retenue de 40 %", () => {
    const mises = [
      attribuee({ numero: "1" }),
      attribuee({ numero: "2", reservataire: "ETAT" }),
      attribuee({ numero: "3", reservataire: "ALS" }),
      attribuee({ numero: "4", reservataire: "—" }),
    ];
    expect(exact(bilan(mises).attributionsDeLAnnee)).toBe("4");
    expect(exact(ligne("VILLE", mises).partDuFluxReel)).toBe("1/4");
    expect(exact(ligne("VILLE", mises).ecartALaPartRetenue)).toBe("-3/20");
  });

  it("le total saisi par le bailleur l'emporte", () => {
    const mises = [attribuee()];
    expect(exact(ligne("VILLE", mises, MI_ANNEE, { attributions: 8 }).partDuFluxReel)).toBe("1/8");
  });

  it("sans aucune attribution la part est absente, le décompte reste", () => {
    const ville = ligne("VILLE", [mise()]);
    expect(exact(ville.partDuFluxReel)).toBe("[aucuneAttribution]");
    expect(exact(ville.ecartALaPartRetenue)).toBe("[aucuneAttribution]");
    expect(exact(ville.decompte.ensemble)).toBe("1");
  });
});

describe("R17 — l'engagement", () => {
  const situation = (engagement: Fraction | null) => ({
    reservataires: [reservataire("VILLE", { categorie: "commune", engagement })],
  });

  it("n'est dit que s'il est saisi : sans lui, seule la part retenue l'est", () => {
    const { engagement, partRetenue, ecartALaPartRetenue } = ligne(
      "VILLE",
      [attribuee()],
      MI_ANNEE,
      situation(null),
    );
    expect(engagement).toBeNull();
    expect([partRetenue, ecartALaPartRetenue].map(exact)).toEqual(["2/5", "3/5"]);
  });

  it("saisi, il est la part retenue, et l'écart se mesure à lui", () => {
    const { engagement, partRetenue, ecartALaPartRetenue } = ligne(
      "VILLE",
      [attribuee()],
      MI_ANNEE,
      situation(fraction(1, 4)),
    );
    expect([engagement, partRetenue, ecartALaPartRetenue].map((un) => un && exact(un))).toEqual([
      ...["1/4", "1/4", "3/4"],
    ]);
  });
});

describe("Bilan — qui y figure", () => {
  it("tous les réservataires du flux, même sans mise à disposition ; le non réservé seulement s'il en a", () => {
    const codes = (mises: readonly MiseADisposition[]) =>
      bilan(mises).lignes.map(({ reservataire: code }) => code);
    expect(codes([])).toEqual(["ALS", "ETAT", "VILLE"]);
    expect(codes([mise({ reservataire: "—" })])).toEqual(["ALS", "ETAT", "VILLE", "—"]);
  });

  it("« Non réservé » y a son nom, sans catégorie, où le flux lui donne une ligne", () => {
    expect(ligne(NON_RESERVE, [mise({ reservataire: NON_RESERVE })])).toMatchObject({
      ...{ nom: "Non réservé", categorie: null },
    });
  });

  it("un réservataire dont toutes les lignes ont été retirées n'y est plus", () => {
    const agregats = compterMises({ mises: [mise({ reservataire: "CCAS" })] });
    const codes = () =>
      suivre(calculerSituation(FLUX), agregats, ENTREES).perimetres.flatMap(({ lignes }) =>
        lignes.map(({ reservataire: code }) => code),
      );
    expect(codes()).toEqual(["ALS", "CCAS", "ETAT", "VILLE"]);
    compterMise(
      agregats,
      mise({ reservataire: "CCAS" }),
      { regles: DIRECTE, parametres: SUIVI_PAR_DEFAUT },
      -1,
    );
    expect(codes()).toEqual(["ALS", "ETAT", "VILLE"]);
  });

  it("les attributions à un public disent de qui elles sont, et à quel public", () => {
    const [dalo] = ligne("VILLE", [attribuee({ publics: ["DALO"] })]).publics;
    expect(dalo?.attributions.sujet).toMatchObject({
      ...{ type: "suivi", reservataire: "VILLE", public: "DALO" },
    });
  });

  it("un réservataire sans part au flux est décompté, son objectif est absent avec sa raison", () => {
    const { nom, decompte, objectif, solde, partRetenue } = ligne("CCAS", [mise({ reservataire: "CCAS" })]);
    expect(nom).toBe("CCAS");
    expect(exact(decompte.ensemble)).toBe("1");
    expect([objectif, solde, partRetenue].map(exact)).toEqual([
      "[partAbsente]",
      "[partAbsente]",
      "[partAbsente]",
    ]);
  });

  it("un périmètre qui n'a encore que des logements à livrer y figure", () => {
    const situation = { ...FLUX, mises: [mise({ perimetre: AILLEURS })] };
    const { perimetres } = bilanAu(MI_ANNEE, situation);
    expect(perimetres.map(({ perimetre }) => perimetre.departement)).toEqual(["31", "81"]);
    expect(exact(ligneDuBilan(bilanIci(MI_ANNEE, situation, AILLEURS), "VILLE").proposes)).toBe("1");
    expect(ligneDuBilan(bilanIci(MI_ANNEE, situation, AILLEURS), "VILLE").nom).toBe("Ville d'Albi");
  });

  it("la défense n'y figure pas et n'entre pas dans les attributions de l'année", () => {
    const mises = [attribuee({ numero: "1" }), attribuee({ numero: "2", reservataire: "DEF" })];
    const sansDefense = bilan(mises, MI_ANNEE, { regles: { DEF: HORS_FLUX } });
    expect(sansDefense.lignes.map(({ reservataire: code }) => code)).not.toContain("DEF");
    expect(exact(sansDefense.attributionsDeLAnnee)).toBe("1");
  });

  it("R13 : le droit pour un tour est dans sa colonne, ni proposé, ni décompté, ni dans les attributions", () => {
    const mises = [
      attribuee({ numero: "1", droitPourUnTour: true, publics: ["DALO"] }),
      attribuee({ numero: "2" }),
    ];
    const ville = ligne("VILLE", mises);
    expect([ville.droitsPourUnTour, ville.proposes, ville.decompte.ensemble].map(exact)).toEqual([
      "1",
      "1",
      "1",
    ]);
    expect(exact(bilan(mises).attributionsDeLAnnee)).toBe("1");
    expect(ville.publics).toEqual([]);
  });
});
