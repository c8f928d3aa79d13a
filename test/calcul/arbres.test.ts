import { etablirBilanLegal } from "../../src/calcul/bilanLegal";
import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import {
  chiffresDeBase,
  chiffresDeLigne,
  chiffresDesDroits,
  chiffresDuBilan,
  type ChiffreNomme,
} from "../../src/calcul/explications/parcours";
import { controlerHorsQpv } from "../../src/calcul/etatHorsQpv";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { fraction } from "../../src/calcul/nombres/fraction";
import {
  calculerSituation,
  droitAcquis,
  fois,
  hypothese,
  ICI,
  ici,
  liberation,
  ligne,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";
import { attribueeEn2025, detailler } from "./constructeurs-detail";
import { attribuee, bilanIci, le, ligneDuBilan, MIXTE } from "./constructeurs-suivi";
import { phrase } from "./phrase";

type Attendus = Readonly<Record<string, string>>;
type Dits = readonly (readonly [nom: string, phrase: string])[];

/** In the order in which they are listed. */
const dits = (chiffres: readonly ChiffreNomme[]): Dits =>
  chiffres.map(([nom, indicateur]) => [nom, phrase(indicateur)]);

function estIndicateur(valeur: unknown): valeur is Indicateur {
  return typeof valeur === "object" && valeur !== null && "etat" in valeur;
}

const SITUATION: Situation = {
  logements: [
    ...fois(40, logement({ reservataire: "PREF" })),
    ...fois(12, logement({ reservataire: "FONC" })),
    ...fois(25, logement({ reservataire: "CD", origine: "garantie" })),
    ...fois(20, logement({ reservataire: "CD", origine: "foncier" })),
    ...fois(9, logement({ reservataire: "ALBI", commune: "Albi", origine: "foncier" })),
    ...fois(14, logement({ commune: "Albi" })),
    ...fois(10, logement({ reservataire: "AL" })),
  ],
  liberations: fois(20, liberation()),
  reservataires: [
    reservataire("PREF", { categorie: "etat-prioritaires" }),
    reservataire("FONC", { categorie: "etat-agents" }),
    reservataire("CD", { categorie: "departement" }),
    reservataire("ALBI", { categorie: "commune", territoire: "Albi", engagement: fraction(5, 100) }),
    reservataire("AL", { categorie: "action-logement", methode: "droitsUniques" }),
  ],
  droitsAcquis: [
    droitAcquis(),
    droitAcquis({ debut: le("01/03/2026") }),
    droitAcquis({ programme: null, nature: "duAnterieur", droits: 2 }),
    droitAcquis({ programme: null, nature: "duAnterieur", droits: 1 }),
  ],
  territoires: ["Albi"],
  hypotheses: [hypothese({ mutations: 2.5, anru: 1, vente: 0.25 })],
  parametres: { traitement: "plafonner" },
};

const BASE: Attendus = {
  parc: "parc R1 | compte",
  liberationsRetenues: "liberationsRetenues R3 | compte",
  parcDeRotation: "parcDeRotation R2 | compte",
  tauxDeRotation: "tauxDeRotation R4 | quotient | liberationsRetenues R3, parcDeRotation R2",
  tauxUtilise: "tauxRetenu R6 | choix | tauxDeRotation R4",
  parcSoumis: "parcSoumis R5 | compte",
  mutations: "mutations R6 | saisie",
  anru: "anru R6 | saisie",
  orcod: "orcod R6 | saisie",
  lhi: "lhi R6 | saisie",
  vente: "vente R6 | saisie",
  assiette:
    "assiette R6 | assiette | parcSoumis R5, tauxRetenu R6, mutations R6, anru R6, orcod R6, lhi R6, vente R6",
};

const PREFET: Attendus = {
  reservations: "reservations R7 | compte",
  partDuParc: "partDuParc R8 | quotient | reservations R7, parc R1",
  partDuParcSoumis: "partDuParcSoumis R8 | quotient | reservationsSoumises R7, parcSoumis R5",
  part: "part R8 | choix | partDuParc R8",
  partRetenue: "partRetenue R10 | choix | partPlafonnee R9",
  volumeEstime: "volumeEstime R10 | produit | partRetenue R10, assiette R6",
  objectif: "objectif R10 | plusFortsRestes | volumeEstime R10, attributionsARepartir R10",
  tauxPropre: "tauxDeRotation R4 | quotient | liberationsRetenues R3, parcDeRotation R2",
};

const ALBI: Attendus = {
  reservations: "reservations R7 | compte",
  partDuParc: "partDuParc R8 | quotient | reservations R7, parc R1",
  partDuParcSoumis: "partDuParcSoumis R8 | quotient | reservationsSoumises R7, parcSoumis R5",
  part: "part R8 | choix | partDuParc R8",
  engagement: "engagement R10 | saisie",
  partRetenue: "partRetenue R10 | choix | engagement R10",
  volumeEstime: "volumeEstime R10 | produit | partRetenue R10, assiette R6",
  objectif: "objectif R10 | plusFortsRestes | volumeEstime R10, attributionsARepartir R10",
  tauxPropre: "tauxDeRotation R4 | quotient | liberationsRetenues R3, parcDeRotation R2",
  partDuTerritoire: "partDuTerritoire R11 | quotient | reservationsDuTerritoire R11, parcDuTerritoire R11",
  assietteDuTerritoire:
    "assietteDuTerritoire R11 | assiette | parcSoumisDuTerritoire R11, tauxRetenu R6, mutations R11, anru R11, orcod R6, lhi R6, vente R11",
  volumeDuTerritoire: "volumeDuTerritoire R11 | produit | partDuTerritoire R11, assietteDuTerritoire R11",
};

const EN_DROITS_UNIQUES: Attendus = {
  reservations: "reservations R7 | compte",
  partDuParc: "partDuParc R8 | quotient | reservations R7, parc R1",
  partDuParcSoumis: "partDuParcSoumis R8 | quotient | reservationsSoumises R7, parcSoumis R5",
  part: "part R8 | choix | partDuParc R8",
  partRetenue: "partRetenue R12 absent enDroitsUniques",
  volumeEstime: "volumeEstime R12 | choix | droitsUniques R12",
  objectif: "objectif R12 | arrondi | droitsUniques R12",
  tauxPropre: "tauxDeRotation R4 | quotient | liberationsRetenues R3, parcDeRotation R2",
};

const NON_RESERVE: Attendus = {
  reservations:
    "nonReserve R8 | difference | parc R1, reservations R7, reservations R7, reservations R7, reservations R7, reservations R7",
  partDuParc:
    "partDuParc R8 | complement | partDuParc R8, partDuParc R8, partDuParc R8, partDuParc R8, partDuParc R8",
  partDuParcSoumis:
    "partDuParcSoumis R8 | complement | partDuParcSoumis R8, partDuParcSoumis R8, partDuParcSoumis R8, partDuParcSoumis R8, partDuParcSoumis R8",
  part: "part R8 | complement | part R8, part R8, part R8, part R8, part R8",
  partRetenue:
    "partRetenue R8 | complement | partRetenue R10, partRetenue R10, partRetenue R10, partRetenue R10",
  volumeEstime: "volumeEstime R12 | reste | volumeEstime R10, volumeEstime R12",
  objectif: "objectif R12 | reste | objectif R10, objectif R12",
};

const BILAN: Attendus = {
  proposes: "proposes R17 | compte",
  attribues: "attribues R17 | compte",
  entrees: "entrees R17 | compte",
  refus: "refus R17 | somme | refusCandidat R17, refusCaleol R17",
  decomptesEnDirecte: "decomptesEnDirecte R14 | compte",
  decomptesEnDelegue: "decomptesEnDelegue R15 | compte",
  relogementsValorises: "relogementsValorises R16 | compte",
  refusAdaptes: "refusAdaptes R15 | compte",
  decompte:
    "decompte R17 | somme | decomptesEnDirecte R14, decomptesEnDelegue R15, relogementsValorises R16, refusAdaptes R15",
  "sans:impossibiliteSignalee": "sans:impossibiliteSignalee R14 | compte",
  "sans:refusCandidat": "sans:refusCandidat R15 | compte",
  "sans:refusCaleol": "sans:refusCaleol R15 | compte",
  "sans:sansCandidat": "sans:sansCandidat R15 | compte",
  "sans:rendu": "sans:rendu R15 | compte",
  "sans:relogementNonValorise": "sans:relogementNonValorise R16 | compte",
  enAttente: "enAttente R17 | compte",
  candidatsInsuffisants: "candidatsInsuffisants R20 | compte",
  droitsPourUnTour: "droitsPourUnTour R13 | compte",
  requalifies: "requalifies R16 | compte",
  partRequalifiee: "partRequalifiee R16 | quotient | requalifies R16, decompte R17",
  cibleDeRequalification: "cibleDeRequalification R16 | saisie",
  partRetenue: "partRetenue R10 | choix | part R8",
  objectif: "objectif R10 | plusFortsRestes | volumeEstime R10, attributionsARepartir R10",
  solde: "solde R17 | difference | objectif R10, decompte R17",
  tauxDAtteinte: "tauxDAtteinte R17 | quotient | decompte R17, objectif R10",
  objectifADate: "objectifADate R17 | prorata | objectif R10, joursEcoules R17, joursDeLAnnee R17",
  avance: "avance R17 | difference | decompte R17, objectifADate R17",
  projection: "projection R17 | prorata | decompte R17, joursDeLAnnee R17, joursEcoules R17",
  partDuFluxReel: "partDuFluxReel R17 | quotient | decompte R17, attributionsDeLAnnee R17",
  ecartALaPartRetenue: "ecartALaPartRetenue R17 | difference | partDuFluxReel R17, partRetenue R10",
  "attributionsDUnPublic (DALO)": "attributionsDUnPublic R27 | compte",
};

const DROITS_UNIQUES: Attendus = {
  "droits:duAnterieur": "duAnterieurs R12 | somme | duAnterieurs R12, duAnterieurs R12",
  "droitsUniques:duAnterieur": "duAnterieurs R12 | somme | duAnterieurs R12, duAnterieurs R12",
  "droits:droitDeSuite (Les Tilleuls)": "droitsDeSuite R12 | saisie",
  "droitsUniques:droitDeSuite (Les Tilleuls)":
    "duDuProgramme R12 | produit | droitsDeSuite R12, tauxRetenu R6",
  "droits:offreNouvelle (Les Tilleuls)": "droitsNouveaux R12 | saisie",
  "droitsUniques:offreNouvelle (Les Tilleuls)":
    "duDuProgramme R12 | produit | droitsNouveaux R12, tauxRetenu R6",
  droitsUniques: "droitsUniques R12 | somme | duAnterieurs R12, duDuProgramme R12, duDuProgramme R12",
};

describe("Ce qu'un chiffre dit de lui-même : son nom, sa règle, son opération, ce qui le compose", () => {
  it("les chiffres d'un périmètre (R1 à R6)", () => {
    expect(dits(chiffresDeBase(ici(SITUATION)))).toEqual(Object.entries(BASE));
  });

  it.each([
    ["plafonné (R9)", "PREF", PREFET],
    ["engagé, sur son territoire (R10, R11)", "ALBI", ALBI],
    ["en droits uniques (R12)", "AL", EN_DROITS_UNIQUES],
    ["« Non réservé »", "—", NON_RESERVE],
  ])("les chiffres d'un réservataire %s", (_, code, attendus) => {
    expect(dits(chiffresDeLigne(ligne(ici(SITUATION), code)))).toEqual(Object.entries(attendus));
  });

  it("ce qui est plafonné deux fois, et ce dont une part vient d'ailleurs que d'une garantie", () => {
    const retenue = (code: string, parametres = SITUATION.parametres) => {
      const { partRetenue } = ligne(ici({ ...SITUATION, parametres: parametres ?? {} }), code);
      return partRetenue.etat === "absent" ? [] : partRetenue.operandes.map(phrase);
    };
    expect(retenue("FONC")).toEqual([
      "partPlafonnee R9 | prorata | partPlafonnee R9, plafond R9, sommeDesParts R9",
    ]);
    expect(retenue("CD", { traitement: "plafonner", plafondCollectivites: fraction(1, 10) })).toEqual([
      "partPlafonnee R9 | somme | partSurGarantie R9, partHorsGarantie R8",
    ]);
  });

  it("les droits uniques, par programme puis ensemble, et leur projection (R12)", () => {
    const [droits] = ici(SITUATION).droitsUniques;
    expect(droits && dits(chiffresDesDroits(droits))).toEqual(Object.entries(DROITS_UNIQUES));
    const deLAnnee = droits?.projection[1];
    expect(
      deLAnnee &&
        [
          ...[deLAnnee.droitsDeSuite, deLAnnee.duDeSuite, deLAnnee.droitsNouveaux, deLAnnee.duNouveaux],
          ...[deLAnnee.duAnterieurs, deLAnnee.droitsUniques],
          ...(deLAnnee.variation === null ? [] : [deLAnnee.variation]),
        ].map(phrase),
    ).toEqual([
      "droitsDeSuite R12 | somme | droitsDeSuite R12, droitsDeSuite R12",
      "duDeSuite R12 | produit | droitsDeSuite R12, tauxRetenu R6",
      "droitsNouveaux R12 | compte",
      "duNouveaux R12 | produit | droitsNouveaux R12, tauxRetenu R6",
      "duAnterieurs R12 | somme | duAnterieurs R12, duAnterieurs R12",
      "droitsUniques R12 | somme | duDeSuite R12, duNouveaux R12, duAnterieurs R12",
      "variationDesDroits R12 | difference | droitsUniques R12, droitsUniques R12",
    ]);
  });

  it("le bilan d'un réservataire en gestion mixte (R13 à R17, R27)", () => {
    const mises = [attribuee({ reservataire: "CD", requalifie: true, publics: ["DALO"] })];
    const bilan = bilanIci(le("30/06/2026"), { ...SITUATION, mises, regles: { CD: MIXTE } });
    const cd = ligneDuBilan(bilan, "CD");
    expect(phrase(bilan.attributionsDeLAnnee)).toBe("attributionsDeLAnnee R17 | compte");
    expect(dits(chiffresDuBilan(cd))).toEqual(Object.entries(BILAN));
    expect(phrase(cd.estimation)).toBe("volumeEstime R10 | produit | partRetenue R10, assiette R6");
  });

  it("un taux saisi, un périmètre arrêté : le taux retenu dit d'où il vient", () => {
    const hypotheses = [hypothese({}, { tauxRetenu: fraction(8, 100) })];
    const { tauxUtilise } = ici({ ...SITUATION, hypotheses });
    expect(phrase(tauxUtilise)).toBe("tauxRetenu R6 | choix | tauxRetenu R6");
    expect(tauxUtilise.etat === "present" && tauxUtilise.operandes.map(phrase)).toEqual([
      "tauxRetenu R6 | saisie",
    ]);
    const arrete = ici({ ...SITUATION, bloques: [ICI] });
    expect([arrete.tauxDeRotation, arrete.tauxUtilise, arrete.assiette].map(phrase)).toEqual([
      "tauxDeRotation R4 absent perimetreBloque",
      "tauxRetenu R6 absent perimetreBloque",
      "assiette R6 absent tauxAbsent",
    ]);
  });

  it("un objectif que l'on ne peut pas donner dit pourquoi", () => {
    const objectifDe = (situation: Situation, code: string) => phrase(ligne(ici(situation), code).objectif);
    const reservataires = [reservataire("PREF", { engagement: fraction(9, 10) })];
    expect(objectifDe({ ...SITUATION, reservataires }, "PREF")).toBe("objectif R10 absent partsAuDelaDeCent");
    expect(objectifDe({ ...SITUATION, bloques: [ICI] }, "PREF")).toBe("objectif R10 absent partAbsente");
    expect(objectifDe({ ...SITUATION, droitsAcquis: [] }, "AL")).toBe("objectif R12 absent droitsNonListes");
    expect(objectifDe({ ...SITUATION, droitsAcquis: [] }, "—")).toBe("objectif R12 absent droitsNonListes");
  });

  it("un périmètre arrêté n'a ni part, ni volume, ni taux de droits uniques, et chacun dit pourquoi", () => {
    const arrete = ici({ ...SITUATION, bloques: [ICI] });
    const dites = (code: string) => {
      const { part, partRetenue, volumeEstime, territoire } = ligne(arrete, code);
      const ici = [part, partRetenue, volumeEstime];
      return [...ici, ...(territoire === null ? [] : [territoire.assiette, territoire.volume])].map(phrase);
    };
    expect(dites("PREF")).toEqual([
      "part R8 absent perimetreBloque",
      "partRetenue R10 absent perimetreBloque",
      "volumeEstime R10 absent partAbsente",
    ]);
    expect(dites("ALBI").slice(3)).toEqual([
      "assietteDuTerritoire R11 absent tauxAbsent",
      "volumeDuTerritoire R11 absent assietteAbsente",
    ]);
    expect(dites("—")).toEqual([
      "part R8 absent perimetreBloque",
      "partRetenue R8 absent perimetreBloque",
      "volumeEstime R12 absent partAbsente",
    ]);
    const [suite] = arrete.droitsUniques[0]?.lignes.slice(1) ?? [];
    expect(suite && phrase(suite.droitsUniques)).toBe("duDuProgramme R12 absent perimetreBloque");
  });

  it("des parts sans assiette : le volume manque, la part reste", () => {
    const { partRetenue, volumeEstime, objectif } = ligne(
      ici({ logements: [logement({ reservataire: "PREF", nature: "etudiant" })] }),
      "PREF",
    );
    expect([partRetenue, volumeEstime, objectif].map(phrase)).toEqual([
      "partRetenue R10 | choix | part R8",
      "volumeEstime R10 absent assietteAbsente",
      "objectif R10 absent assietteAbsente",
    ]);
  });

  it("un territoire sans parc soumis n'a pas de part ; sans parc soumis nulle part, pas d'assiette", () => {
    const duTerritoire = (logements: Situation["logements"]) => {
      const reservataires = [reservataire("ALBI", { categorie: "commune", territoire: "Albi" })];
      const situation: Situation = {
        ...{ reservataires, territoires: ["Albi"], parametres: { denominateur: "soumis" } },
        logements: logements ?? [],
      };
      const { territoire } = ligne(ici(situation), "ALBI");
      return territoire === null ? [] : [territoire.part, territoire.assiette, territoire.volume].map(phrase);
    };
    const aVendre = logement({ reservataire: "ALBI", commune: "Albi", exclusion: "vente" });
    expect(duTerritoire([aVendre])).toEqual([
      "partDuTerritoire R11 absent parcNul",
      "assietteDuTerritoire R11 absent parcNul",
      "volumeDuTerritoire R11 absent partAbsente",
    ]);
  });

  it("les droits d'une collectivité, selon leur origine, sont des parts de comptes", () => {
    const parametres = { traitement: "plafonner", plafondCollectivites: fraction(1, 10) } as const;
    const { partRetenue } = ligne(ici({ ...SITUATION, parametres }), "CD");
    const plafonnee = partRetenue.etat === "present" ? partRetenue.operandes[0] : undefined;
    const [surGarantie, horsGarantie] = plafonnee?.operandes ?? [];
    const avant = surGarantie?.operandes[0];
    expect([avant, horsGarantie].map((une) => une && phrase(une))).toEqual([
      "partSurGarantie R8 | quotient | reservationsSurGarantie R7, parc R1",
      "partHorsGarantie R8 | quotient | reservationsHorsGarantie R7, parc R1",
    ]);
  });

  it("sur un territoire, les réservations sont celles du réservataire, le parc celui de tous", () => {
    const { territoire } = ligne(ici(SITUATION), "ALBI");
    const part = territoire?.part;
    const sujets = part?.etat === "present" ? part.operandes.map(({ sujet }) => sujet) : [];
    const a = { type: "flux", territoire: { champ: "commune", nom: "Albi" } };
    expect(sujets).toMatchObject([
      { ...a, reservataire: "ALBI" },
      { ...a, reservataire: null },
    ]);
  });

  it("des droits uniques que l'on ne peut pas calculer disent lesquels, et pourquoi", () => {
    const dits = (situation: Situation) => {
      const [droits] = ici(situation).droitsUniques;
      const variation = droits?.projection[1]?.variation ?? null;
      return [droits?.droitsUniques, variation].flatMap((un) => (un ? [phrase(un)] : []));
    };
    expect(dits({ ...SITUATION, bloques: [ICI] })).toEqual([
      "droitsUniques R12 absent perimetreBloque",
      "variationDesDroits R12 absent perimetreBloque",
    ]);
    expect(dits({ ...SITUATION, droitsAcquis: [] })).toEqual(["droitsUniques R12 absent droitsNonListes"]);
    expect(ici({ ...SITUATION, droitsAcquis: [] }).droitsUniques[0]?.acquis).toEqual([]);
  });

  it("au bilan, un réservataire sans part au flux dit ce qui lui manque", () => {
    const bilan = bilanIci(le("30/06/2026"), { ...SITUATION, mises: [attribuee({ reservataire: "X" })] });
    const { estimation, objectif, engagement, partRetenue, solde, objectifADate } = ligneDuBilan(bilan, "X");
    expect(engagement).toBeNull();
    expect([estimation, objectif, partRetenue, solde, objectifADate].map(phrase)).toEqual([
      "volumeEstime R10 absent partAbsente",
      "objectif R10 absent partAbsente",
      "partRetenue R10 absent partAbsente",
      "solde R17 absent partAbsente",
      "objectifADate R17 absent partAbsente",
    ]);
  });

  it("le contrôle de l'État hors QPV (R19) et le bilan légal (R18)", () => {
    const mises = [attribueeEn2025("12/05")];
    const periode = { debut: le("01/01/2025"), fin: le("31/12/2025") };
    const [controle] = controlerHorsQpv(detailler(mises), {
      ...{
        annee: 2025,
        periode,
        parametres: SUIVI_PAR_DEFAUT,
        estLEtat: () => true,
        stipuleAutrement: () => false,
      },
    });
    expect(
      Object.values(controle ?? {})
        .filter(estIndicateur)
        .map(phrase),
    ).toEqual([
      "partDeLEtatHorsQpv R19 | quotient | attribuesALEtatHorsQpv R19, attribuesHorsQpv R19",
      ...["attribuesALEtatHorsQpv", "attribuesHorsQpv", "attribuesALEtat"].map(
        (nom) => `${nom} R19 | compte`,
      ),
      ...["proposesALEtatHorsQpv", "proposesHorsQpv"].map((nom) => `${nom} R19 | compte`),
      "seuilHorsQpv R19 | saisie",
      "partProposeeALEtatHorsQpv R19 | quotient | proposesALEtatHorsQpv R19, proposesHorsQpv R19",
      "partHorsQpvDeLEtat R19 | quotient | attribuesALEtatHorsQpv R19, attribuesALEtat R19",
      "attribuesSansQpv R19 | compte",
    ]);
    const { lignes } = etablirBilanLegal(calculerSituation(SITUATION), detailler(mises), {
      date: le("15/02/2026"),
      parametres: SUIVI_PAR_DEFAUT,
    });
    expect(
      Object.values(lignes[0] ?? {})
        .filter(estIndicateur)
        .map(phrase),
    ).toEqual([
      ...["proposes", "attribues", "proposesHorsFlux", "attribuesHorsFlux"].map(
        (nom) => `${nom} R18 | compte`,
      ),
    ]);
  });
});
