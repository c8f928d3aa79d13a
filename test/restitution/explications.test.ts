import { versJson } from "../../src/calcul/explications/json";
import { chiffresDeBase, chiffresDeLigne } from "../../src/calcul/explications/parcours";
import { fraction, type Fraction } from "../../src/calcul/nombres/fraction";
import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import { expliquer, phraseDeChiffre } from "../../src/restitution/explications/phrase";
import { LIGNES_AU_PLUS, tableauDesExplications } from "../../src/restitution/explications/feuille";
import type { Resultat } from "../../src/calcul/resultat";
import {
  calculerSituation,
  fois,
  hypothese,
  ici,
  ICI,
  liberation,
  ligne,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { resultatDeLExemple } from "../calcul/exemple";
import { situationDuReferentiel, feuille, feuilles } from "./constructeurs";

const SUJET = { perimetre: ICI, reservataire: null };
const POUR_LE_DEPARTEMENT = { perimetre: ICI, reservataire: "Haute-Garonne" };
/** Sentences with plain spaces and apostrophes, as one types them. */
const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");
const phrase = (indicateur: Indicateur, sujet: Parameters<typeof phraseDeChiffre>[1] = SUJET) =>
  plat(phraseDeChiffre(indicateur, sujet));

describe("Une estimation d'Hypothèses", () => {
  const vente = (saisie: Fraction | null) => {
    const deductions = { ...hypothese().deductions, vente: saisie };
    return phrase(
      ici({ ...situationDuReferentiel(), hypotheses: [hypothese({}, { deductions })] }).deductions.vente,
    );
  };

  it("laissée vide n'est pas dite saisie : elle est prise comme 0", () => {
    expect(vente(null)).toBe(
      "Relogements liés à une vente d'Habitat dans le 31 : non renseigné dans le classeur, pris comme 0 = 0 (règle R6 ; référentiel, étape 3 (méthode de l'assiette) ; CCH, R.441-5).",
    );
  });

  it("saisie à 0 est dite saisie", () => {
    expect(vente(fraction(0))).toMatch(/ : saisi dans le classeur = 0 \(/);
  });
});

describe("Un chiffre expliqué en une phrase", () => {
  const resultat = ici(situationDuReferentiel());
  const departement = ligne(resultat, "CD31");

  it.each([
    [
      "tauxDeRotation",
      "Taux de rotation d'Habitat dans le 31 : 15 libérations retenues ÷ 146 logements du parc de rotation ≈ 10,27 % (règle R4 ; référentiel, étape 3 ; référentiel, étape 2 (deux indicateurs)).",
    ],
    [
      "parcSoumis",
      "Parc soumis au flux d'Habitat dans le 31 : lignes comptées : logements présents à la date d'observation, moins ceux que la réglementation et les paramètres retirent du flux = 145 (règle R5 ; référentiel, étape 3, note 1 ; CCH, R.441-5).",
    ],
    [
      "tauxUtilise",
      "Taux retenu d'Habitat dans le 31 : valeur de « Taux de rotation » ≈ 10,27 % (règle R6 ; référentiel, étape 3 (méthode de l'assiette) ; CCH, R.441-5).",
    ],
    [
      "assiette",
      "Assiette d'Habitat dans le 31 : 145 logements soumis au flux × taux retenu de 10,27 % − 3 mutations internes − 1 relogement ANRU ≈ 10,90 (règle R6 ; référentiel, étape 3 (méthode de l'assiette) ; CCH, R.441-5).",
    ],
  ] as const)("%s", (nom, attendue) => {
    expect(phrase(resultat[nom])).toBe(attendue);
  });

  it.each([
    [
      "part",
      "Part d'Habitat dans le 31, pour Haute-Garonne : valeur de « Part du parc du bailleur » = 20,00 % (règle R8 ; référentiel, étape 3 (« au sein du parc du bailleur »)).",
    ],
    [
      "partDuParc",
      "Part du parc du bailleur d'Habitat dans le 31, pour Haute-Garonne : 30 réservations ÷ 150 logements du parc = 20,00 % (règle R8 ; référentiel, étape 3 (« au sein du parc du bailleur »)).",
    ],
    [
      "volumeEstime",
      "Volume estimé d'Habitat dans le 31, pour Haute-Garonne : part retenue de 20,00 % × 10,90 attributions de l'assiette ≈ 2,18 (règle R10 ; référentiel, étape 3).",
    ],
    [
      "objectif",
      "Objectif d'Habitat dans le 31, pour Haute-Garonne : 2,18 attributions estimées, en nombre entier par les plus forts restes (11 attributions à répartir entre 2 parts) = 2 (règle R10 ; référentiel, étape 3).",
    ],
  ] as const)("%s", (nom, attendue) => {
    expect(phrase(departement[nom], POUR_LE_DEPARTEMENT)).toBe(attendue);
  });

  describe("à restes égaux", () => {
    const egaux = () =>
      ici({
        logements: ["A", "B", "C", null].flatMap((code) => fois(25, logement({ reservataire: code }))),
        liberations: fois(2, liberation()),
        reservataires: ["A", "B", "C"].map((code) => reservataire(code)),
        hypotheses: [hypothese({})],
      });

    it.each([
      ["A", "un de plus) = 1"],
      ["B", "un de plus) = 1"],
      ["C", "pas un de plus) = 0"],
      ["—", "pas un de plus) = 0"],
    ])("%s : la phrase dit que l'ordre des codes a décidé, sans nommer personne", (code, fin) => {
      const dite = phrase(ligne(egaux(), code).objectif, { perimetre: ICI, reservataire: code });
      expect(dite).toBe(
        `Objectif d'Habitat dans le 31, pour ${code} : 0,5 attribution estimée, en nombre entier par les plus forts restes (2 attributions à répartir entre 4 parts ; à reste égal avec 3 autres parts, l'ordre des codes a décidé : ${fin} (règle R10 ; référentiel, étape 3).`,
      );
    });

    it("Flux et Méthode le disent aussi, avec les codes ; le calcul en JSON le garde", () => {
      const resultat = calculerSituation({
        logements: ["A", "B", "C", null].flatMap((code) => fois(25, logement({ reservataire: code }))),
        liberations: fois(2, liberation()),
        reservataires: ["A", "B", "C"].map((code) => reservataire(code)),
      });
      const flux = feuille("Flux", feuilles(resultat));
      const observation = flux.colonnes.findIndex(({ entete }) => entete === "Observation");
      expect(flux.lignes.map((une) => plat(String(une[observation])))).toEqual([
        "À reste égal avec 3 autres parts, l'ordre des codes a décidé : un de plus (R10).",
        "À reste égal avec 3 autres parts, l'ordre des codes a décidé : un de plus (R10).",
        "À reste égal avec 3 autres parts, l'ordre des codes a décidé : pas un de plus (R10).",
        "À reste égal avec 3 autres parts, l'ordre des codes a décidé : pas un de plus (R10).",
      ]);
      const departages = feuille("Méthode", feuilles(resultat)).lignes.filter(
        ([objet]) => objet === "Départage",
      );
      expect(departages.map((une) => une.map((cellule) => plat(String(cellule))))).toEqual([
        [
          ...["Départage", "R10"],
          "Habitat · 31 : à restes égaux, départagés par l'ordre des codes, un de plus à A et B et non à C et Non réservé.",
          "Référentiel, étape 3 ; Règles de calcul de Flux, R10",
        ],
      ]);
      const ecrits = versJson(resultat).chiffres.filter((un) => "departage" in un);
      expect(ecrits.map((un) => "departage" in un && un.departage)).toEqual([
        ...fois(2, { par: "code", servi: true, exAequo: 4 }),
        ...fois(2, { par: "code", servi: false, exAequo: 4 }),
      ]);
    });

    it("sans reste égal, rien n'en est dit", () => {
      const { lignes } = feuille("Méthode", feuilles(calculerSituation(situationDuReferentiel())));
      expect(lignes.filter(([objet]) => objet === "Départage")).toEqual([]);
      expect(phrase(departement.objectif)).not.toContain("reste égal");
    });
  });

  it.each([
    [null, " ou d'origine non renseignée, comptée comme telle"],
    ["garantie", ""],
  ] as const)(
    "une origine %s au réservataire : la garantie d'emprunt n'est pas affirmée sans donnée",
    (origine, suite) => {
      const sous = ligne(
        ici({
          logements: [...fois(40, logement({ reservataire: "CD31" })), ...fois(60, logement())],
          reservataires: [reservataire("CD31", { categorie: "departement", origine })],
          parametres: { traitement: "plafonner" },
        }),
        "CD31",
      ).partRetenue;
      const dites = expliquer(sous, POUR_LE_DEPARTEMENT, 6).map(({ phrase: une }) => plat(une));
      expect(dites.find((une) => une.startsWith("Réservations comptées au titre"))).toBe(
        `Réservations comptées au titre des garanties d'emprunt d'Habitat dans le 31, pour Haute-Garonne : lignes comptées : logements réservés à la date d'observation (convention active, ou sans date de convention : comptés comme actifs), de droits issus d'une garantie d'emprunt${suite} = 40 (règle R7 ; référentiel, étape 2 ; CCH, R.441-5).`,
      );
    },
  );

  it("le non réservé est ce qui reste de 100 %", () => {
    const { partRetenue } = ligne(resultat, "—");
    expect(phrase(partRetenue, { perimetre: ICI, reservataire: "Non réservé" })).toContain(
      "100 % − la somme des parts réservées (1 part, 20,00 %) = 80,00 %",
    );
  });

  it("un chiffre absent dit pourquoi, et la règle", () => {
    const { tauxDeRotation } = ici({ ...situationDuReferentiel(), bloques: [ICI] });
    expect(phrase(tauxDeRotation)).toBe(
      "Taux de rotation d'Habitat dans le 31 : non calculé, un constat bloquant arrête ce périmètre (voir Contrôles) (règle R4 ; référentiel, étape 3 ; référentiel, étape 2 (deux indicateurs)).",
    );
  });

  it("une assiette négative dit le calcul exact et qu'elle est ramenée à 0", () => {
    const { assiette } = ici({ ...situationDuReferentiel(), hypotheses: [hypothese({ mutations: 20 })] });
    expect(phrase(assiette)).toContain("− 20 mutations internes, soit −5,1, ramené à 0 = 0 (");
  });

  it("une part plafonnée dit la part, le plafond et la somme du groupe", () => {
    const { partRetenue } = ligne(
      ici({
        logements: [...fois(40, logement({ reservataire: "PREF" })), ...fois(60, logement())],
        reservataires: [reservataire("PREF", { categorie: "etat-prioritaires" })],
        parametres: { traitement: "plafonner" },
      }),
      "PREF",
    );
    const dites = expliquer(partRetenue, { perimetre: ICI, reservataire: "Préfecture" }, 1);
    expect(plat(dites[1]?.phrase ?? "")).toBe(
      "Part plafonnée d'Habitat dans le 31, pour Préfecture : part de 40,00 % × plafond de 30,00 % ÷ somme des parts de 40,00 % = 30,00 % (règle R9 ; CCH, R.441-5-2 ; référentiel, étape 3).",
    );
  });
});

describe("Un chiffre expliqué jusqu'à ce qui a été compté", () => {
  const { objectif } = ligne(ici(situationDuReferentiel()), "CD31");
  const dites = (profondeur: number) => expliquer(objectif, POUR_LE_DEPARTEMENT, profondeur);
  const debut = (texte: string) => plat(texte).split(" : ")[0];

  it("s'arrête à la profondeur demandée", () => {
    expect(dites(0)).toHaveLength(1);
    expect(dites(1).map(({ niveau, phrase: une }) => [niveau, debut(une)])).toEqual([
      [0, "Objectif d'Habitat dans le 31, pour Haute-Garonne"],
      [1, "Volume estimé d'Habitat dans le 31, pour Haute-Garonne"],
      [1, "Attributions à répartir d'Habitat dans le 31"],
    ]);
  });

  it("ne prête pas au réservataire les chiffres de tout le périmètre, et ne redit rien", () => {
    const phrases = dites(99).map(({ phrase: une }) => debut(une));
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(phrases).toContain("Assiette d'Habitat dans le 31");
    expect(phrases).toContain("Taux de rotation d'Habitat dans le 31");
    expect(phrases).toContain("Réservations d'Habitat dans le 31, pour Haute-Garonne");
  });

  it("se lit pour chaque chiffre du classeur d'exemple, sans trou ni mot du code", () => {
    const { perimetres } = resultatDeLExemple();
    const phrases = perimetres.flatMap((un) =>
      [...chiffresDeBase(un), ...un.flux.flatMap(chiffresDeLigne)].flatMap(([, indicateur]) =>
        expliquer(indicateur, { perimetre: un.perimetre, reservataire: null }, 99),
      ),
    );
    expect(phrases.length).toBeGreaterThan(2000);
    for (const { phrase: une } of phrases)
      expect(plat(une)).toMatch(
        /^\p{Lu}[^:]+ : .+ (= |≈ |non calculé, ).+ \(règle R\d+ ; .+\)\.$|non calculé, /u,
      );
    expect(phrases.filter(({ phrase: une }) => /undefined|NaN|null|: {2}/.test(une))).toEqual([]);
  });
});

describe("La feuille Explications", () => {
  const { colonnes, lignes } = feuille("Explications");

  it("a les en-têtes convenus, une ligne par chiffre de Rotation, Assiette et Flux", () => {
    expect(colonnes.map(({ entete }) => entete)).toEqual([
      ...["Feuille", "Bailleur", "Département", "Réservataire", "Chiffre", "Valeur", "Règle", "Formule"],
      ...["Lignes comptées", "Paramètres", "Source"],
    ]);
    expect(lignes.filter(([, , , reservataire]) => reservataire === "").map((une) => une[4])).toEqual([
      ...["Libérations retenues", "Parc de rotation", "Taux de rotation", "Parc", "Taux retenu"],
      ...["Parc soumis au flux", "Mutations internes", "Relogements ANRU", "Relogements ORCOD"],
      ...["Relogements LHI", "Relogements liés à une vente", "Assiette", "Attributions à répartir"],
    ]);
    expect(lignes.filter(([, , , reservataire]) => reservataire === "CD31").map((une) => une[4])).toEqual([
      ...["Réservations", "Part du parc du bailleur", "Part du parc soumis au flux", "Part", "Part retenue"],
      ...["Volume estimé", "Objectif", "Taux propre"],
    ]);
  });

  it("écrit la valeur, la règle, la formule et la source de chaque chiffre", () => {
    const part = lignes.find((une) => une[3] === "CD31" && une[4] === "Part du parc du bailleur");
    expect(part?.map((une) => plat(String(une)))).toEqual([
      "Flux",
      "Habitat",
      "31",
      "CD31",
      "Part du parc du bailleur",
      "20,00 %",
      "R8",
      "30 réservations ÷ 150 logements du parc = 20,00 %",
      "",
      "",
      "Référentiel, étape 3 (« au sein du parc du bailleur »)",
    ]);
  });

  const cellule = (reservataire: string, chiffre: string, entete: string) => {
    const rang = colonnes.findIndex((une) => une.entete === entete);
    return plat(String(lignes.find((une) => une[3] === reservataire && une[4] === chiffre)?.[rang]));
  };

  it.each([
    ["", "Parc", "Parc : Bailleur = Habitat, Département = 31, présents au 31/12/2025"],
    [
      "",
      "Parc de rotation",
      "Parc : Bailleur = Habitat, Département = 31, Exclusion ≠ vente ou démolition, Nature = familial, présents au 31/12/2025",
    ],
    [
      "",
      "Parc soumis au flux",
      "Parc : Bailleur = Habitat, Département = 31, Exclusion = aucune, Nature = familial, présents au 31/12/2025",
    ],
    [
      "",
      "Libérations retenues",
      "Libérations : Bailleur = Habitat, Département = 31, Nature = familial, Motif ≠ mutation ou ANRU, Date de libération du 01/01/2025 au 31/12/2025",
    ],
    [
      "CD31",
      "Réservations",
      "Parc : Bailleur = Habitat, Département = 31, Réservataire = CD31, convention active au 31/12/2025 ou sans date (comptée comme active), présents au 31/12/2025",
    ],
    ["", "Taux de rotation", ""],
  ])("dit quelles lignes ont été comptées : %s %s", (reservataire, chiffre, attendues) => {
    expect(cellule(reservataire, chiffre, "Lignes comptées")).toBe(attendues);
  });

  it("dit les paramètres que la règle a lus, leur valeur et leur source", () => {
    expect(cellule("", "Libérations retenues", "Paramètres")).toBe(
      "Méthode du taux de rotation : Référentiel (par défaut) — Référentiel, étape 3 ; Relogements ORCOD et LHI dans les libérations : conserver (par défaut) — Référentiel, étape 3 ; Libérations des logements à vendre ou à démolir : conserver (par défaut) — Référentiel, étape 3",
    );
    expect(cellule("", "Taux de rotation", "Paramètres")).toBe("");
    const modifies = feuille(
      "Explications",
      feuilles(calculerSituation({ ...situationDuReferentiel(), parametres: { denominateur: "soumis" } })),
    );
    const part = modifies.lignes.find((une) => une[3] === "CD31" && une[4] === "Part");
    expect(plat(String(part?.[9]))).toContain(
      "Dénominateur des parts : Parc soumis au flux (modifié ; par défaut : Parc du bailleur)",
    );
  });

  it("laisse vide un chiffre absent et dit pourquoi ; tait les estimations d'un périmètre bloqué", () => {
    const resultat = calculerSituation({ ...situationDuReferentiel(), bloques: [ICI] });
    const bloquees = feuille("Explications", feuilles(resultat)).lignes;
    const taux = bloquees.find((une) => une[4] === "Taux de rotation");
    expect(taux?.[5]).toBe("");
    expect(plat(String(taux?.[7]))).toBe(
      "Non calculé : un constat bloquant arrête ce périmètre (voir Contrôles).",
    );
    expect(bloquees.map((une) => une[4])).not.toContain("Mutations internes");
  });

  it("au-delà d'un nombre de lignes, ne garde que les chiffres des périmètres et le dit", () => {
    const nombre = LIGNES_AU_PLUS / 8;
    const codes = Array.from({ length: nombre }, (_, rang) => `R${String(rang)}`);
    const resultat: Resultat = calculerSituation({
      logements: [...codes.map((reservataire) => logement({ reservataire })), logement()],
      liberations: fois(3, liberation()),
    });
    expect(tableauDesExplications(resultat, null, []).omises).toEqual(["Flux"]);
    const { lignes: gardees, sousTitre } = feuille("Explications", feuilles(resultat));
    expect(gardees).toHaveLength(13);
    expect(plat(sousTitre)).toContain("Les chiffres de Flux sont trop nombreux pour être listés ici");
  });
});
