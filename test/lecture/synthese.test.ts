import { calculerLeDossier } from "../../src/excel/calculer";
import { enClair } from "../taskpane/fabriques";
import { tableauDeLaMethode } from "../../src/restitution/feuilles/methode";
import { phraseDeCalcul } from "../../src/restitution/phrases/calcul";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { comparerLectures } from "../../src/calcul/scenarios/lectures";
import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import { fraction, reduite } from "../../src/calcul/nombres/fraction";
import type { Cellule, Dossier } from "../../src/lecture/types";
import { classeur, constatsDe, lignesDe, lire, PARC_MINIMAL, type Feuilles } from "./classeurs";

const ENTETES = [
  ...["Bailleur", "Département", "Parc", "Parc de rotation", "Parc soumis", "Libérations"],
  ...["Réservataire", "Réservations", "Réservations soumises"],
];
/** L'exemple du référentiel : (15 000 − 500) × 10 % − 450 = 1 000, dont 20 % au Département. */
const COMPTES = [15_000, 14_600, 14_500, 1460] as const;
const LIGNE = ["Habitat d'Oc", "31", ...COMPTES, "CD31", 3000, 2900] as const;

const synthese = (...lignes: readonly (readonly Cellule[])[]): Feuilles => ({
  Synthèse: [ENTETES, ...lignes],
  Réservataires: [
    ["Code", "Nom", "Catégorie"],
    ["CD31", "Haute-Garonne", "Département"],
    ["ALS", "Action Logement", "Action Logement"],
  ],
  Hypothèses: [
    ["Bailleur", "Département", "Mutations", "ANRU", "ORCOD", "LHI"],
    ["Habitat d'Oc", "31", 450, 0, 0, 0],
  ],
});

function perimetre(dossier: Dossier, rang = 0) {
  const trouve = calculerLeDossier(dossier).perimetres[rang];
  if (trouve === undefined) throw new Error("aucun périmètre");
  return trouve;
}

/** La valeur exacte, réduite, ou la raison de son absence. */
function exact(un: Indicateur | undefined): string {
  if (un?.etat !== "present") return un?.raison ?? "aucun";
  const { numerateur, denominateur } = reduite(un.valeur);
  return `${numerateur}/${denominateur}`;
}

const parametres = (nom: string, valeur: string): Feuilles => ({
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Année de campagne", 2026],
    [nom, valeur],
  ],
});

describe("Synthèse seule", () => {
  it("donne l'exemple du référentiel : assiette de 1 000, 200 pour le Département", () => {
    const dossier = lire(synthese(LIGNE));
    expect(dossier.bloques).toBe("aucun");
    const { tauxDeRotation, assiette, flux } = perimetre(dossier);
    expect([exact(tauxDeRotation), exact(assiette)]).toEqual(["1/10", "1000/1"]);
    expect(flux.map(({ reservataire, objectif }) => [reservataire, exact(objectif)])).toEqual([
      ["CD31", "200/1"],
      ["—", "800/1"],
    ]);
  });

  it("suffit à un premier résultat, sans Parc, Libérations ni Réservataires", () => {
    const dossier = lire({ Synthèse: [ENTETES, LIGNE] });
    expect(dossier.bloques).toBe("aucun");
    expect(constatsDe(dossier, "feuilleAbsente").map(({ role }) => role)).toEqual(
      expect.not.arrayContaining(["parc", "liberations"]),
    );
    expect(perimetre(dossier).flux[0]).toMatchObject({ reservataire: "CD31", categorie: "autre" });
  });

  it("rend chaque part, sur le parc et sur le parc soumis, au choix du dénominateur", () => {
    const enParc = perimetre(lire(synthese(LIGNE))).flux[0];
    expect([exact(enParc?.partDuParc), exact(enParc?.partDuParcSoumis)]).toEqual(["1/5", "1/5"]);
    const autre = ["Habitat d'Oc", "31", ...COMPTES, "CD31", 3000, 1450] as const;
    const feuilles = { ...synthese(autre), ...parametres("Dénominateur des parts", "Parc soumis au flux") };
    expect(exact(perimetre(lire(feuilles)).flux[0]?.part)).toBe("1/10");
  });

  it("n'a ni taux propre ni territoire, et le dit", () => {
    const resultat = perimetre(lire(synthese(LIGNE)));
    expect(resultat.flux[0]?.tauxPropre).toMatchObject({ etat: "absent", raison: "syntheseSansDetail" });
    expect(resultat.flux[0]?.territoire).toBeNull();
    const constat = resultat.constats.find(({ type }) => type === "perimetreDeSynthese");
    if (constat === undefined) throw new Error("rien n'est dit");
    expect(enClair(phraseDeCalcul(constat).constat)).toBe(
      "Habitat d'Oc · 31 : les comptes viennent de Synthèse, sans logement : ni taux propre aux réservataires, ni calcul sur les territoires infra-départementaux.",
    );
  });

  it("est dite dans Méthode, avec ce que veulent dire ses comptes", () => {
    const dossier = lire(synthese(LIGNE));
    const { lignes } = tableauDeLaMethode(dossier, calculerLeDossier(dossier), {
      suivi: null,
      autres: [],
    });
    const ligne = lignes.find(([rubrique]) => rubrique === "Comptes de Synthèse");
    expect(enClair(String(ligne?.[2]))).toMatch(/^Habitat d'Oc · 31 : le bailleur a fourni ses comptes/);
  });

  it.each([
    ["Méthode du taux de rotation", "Intermédiaire"],
    ["Libérations des logements à vendre ou à démolir", "Exclure"],
    ["Relogements ORCOD et LHI dans les libérations", "Exclure"],
  ])("n'a pas de taux quand « %s » vaut « %s » : le détail des motifs manque", (nom, valeur) => {
    const resultat = perimetre(lire({ ...synthese(LIGNE), ...parametres(nom, valeur) }));
    expect(resultat.tauxDeRotation).toMatchObject({ etat: "absent", raison: "syntheseSansDetail" });
    expect(resultat.assiette).toMatchObject({ etat: "absent", raison: "tauxAbsent" });
    expect(exact(resultat.flux[0]?.partDuParc)).toBe("1/5");
    expect(resultat.constats).toContainEqual(
      expect.objectContaining({ type: "perimetreDeSynthese", lacunes: ["liberations"] }),
    );
  });

  it("n'a ni assiette ni part soumise quand étudiants et spécifiques restent dans le parc soumis", () => {
    const feuilles = {
      ...synthese(LIGNE),
      ...parametres("Étudiants et spécifiques dans le parc soumis", "Conserver"),
    };
    const resultat = perimetre(lire(feuilles));
    expect(resultat.tauxDeRotation).toMatchObject({ etat: "present" });
    expect(resultat.assiette).toMatchObject({ etat: "absent", raison: "syntheseSansDetail" });
    expect(resultat.flux[0]).toMatchObject({
      part: { etat: "present" },
      partDuParcSoumis: { etat: "absent", raison: "syntheseSansDetail" },
    });
  });
});

describe("Les lectures ouvertes du référentiel, sur Synthèse", () => {
  it("ne se comparent que là où les comptes le permettent", () => {
    const dossier = lire(synthese(LIGNE));
    const { agregats, reservataires, hypotheses, droitsAcquis } = dossier;
    const lectures = comparerLectures(agregats, {
      ...{ reservataires, hypotheses, droitsAcquis },
      parametresPour: () => PARAMETRES_PAR_DEFAUT,
      estBloque: () => false,
    });
    const duDepartement = lectures.map(({ ecarts }) => ecarts[0]?.objectif);
    const [, , , denominateur] = duDepartement;
    expect(duDepartement.slice(0, 3).map((un) => un?.scenario)).toEqual([null, null, null]);
    expect(denominateur).toMatchObject({ reference: fraction(200), scenario: fraction(200) });
  });
});

describe("Les lignes de Synthèse", () => {
  const autre = (total: number, code: string) =>
    ["Habitat d'Oc", "31", total, ...COMPTES.slice(1), code, 10, 10] as const;

  it("répètent les comptes du périmètre ; un blanc répète la ligne au-dessus", () => {
    const dossier = lire(synthese(LIGNE, ["Habitat d'Oc", "31", "", "", "", "", "ALS", 1500, 1450]));
    expect(lignesDe(dossier, "Synthèse")).toMatchObject({ lues: 2, comptees: 2 });
    expect(perimetre(dossier).flux.map(({ reservataire }) => reservataire)).toEqual(["ALS", "CD31", "—"]);
  });

  it("qui se contredisent arrêtent leur périmètre, et lui seul", () => {
    const voisin = ["Habitat d'Oc", "09", 100, 100, 100, 10, "CD31", 20, 20] as const;
    const dossier = lire(synthese(LIGNE, autre(15_001, "ALS"), voisin));
    const [constat] = constatsDe(dossier, "comptesDifferents");
    expect(constat).toMatchObject({ gravite: "bloquant", champ: "parc", lieu: { cellule: "C3" } });
    if (constat === undefined) throw new Error("rien n'est dit");
    expect(enClair(phraseDeLecture(constat).constat)).toBe(
      "« Parc » vaut 15 001, et 15 000 à la ligne 2 pour le même périmètre : il n'est pas calculé.",
    );
    expect(dossier.bloques).toEqual([{ bailleur: "Habitat d'Oc", departement: "31" }]);
    expect(exact(perimetre(dossier).tauxDeRotation)).toBe("1/10");
    expect(exact(perimetre(dossier, 1).tauxDeRotation)).toBe("perimetreBloque");
  });

  it("ne s'ajoutent jamais aux logements de Parc : ce sont eux qui comptent", () => {
    const dossier = lire(classeur(synthese(LIGNE, ["Autre", "31", 100, 100, 100, 10, "CD31", 20, 20])));
    expect(constatsDe(dossier, "syntheseEtParc")).toMatchObject([
      { gravite: "aVerifier", ecarte: true, lieu: { cellule: "B2" } },
    ]);
    const { perimetres } = calculerLeDossier(dossier);
    expect(perimetres.map(({ perimetre: { bailleur }, parc }) => [bailleur, parc.valeur])).toEqual([
      ["Autre", fraction(100)],
      ["Habitat d'Oc", fraction(1)],
    ]);
    expect(lignesDe(dossier, "Synthèse")).toMatchObject({ lues: 2, comptees: 1, ecartees: 1 });
  });

  it.each([
    ["un compte illisible", ["Habitat d'Oc", "31", "beaucoup", 1, 1, 1, "CD31", 1, 1], "nombreIllisible"],
    ["un compte négatif", ["Habitat d'Oc", "31", -3, 1, 1, 1, "CD31", 1, 1], "nombreNegatif"],
    ["une moitié de logement", ["Habitat d'Oc", "31", 12.5, 1, 1, 1, "CD31", 1, 1], "compteNonEntier"],
    ["des réservations vides", ["Habitat d'Oc", "31", 10, 1, 1, 1, "CD31", "", 1], "compteAbsent"],
    ["un réservataire en erreur", ["Habitat d'Oc", "31", 10, 1, 1, 1, "#N/A", 1, 1], "celluleEnErreur"],
  ] as const)("avec %s sont écartées et arrêtent le périmètre", (_, ligne, type) => {
    const dossier = lire(synthese(ligne));
    expect(constatsDe(dossier, type)).toMatchObject([{ gravite: "bloquant", ecarte: true }]);
    expect(dossier.bloques).toEqual([{ bailleur: "Habitat d'Oc", departement: "31" }]);
    expect(lignesDe(dossier, "Synthèse")).toMatchObject({ lues: 1, comptees: 0, ecartees: 1 });
  });

  it("sans libérations saisies ne valent pas zéro libération", () => {
    const dossier = lire(synthese(["Habitat d'Oc", "31", 10, 10, 10, "", "CD31", 1, 1]));
    expect(constatsDe(dossier, "compteAbsent")).toMatchObject([
      { champ: "liberations", gravite: "bloquant" },
    ]);
    expect(dossier.bloques).toEqual([{ bailleur: "Habitat d'Oc", departement: "31" }]);
  });

  it("en double pour un réservataire arrêtent le périmètre", () => {
    const dossier = lire(synthese(LIGNE, LIGNE));
    expect(constatsDe(dossier, "syntheseEnDouble")).toMatchObject([{ code: "CD31", premiereLigne: 2 }]);
    expect(dossier.bloques).toEqual([{ bailleur: "Habitat d'Oc", departement: "31" }]);
  });

  it("qui dépassent le parc sont signalées, sans rien changer", () => {
    const dossier = lire(synthese(["Habitat d'Oc", "31", 10, 12, 10, 1, "CD31", 1, 1]));
    expect(constatsDe(dossier, "compteAuDelaDuParc")).toMatchObject([
      { champ: "parcDeRotation", valeur: 12 },
    ]);
    expect(exact(perimetre(dossier).tauxDeRotation)).toBe("1/12");
  });

  it("nomment un réservataire que Réservataires ne connaît pas : il est gardé et signalé", () => {
    const dossier = lire(synthese(LIGNE, autre(15_000, "XYZ")));
    expect(constatsDe(dossier, "reservataireInconnu")).toMatchObject([{ code: "XYZ", nombre: 1 }]);
    expect(perimetre(dossier).flux.map(({ reservataire }) => reservataire)).toContain("XYZ");
  });

  it("changent l'empreinte avec leurs comptes, non avec leur ordre", () => {
    const a = LIGNE;
    const b = autre(15_000, "ALS");
    const empreinte = (...lignes: readonly (readonly Cellule[])[]) => lire(synthese(...lignes)).empreinte;
    expect(empreinte(b, a)).toBe(empreinte(a, b));
    expect(empreinte(a)).not.toBe(empreinte(a, b));
    const moins = ["Habitat d'Oc", "31", ...COMPTES, "CD31", 2999, 2900] as const;
    expect(empreinte(moins)).not.toBe(empreinte(a));
  });
});

describe("Le repérage de Synthèse", () => {
  it("se fait par les en-têtes, quel que soit le nom de la feuille", () => {
    const { Synthèse, ...reste } = synthese(LIGNE);
    const dossier = lire({ ...reste, "Chiffres du bailleur": Synthèse ?? [] });
    expect(exact(perimetre(dossier).assiette)).toBe("1000/1");
  });

  it("ne dispense de rien quand Parc est là : Libérations manque toujours", () => {
    expect(lire({ ...synthese(LIGNE), Parc: PARC_MINIMAL }).bloques).toBe("tous");
  });

  it("ne dit rien d'une feuille Synthèse absente : la plupart n'en ont pas", () => {
    expect(constatsDe(lire(classeur({})), "feuilleAbsente").map(({ role }) => role)).not.toContain(
      "synthese",
    );
  });
});
