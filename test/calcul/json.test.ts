import { absence, saisie } from "../../src/calcul/chiffres";
import { versJson } from "../../src/calcul/explications/json";
import { fraction } from "../../src/calcul/nombres/fraction";
import {
  calculerSituation,
  droitAcquis,
  fois,
  ICI,
  liberation,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";
import { attribuee, bilanAu, le } from "./constructeurs-suivi";
import { COMPLET } from "./situation-complete";

describe("Le résultat en JSON", () => {
  it("porte sa version, des fractions exactes et chaque chiffre une seule fois, opérandes d'abord", () => {
    const ecrit = versJson(calculerSituation(COMPLET));
    expect(ecrit.version).toBe(5);
    const taux = ecrit.chiffres[ecrit.perimetres[0]?.chiffres.tauxDeRotation ?? -1];
    expect(taux).toEqual({
      nom: "tauxDeRotation",
      regle: "R4",
      operation: "quotient",
      valeur: "17/122",
      operandes: [1, 2],
    });
    for (const [rang, chiffre] of ecrit.chiffres.entries())
      if ("operandes" in chiffre)
        for (const operande of chiffre.operandes) expect(operande).toBeLessThan(rang);
  });

  it("dit de chaque objectif ce qui l'a départagé d'un reste égal, et rien où rien n'était à départager", () => {
    const logements = [
      logement({ reservataire: "AL" }),
      logement({ reservataire: "CD" }),
      ...fois(2, logement()),
    ];
    const objectifs = (liberees: number) =>
      versJson(calculerSituation({ logements, liberations: fois(liberees, liberation()) })).chiffres.filter(
        ({ nom }) => nom === "objectif",
      );
    expect(objectifs(2)).toMatchObject([
      { valeur: "1/1", departage: { par: "code", servi: true, exAequo: 2 } },
      { valeur: "0/1", departage: { par: "code", servi: false, exAequo: 2 } },
      { valeur: "1/1" },
    ]);
    expect(objectifs(4).filter((un) => "departage" in un)).toEqual([]);
    expect(objectifs(2).filter((un) => "departage" in un)).toHaveLength(2);
  });

  it("porte d'autres tables : chaque chiffre par son rang, le reste tel quel, et les sources de leurs règles", () => {
    const present = saisie("cibleEnNombre", "R22", fraction(5, 2));
    const absent = absence("realise", "R22", "bailleurInconnu");
    const ecrit = versJson(calculerSituation(COMPLET), null, [
      {
        nom: "Suivi des objectifs",
        lignes: [
          [
            ["Dispositif", "DALO"],
            ["Public", null],
            ["Cible", present],
            ["Réalisé", absent],
          ],
        ],
      },
    ]);
    const rang = ecrit.chiffres.length - 2;
    expect(ecrit.tables).toEqual([
      {
        nom: "Suivi des objectifs",
        lignes: [
          { Dispositif: "DALO", Public: null, Cible: { chiffre: rang }, Réalisé: { chiffre: rang + 1 } },
        ],
      },
    ]);
    expect(ecrit.chiffres.slice(-2)).toMatchObject([
      { nom: "cibleEnNombre", regle: "R22", valeur: "5/2" },
      { nom: "realise", regle: "R22", raison: "bailleurInconnu" },
    ]);
    expect(ecrit.sources.filter(({ regle }) => regle === "R22").map((une) => une.citation)).toEqual([
      "Référentiel, partie 2 (cumul d'objectifs)",
    ]);
    expect(versJson(calculerSituation(COMPLET)).tables).toEqual([]);
  });

  it("dit pourquoi un chiffre manque", () => {
    const { chiffres, perimetres } = versJson(calculerSituation({ ...COMPLET, bloques: [ICI] }));
    expect(chiffres[perimetres[0]?.chiffres.tauxDeRotation ?? -1]).toEqual({
      nom: "tauxDeRotation",
      regle: "R4",
      raison: "perimetreBloque",
    });
  });

  it("dit quelles lignes un compte a comptées, et sous quels paramètres, avec leur source", () => {
    const { chiffres, parametres, perimetres } = versJson(calculerSituation(COMPLET));
    const libere = chiffres[perimetres[0]?.chiffres.liberationsRetenues ?? -1];
    if (libere === undefined || !("operandes" in libere)) throw new Error("libérations attendues");
    expect(libere.lignes).toEqual({
      ...{
        table: "liberations",
        type: "flux",
        annee: 2026,
        perimetre: ICI,
        reservataire: null,
        territoire: null,
      },
      motifs: ["depart", "orcod", "lhi", "vente", "deces", "autre"],
      exclusions: ["aucune", "defense", "securite", "sante", "vente", "demolition"],
    });
    expect(libere.parametres?.map((rang) => parametres[rang])[0]).toEqual({
      ...{ nom: "methode", valeur: "referentiel", parDefaut: true, unite: "choix", nature: "referentiel" },
      ...{ libelle: "Méthode du taux de rotation", citation: "Référentiel, étape 3", lien: null },
    });
  });

  it("n'écrit chaque paramètre qu'une fois, et une part en fraction exacte", () => {
    const { parametres } = versJson(
      calculerSituation({ ...COMPLET, parametres: { traitement: "plafonner", plafondEtat: fraction(1, 4) } }),
    );
    const noms = parametres.map(({ nom }) => nom);
    expect(noms).toEqual([
      ...["methode", "exclureOrcodEtLhi", "exclureVenteEtDemolition", "exclureEtudiantsEtSpecifiques"],
      ...["denominateur", "traitement", "plafondEtat", "plafondEtatAgents", "plafondCollectivites"],
    ]);
    expect(parametres.find(({ nom }) => nom === "plafondEtat")).toMatchObject({
      ...{
        valeur: "1/4",
        parDefaut: false,
        unite: "part du flux",
        nature: "loi",
        citation: "CCH, R.441-5-2",
      },
    });
  });

  it("cite les sources des seules règles rencontrées, dans leur ordre", () => {
    const { sources: citees } = versJson(calculerSituation(COMPLET));
    expect([...new Set(citees.map(({ regle }) => regle))]).toEqual([
      "R1",
      "R2",
      "R3",
      "R4",
      "R5",
      "R6",
      "R7",
      "R8",
      "R10",
      "R11",
    ]);
    expect(citees.find(({ citation: dite }) => dite === "CCH, R.441-5")?.lien).toContain(
      "legifrance.gouv.fr",
    );
  });

  it("date l'année et l'observation, et n'a pas de bilan quand on ne lui en donne pas", () => {
    const { annee, observation, bilan } = versJson(calculerSituation(COMPLET));
    expect({ annee, observation, bilan }).toEqual({
      annee: 2026,
      observation: le("31/12/2025"),
      bilan: null,
    });
  });

  it("dit de chaque périmètre ses paramètres, et de chaque réservataire qui il est", () => {
    const parametres = { traitement: "plafonner", plafondEtat: fraction(1, 4) } as const;
    const [perimetre] = versJson(calculerSituation({ ...COMPLET, parametres })).perimetres;
    expect([perimetre?.bailleur, perimetre?.departement]).toEqual(["Habitat", "31"]);
    expect(perimetre?.parametres).toEqual({
      ...{ methode: "referentiel", denominateur: "parc", traitement: "plafonner" },
      ...{ exclureEtudiantsEtSpecifiques: true, exclureVenteEtDemolition: false, exclureOrcodEtLhi: false },
      ...{ plafondEtat: "1/4", plafondEtatAgents: "1/20", plafondCollectivites: "1/5" },
      etatParCommune: "controler",
    });
    expect(
      perimetre?.flux.map(({ reservataire: code, nom, categorie, territoire }) => [
        ...[code, nom, categorie, territoire],
      ]),
    ).toEqual([
      ["ALBI", "Albi", "commune", "Albi"],
      ["CD", "CD", "departement", null],
      ["FONC", "FONC", "etat-agents", null],
      ["PREF", "PREF", "etat-prioritaires", null],
      ["—", "Non réservé", null, null],
    ]);
    expect(perimetre?.droitsUniques).toEqual([]);
  });

  it("porte les droits uniques, et le bilan sous la date de sa fin", () => {
    const situation: Situation = {
      ...COMPLET,
      reservataires: [
        ...(COMPLET.reservataires ?? []),
        reservataire("AL", {
          categorie: "action-logement",
          methode: "droitsUniques",
          nom: "Action Logement",
        }),
      ],
      droitsAcquis: [droitAcquis()],
    };
    const mises = [attribuee({ reservataire: "CD", publics: ["DALO"] })];
    const bilan = bilanAu(le("30/06/2026"), { ...situation, mises });
    const ecrit = versJson(calculerSituation(situation), bilan);
    const noms = (rangs: Readonly<Record<string, number>> | undefined) =>
      Object.entries(rangs ?? {}).map(([champ, rang]) => `${champ} : ${ecrit.chiffres[rang]?.nom ?? "?"}`);

    const [droits] = ecrit.perimetres[0]?.droitsUniques ?? [];
    expect([droits?.reservataire, droits?.nom]).toEqual(["AL", "Action Logement"]);
    expect(noms(droits?.chiffres)).toEqual([
      "droits:droitDeSuite (Les Tilleuls) : droitsDeSuite",
      "droitsUniques:droitDeSuite (Les Tilleuls) : duDuProgramme",
      "droitsUniques : droitsUniques",
    ]);

    expect(ecrit.bilan?.date).toBe(le("30/06/2026"));
    const [suivi, ...autres] = ecrit.bilan?.perimetres ?? [];
    expect([suivi?.bailleur, suivi?.departement, autres]).toEqual([ICI.bailleur, ICI.departement, []]);
    expect(noms(suivi?.chiffres)).toEqual(["attributionsDeLAnnee : attributionsDeLAnnee"]);
    expect(suivi?.lignes.map(({ reservataire: code, nom }) => [code, nom])).toEqual([
      ...[
        ["ALBI", "Albi"],
        ["CD", "CD"],
        ["FONC", "FONC"],
        ["PREF", "PREF"],
      ],
    ]);
    expect(noms(suivi?.lignes[1]?.chiffres).at(-1)).toBe(
      "attributionsDUnPublic (DALO) : attributionsDUnPublic",
    );
  });

  it("écrit un délai avec son unité, et les lignes du bilan sans ses paramètres, qui sont à part", () => {
    const bilan = bilanAu(le("30/06/2026"), { ...COMPLET, mises: [attribuee({ reservataire: "CD" })] });
    const { chiffres, parametres } = versJson(calculerSituation(COMPLET), bilan);
    expect(parametres.find(({ nom }) => nom === "delaiDImpossibilite")?.valeur).toBe("5 joursOuvres");
    const enDirecte = chiffres.find((un) => un.nom === "decomptesEnDirecte" && "lignes" in un);
    expect(enDirecte && "lignes" in enDirecte && enDirecte.lignes).toEqual({
      ...{
        table: "misesADisposition",
        type: "suivi",
        perimetre: ICI,
        reservataire: "ALBI",
        mesure: "decomptesEnDirecte",
      },
      ...{ public: null, periode: { debut: le("01/01/2026"), fin: le("30/06/2026") } },
    });
  });
});
