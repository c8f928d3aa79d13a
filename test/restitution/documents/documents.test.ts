import { composer } from "../../../src/restitution/documents/composition";
import { calculerLeDossier } from "../../../src/excel/calculer";
import { decrireDocument } from "../../../src/restitution/documents/document";
import { jour, type Jour } from "../../../src/calcul/domaine/jour";
import type { Dossier } from "../../../src/lecture/types";
import type { DocumentDecrit } from "../../../src/restitution/documents/types";
import type { Reservataire } from "../../../src/calcul/domaine/reservataire";
import { fraction } from "../../../src/calcul/nombres/fraction";
import { preparerDocuments } from "../../../src/restitution/documents/matiere";
import { agreger, fois, hypothese, liberation, reservataire } from "../../calcul/constructeurs";
import { parcDecrit } from "../../calcul/constructeurs-description";
import { attribuee, le, mise } from "../../calcul/constructeurs-suivi";
import { FORMATS } from "../../../src/restitution/style";
import { dossierDeLExemple } from "../../calcul/exemple";
import {
  CD31,
  cellules,
  document,
  EDITION,
  LOGEMENTS,
  matiere,
  RESERVATAIRES,
  toutesLesValeurs,
} from "./constructeurs";

const nomsDesFeuilles = (code: string, de = matiere()) => document(code, de).feuilles.map(({ nom }) => nom);
/** What a fiche says under a label, over as many lines as it takes. */
function dansLaFiche(un: DocumentDecrit, etiquette: string): string {
  const lignes = cellules(un, "Synthèse de l’envoi");
  const debut = lignes.findIndex(([dite]) => dite === etiquette);
  const suite = lignes.slice(debut + 1).findIndex(([dite]) => dite !== "");
  return lignes
    .slice(debut, debut + 1 + suite)
    .map(([, dit]) => String(dit))
    .join(" ");
}

const LISTE = "Logements réservés";
const CHIFFRAGE = "Chiffrage de la convention";

describe("Les documents d'un réservataire", () => {
  it("sont un classeur de huit feuilles, la synthèse et la lettre d'abord", () => {
    const { nomDeFichier, enTete, pied, titre, feuilles } = document("CD31");
    expect({ nomDeFichier, enTete, pied, titre: titre.replace("\u00a0", " ") }).toEqual({
      nomDeFichier: "Flux 2026 - CD31 - Haute-Garonne.xlsx",
      enTete: { gauche: "Habitat", droite: "Haute-Garonne" },
      pied: "Campagne 2026 · établi le 16/02/2026 · Flux 1.2.3 · empreinte 0123456789abcdef",
      titre: "Gestion en flux 2026 : Haute-Garonne",
    });
    expect(feuilles.map(({ nom, orientation }) => [nom, orientation])).toEqual([
      ["Synthèse de l’envoi", "portrait"],
      ["Lettre", "portrait"],
      ["Lecture de la méthode", "paysage"],
      ["État des lieux", "portrait"],
      ["Bilan annuel", "paysage"],
      ["Bilan par axe", "portrait"],
      [CHIFFRAGE, "paysage"],
      [LISTE, "paysage"],
    ]);
  });

  it("commencent par une synthèse : qui, à qui, avant quand, combien", () => {
    expect(cellules(document("CD31"), "Synthèse de l’envoi").slice(0, 14)).toEqual([
      ["Gestion en flux 2026"],
      ["Haute-Garonne"],
      ["Destinataire", "Haute-Garonne (CD31, Département)"],
      ["Expéditeur", "Habitat"],
      ["Campagne", "2026, parc observé au 31/12/2025"],
      ["Année du bilan", "2025"],
      ["À transmettre", "avant le 28 février 2026 (CCH, R.441‑5‑1 ; référentiel, étape 2)"],
      ["Établi le", "16/02/2026"],
      ["En chiffres"],
      [
        "Bailleur et département",
        "Réservations",
        "Part retenue",
        "Objectif estimé",
        "Proposés 2025",
        "Attribués 2025",
      ],
      ["Habitat · 31", 3, 0.3, 2, 2, 2],
      ["Ce que contient ce classeur"],
      ["Lettre", "La lettre d'accompagnement, à signer."],
      ["Lecture de la méthode", "Les règles appliquées, en phrases, et leurs sources."],
    ]);
  });

  it("portent une lettre qui dit ce qui est envoyé, par qui, avant quand et d'après quel texte", () => {
    expect(cellules(document("CD31"), "Lettre").map(([dit]) => dit)).toEqual([
      "Habitat",
      "Destinataire : Haute-Garonne",
      "Le 16 février 2026",
      "Objet : gestion en flux 2026 – état des réservations et bilan 2025 (CCH, R.441‑5‑1)",
      "Madame, Monsieur,",
      "Conformément à l'article R.441\u20115\u20111 du code de la construction et de l'habitation, Habitat vous adresse, avant le 28 février 2026, le bilan des logements qui vous ont été proposés et attribués en 2025, par typologie de logement, type de financement, localisation en quartier prioritaire de la politique de la ville ou hors de ces quartiers, commune et période de construction.",
      "Cet envoi comprend aussi l'état des lieux de vos réservations au 31 décembre 2025 : 3 logements réservés. Le référentiel interbailleurs (étape 2) en prévoit la transmission à chaque réservataire lors de l'élaboration des conventions, puis tous les ans avant la même date.",
      "Le chiffrage de la convention pour 2026 indique la part du flux, le volume estimé et l'objectif. Une convention engage sur le pourcentage ; le volume en logements est une estimation, qui « ne constitue pas un objectif fiable » (référentiel, étape 3).",
      "Ce classeur contient, après cette lettre, les feuilles « Lecture de la méthode », « État des lieux », « Bilan annuel », « Bilan par axe », « Chiffrage de la convention » et « Logements réservés ».",
      "Seuls les logements qui vous sont réservés sont listés.",
      "Merci de nous signaler toute différence avec vos propres données : elle sera examinée avec vous.",
      "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.",
      "Pour Habitat",
      "Nom, qualité et signature :",
    ]);
  });

  describe("ne disent « avant le 28 février » que de ce qui est fait avant", () => {
    const faitLe = (jourDuMois: Jour, dossier: Partial<Dossier> = {}) =>
      document("CD31", matiere({ dossier, edition: { ...EDITION, ecritLe: jourDuMois } }));
    const lettre = (un: DocumentDecrit) => cellules(un, "Lettre").map(([dit]) => String(dit));
    const aTransmettre = (un: DocumentDecrit) => dansLaFiche(un, "À transmettre");
    const LOI =
      "Conformément à l'article R.441\u20115\u20111 du code de la construction et de l'habitation, Habitat vous adresse";
    const AXES =
      "le bilan des logements qui vous ont été proposés et attribués en 2025, par typologie de logement, type de financement, localisation en quartier prioritaire de la politique de la ville ou hors de ces quartiers, commune et période de construction.";
    const SOURCE = "(CCH, R.441‑5‑1 ; référentiel, étape 2)";

    it("la veille", () => {
      const un = faitLe(jour(2026, 2, 27));
      expect(lettre(un)).toContain(`${LOI}, avant le 28 février 2026, ${AXES}`);
      expect(aTransmettre(un)).toBe(`avant le 28 février 2026 ${SOURCE}`);
    });

    it.each([
      [jour(2026, 2, 28), "28 février 2026"],
      [jour(2026, 3, 5), "5 mars 2026"],
    ])("ce jour-là et après : il était dû, et est adressé le (%s)", (le, enLettres) => {
      const un = faitLe(le);
      expect(lettre(un)).toContain(
        `${LOI} ${AXES} Ce bilan était dû avant le 28 février 2026 ; il vous est adressé le ${enLettres}.`,
      );
      expect(lettre(un)).toContain(
        "Cet envoi comprend aussi l'état des lieux de vos réservations au 31 décembre 2025 : 3 logements réservés. Le référentiel interbailleurs (étape 2) en prévoit la transmission à chaque réservataire lors de l'élaboration des conventions, puis tous les ans avant le 28 février.",
      );
      expect(aTransmettre(un)).toBe(`avant le 28 février 2026 ${SOURCE}, date passée`);
    });

    it("sans bilan, l'état des lieux le dit aussi", () => {
      expect(lettre(faitLe(jour(2026, 3, 5), { misesADisposition: null }))).toContain(
        "Dans le cadre de la gestion en flux des réservations, Habitat vous adresse l'état des lieux de vos réservations au 31 décembre 2025 : 3 logements réservés. Il était attendu avant le 28 février 2026 ; il vous est adressé le 5 mars 2026.",
      );
    });
  });

  it("comptent l'état des lieux par commune, QPV, typologie, financement, type et fin de convention", () => {
    const [tiers, deuxTiers] = [1 / 3, 2 / 3];
    expect(cellules(document("CD31"), "État des lieux").slice(4)).toEqual([
      [
        "Bailleur",
        "Département",
        "Logements réservés",
        "Taux de rotation du bailleur",
        "Taux de rotation du réservataire",
      ],
      ["Habitat", "31", 3, 0.5, 0],
      ["Répartition des logements réservés"],
      ["Axe", "Modalité", "Logements", "Part"],
      ["Commune", "Muret", 2, deuxTiers],
      ["", "Non renseigné", 1, tiers],
      ["QPV", "En QPV", 1, tiers],
      ["", "Hors QPV", 1, tiers],
      ["", "Non renseigné", 1, tiers],
      ["Typologie", "T2", 1, tiers],
      ["", "T3", 1, tiers],
      ["", "Non renseigné", 1, tiers],
      ["Financement", "PLUS", 2, deuxTiers],
      ["", "Non renseigné", 1, tiers],
      ["Type", "collectif", 2, deuxTiers],
      ["", "Non renseigné", 1, tiers],
      ["Fin de convention", "2027 à 2031", 1, tiers],
      ["", "Date de fin non renseignée", 2, deuxTiers],
    ]);
  });

  it.each([
    [
      "de tous",
      LOGEMENTS,
      "3 logements réservés dont la convention est active à cette date, ou, pour 2 d'entre eux, sans date de convention et comptés comme actifs (R7, R23 ; référentiel, étape 2). La liste est dans « Logements réservés ».",
    ],
    [
      "de ceux qui ont une date",
      LOGEMENTS.slice(0, 1),
      "3 logements réservés dont la convention est active à cette date (R7, R23 ; référentiel, étape 2). La liste est dans « Logements réservés ».",
    ],
    [
      "de ceux qui n'en ont pas",
      LOGEMENTS.slice(1),
      "3 logements réservés, sans date de convention et comptés comme actifs à cette date (R7, R23 ; référentiel, étape 2). La liste est dans « Logements réservés ».",
    ],
  ])("ne disent active que la convention dont une date le dit : état %s", (_, lus, note) => {
    const de = matiere({ dossier: { parc: parcDecrit(...lus) } });
    const lignes = cellules(document("CD31", de), "État des lieux").map(([dit]) => dit);
    expect(lignes.slice(2, lignes.indexOf("Bailleur")).join(" ")).toBe(note);
  });

  it("disent qu'un objectif a été départagé à reste égal, sans nommer l'autre réservataire", () => {
    const engagees = RESERVATAIRES.map((un) => ({
      ...un,
      engagement: un.categorie === "sante" ? null : fraction(1, 4),
    }));
    const etapes = cellules(document("ETAT", matiere({ reservataires: engagees })), CHIFFRAGE);
    expect(etapes.find(([nom]) => nom === "Objectif")?.[2]).toBe(
      "1,25 attribution estimée, en nombre entier par les plus forts restes (5 attributions à répartir entre 3 parts)",
    );
    const egales = RESERVATAIRES.map((un) => ({
      ...un,
      engagement: un.categorie === "sante" ? null : fraction(3, 10),
    }));
    const departagees = cellules(document("ETAT", matiere({ reservataires: egales })), CHIFFRAGE);
    expect(departagees.find(([nom]) => nom === "Objectif")?.slice(1, 3)).toEqual([
      1,
      "1,5 attribution estimée, en nombre entier par les plus forts restes (5 attributions à répartir entre 3 parts ; à reste égal avec 1 autre part, l'ordre des codes a décidé : pas un de plus)",
    ]);
  });

  it("disent l'origine que personne ne renseigne, sans l'affirmer", () => {
    const plafond = (origine: Reservataire["origine"]) =>
      cellules(document("CD31", matiere({ reservataires: [{ ...CD31, origine }] })), CHIFFRAGE).find(
        ([nom]) => nom === "Plafond",
      )?.[2];
    const limite =
      "Part du flux des collectivités réunies, au titre des garanties d'emprunt, au plus ; un dépassement est signalé, la part est conservée";
    expect(plafond(null)).toBe(
      `${limite} ; 3 réservations d'origine non renseignée, comptées au titre des garanties d'emprunt (R9)`,
    );
    expect(plafond("garantie")).toBe(limite);
  });

  it.each([
    [{ signeeLe: null, jusquAu: null }, "○ Sans date de signature"],
    [{ signeeLe: null }, "○ Sans date de signature (jusqu'au 31/12/2027)"],
  ])("n'affirment rien d'une convention sans date : %j", (dates, dite) => {
    const de = matiere({ reservataires: [{ ...CD31, ...dates }] });
    expect(cellules(document("CD31", de), CHIFFRAGE)[4]?.[3]).toBe(dite);
  });

  it("disent l'année du bilan, puis celle de la convention, de la part retenue au solde", () => {
    expect(cellules(document("CD31"), "Bilan annuel").slice(2)).toEqual([
      ["Année 2025 : logements proposés et attribués"],
      [
        "Du 1er janvier au 31 décembre 2025 (R18 ; CCH, R.441‑5‑1). Hors flux : droits pour un tour et réservataires que la gestion en flux ne vise pas. Le détail est dans « Bilan par axe ».",
      ],
      [
        "Bailleur et département",
        "Proposés",
        "Attribués",
        "Dont proposés hors flux",
        "Dont attribués hors flux",
      ],
      ["Habitat · 31", 2, 2, 0, 0],
      ["Année 2026 : de la part retenue au solde"],
      [
        "Du 1er janvier 2026 au 16/02/2026 : 47 jours écoulés sur 365. Solde = objectif − décompte ; le volume et l'objectif restent des estimations (R13 à R17, R27).",
      ],
      [
        ...[
          "Bailleur et département",
          "Part retenue",
          "Objectif",
          "Proposés",
          "Attribués",
          "Entrées",
          "Refus",
        ],
        ...["Décompte", "Solde", "Taux d'atteinte", "Observation"],
      ],
      [...["Habitat · 31", 0.3, 2, 1, 1, 0, 0, 1, 1, 0.5], ""],
      ["Rythme de l'année 2026"],
      [
        ...["Bailleur et département", "Objectif à date", "Avance ou retard", "Projection au 31 décembre"],
        ...["Part du flux réel", "Écart à la part retenue"],
      ],
      ["Habitat · 31", 94 / 365, 271 / 365, 365 / 47, 1, 70],
      [
        "Part du flux réel de 100 % : 1 mise à disposition décomptée pour 1 attribution de l'année dans le périmètre, tous réservataires réunis (R17) ; toutes les attributions listées sont les siennes. Aucune de celles que le bailleur fait pour son",
      ],
      ["compte n'est listée."],
      ["Prévision 2026 : logements soustraits du flux"],
      ["Aucune prévision n'est saisie dans le classeur (R18 ; CCH, R.441‑5‑1)."],
    ]);
  });

  describe("portent la prévision des logements soustraits, en face des libérations de l'année précédente", () => {
    const deductions = { ...hypothese({ mutations: 3, anru: 1, orcod: 0, lhi: 2 }).deductions, vente: null };
    const hypotheses = [hypothese({}, { deductions })];
    const agregats = agreger({
      logements: LOGEMENTS.map((un) => un.logement),
      liberations: [...fois(4, liberation({ motif: "mutation" })), liberation({ motif: "anru" })],
    });
    const de = (dossier: Partial<Dossier>) => matiere({ dossier });
    const fin = (code: string, dossier: Partial<Dossier>) => {
      const lignes = cellules(document(code, de(dossier)), "Bilan annuel");
      return lignes.slice(lignes.findIndex(([dit]) => String(dit).startsWith("Prévision 2026")));
    };

    it.each(["CD31", "CHU"])("à %s, par catégorie, un blanc restant un blanc", (code) => {
      expect(fin(code, { hypotheses, agregats })).toEqual([
        ["Prévision 2026 : logements soustraits du flux"],
        [
          "Logements que le bailleur prévoit de soustraire du flux de 2026, par catégorie de relogement, en face de ceux libérés en 2025 pour le même motif (R18 ; CCH, R.441‑5‑1).",
        ],
        ["Bailleur et département", "Logements", "Mutations", "ANRU", "ORCOD", "LHI", "Vente"],
        ["Habitat · 31", "Prévus 2026", 3, 1, 0, 2, ""],
        ["Habitat · 31", "Libérés 2025", 4, 1, 0, 0, 0],
        [
          "Prévus, si vide. Non calculé (relogements liés à une vente) : aucune prévision n'est saisie dans Hypothèses.",
        ],
      ]);
    });

    it.each(["CD31", "CHU"])("à %s, chaque ligne à la hauteur d'une seule", (code) => {
      const bilan = document(code, de({ hypotheses, agregats })).feuilles.find(
        ({ nom }) => nom === "Bilan annuel",
      );
      const posees = bilan === undefined ? [] : composer(bilan).lignes;
      const hauteurs = posees.flatMap(({ cellules: [, quoi], hauteur }) =>
        quoi?.valeur === "Prévus 2026" || quoi?.valeur === "Libérés 2025" ? [hauteur] : [],
      );
      expect(hauteurs).toEqual([15, 15]);
    });

    it("la lettre et la synthèse l'annoncent, là où elle est", () => {
      const avec = document("CD31", de({ hypotheses, agregats }));
      const phrase = (un: DocumentDecrit) => cellules(un, "Lettre").flat().join(" ");
      const annonce =
        "commune et période de construction, et la prévision, par catégorie, des logements soustraits du flux de 2026.";
      expect(phrase(avec)).toContain(annonce);
      expect(phrase(document("CD31"))).not.toContain("la prévision");
      const objet = avec.feuilles.find(({ nom }) => nom === "Bilan annuel")?.objet.replaceAll("\u00a0", " ");
      expect(objet).toBe(
        "Logements proposés et attribués en 2025 ; part retenue, objectif, décompte et solde de l’année en cours ; prévision 2026 des logements soustraits du flux.",
      );
    });
  });

  it("disent l'écart de deux parts en points, et pourquoi une part du flux dépasse le flux", () => {
    const mises = [
      mise({ reservataire: "CD31", transmisLe: le("12/01/2026"), resultat: "refusCandidat" }),
      mise({ reservataire: "CD31", transmisLe: le("13/01/2026"), resultat: "refusCaleol" }),
      attribuee({ reservataire: "CD31", transmisLe: le("12/01/2026"), caleolLe: le("20/01/2026") }),
    ];
    const de = document("CD31", matiere({ dossier: { misesADisposition: mises } }));
    const [chiffres, ...dits] = cellules(de, "Bilan annuel").slice(-5, -2);
    expect([chiffres, dits.flat().join(" ")]).toEqual([
      ["Habitat · 31", 94 / 365, 1001 / 365, (3 * 365) / 47, 3, 270],
      ...[
        "Part du flux réel au-delà de 100 % : 3 mises à disposition décomptées pour 1 attribution de l'année dans le périmètre, tous réservataires réunis (R17) ; une mise à disposition en gestion directe compte même sans attribution (R14). Aucune de celles que le bailleur fait pour son compte n'est listée.",
      ],
    ]);
    const rythme = de.feuilles
      .flatMap(({ blocs }) => blocs)
      .flatMap((bloc) => (bloc.type === "tableau" ? [bloc] : []))
      .find(({ entetes }) => entetes[1]?.texte === "Objectif à date");
    const ecart = rythme?.lignes[0]?.at(-1);
    expect(ecart?.format).toBe("points");
    expect(FORMATS.points).toBe('+0.00" points";-0.00" points";0.00" points"');
  });

  it("n'appellent engagement que celui d'une convention, et la part par son nom sinon", () => {
    const engage = document("CD31", matiere({ reservataires: [{ ...CD31, engagement: fraction(1, 4) }] }));
    const dites = cellules(engage, "Bilan annuel").slice(6);
    expect([dites[0], dites[2]?.slice(0, 3), dites[3]?.slice(0, 3)]).toEqual([
      ["Année 2026 : de l'engagement au solde"],
      ["Bailleur et département", "Engagement", "Objectif"],
      ["Habitat · 31", 0.25, 1],
    ]);
    expect(dites[5]?.at(-1)).toBe("Écart à l'engagement");
    const sans = ["Synthèse de l’envoi", "Lettre", "Bilan annuel", CHIFFRAGE].flatMap((nom) =>
      cellules(document("CD31"), nom).flat(),
    );
    expect(sans.filter((valeur) => /engagement/i.test(String(valeur)))).toEqual([]);
  });

  it("comparent l'objectif et le décompte dans un graphique, là où il y a de quoi", () => {
    const graphiques = (code: string) =>
      document(code).feuilles.flatMap(({ blocs }) => blocs.filter(({ type }) => type === "graphique"));
    expect(graphiques("CD31")).toMatchObject([
      { titre: "Objectif et décompte 2026, en logements", categories: [0], series: [2, 7] },
    ]);
    expect(graphiques("CHU")).toEqual([]);
  });

  it("détaillent le bilan sur les axes de la loi", () => {
    expect(cellules(document("CD31"), "Bilan par axe").slice(4)).toEqual([
      ["Bailleur", "Département", "Axe", "Modalité", "Proposés", "Attribués"],
      ["Habitat", "31", "Ensemble", "Tous les logements", 2, 2],
      ["Habitat", "31", "Typologie", "T3", 2, 2],
      ["Habitat", "31", "Financement", "PLUS", 2, 2],
      ["Habitat", "31", "QPV", "Hors QPV", 2, 2],
      ["Habitat", "31", "Commune", "Muret", 2, 2],
      ["Habitat", "31", "Période de construction", "1975 à 1989", 2, 2],
    ]);
  });

  it("vont du parc à l'objectif, chaque étape avec sa formule et sa source", () => {
    const lignes = cellules(document("CD31"), CHIFFRAGE).slice(3);
    expect(lignes.slice(0, 4)).toEqual([
      ["Bailleur et département", "Objectif", "Volume estimé", "Convention"],
      [
        ...["Habitat · 31", 2, "Part retenue de 30,00 % × 5 attributions de l'assiette"],
        "✔ En vigueur (signée le 04/11/2024, effet le 01/01/2025, jusqu'au 31/12/2027)",
      ],
      ["Habitat · 31"],
      ["Étape", "Valeur", "Comment", "Source"],
    ]);
    expect(lignes.slice(4).map(([nom, valeur]) => [nom, valeur])).toEqual([
      ["Parc", 10],
      ["Parc soumis au flux", 10],
      ["Libérations retenues", 5],
      ["Parc de rotation", 10],
      ["Taux de rotation", 0.5],
      ["Assiette", 5],
      ["Réservations", 3],
      ["Part", 0.3],
      ["Plafond", 0.2],
      ["Part retenue", 0.3],
      ["Volume estimé", 1.5],
      ["Objectif", 2],
      ["Taux de rotation de ses propres logements", 0],
    ]);
    expect(lignes.slice(11, 13).map(([, , comment, source]) => [comment, source])).toEqual([
      ["3 réservations ÷ 10 logements du parc", "Référentiel, étape 3 (« au sein du parc du bailleur »)"],
      [
        "Part du flux des collectivités réunies, au titre des garanties d'emprunt, au plus ; un dépassement est signalé, la part est conservée",
        "CCH, R.441-5-2 ; Référentiel, étape 3",
      ],
    ]);
  });

  it("listent ses logements et leurs treize indicateurs", () => {
    expect(cellules(document("CD31"), LISTE).slice(3)).toEqual([
      [
        ...["N° RPLS", "Réservataire", "Département", "EPCI", "Commune", "QPV", "Typologie", "Financement"],
        ...["Type", "Taux de rotation du bailleur", "Taux de rotation du réservataire"],
        ...["Début convention", "Fin convention"],
      ],
      ["3100000001", "CD31", "31", "", "Muret", "oui", "T2", "PLUS", "collectif", 0.5, 0, "", ""],
      ["3100000002", "CD31", "31", "", "", "", "", "", "", 0.5, 0, "", ""],
      ["3100000003", "CD31", "31", "", "Muret", "non", "T3", "PLUS", "collectif", 0.5, 0, 43831, 47848],
    ]);
  });

  it.each([
    [false, "0123456789abcdef · change dès qu'une donnée comptée change", "empreinte 0123456789abcdef"],
    [
      true,
      "0123456789abcdef · à actualiser : des données ont changé depuis ce calcul",
      "empreinte 0123456789abcdef · à actualiser",
    ],
  ])(
    "disent en page de garde et au pied si le calcul est à actualiser : %s",
    (aActualiser, empreinte, fin) => {
      const un = document("CD31", matiere({ edition: { ...EDITION, aActualiser } }));
      expect(dansLaFiche(un, "Empreinte")).toBe(empreinte);
      expect(un.pied.split(" · Flux 1.2.3 · ")[1]).toBe(fin);
    },
  );

  it("ne disent de la méthode que ce qui concerne le réservataire", () => {
    const regles = (code: string) =>
      cellules(document(code), "Lecture de la méthode")
        .map(([, regle]) => regle)
        .filter((regle) => /^R\d/.test(String(regle)));
    expect(regles("CD31")).toEqual([
      ...["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R26", "R23"],
      ...["R13", "R14", "R17", "R18", "R20", "R21", "R27"],
    ]);
    expect(regles("ETAT")).toEqual(expect.arrayContaining(["R15", "R19"]));
    expect(regles("ETAT")).not.toContain("R14");
    expect(regles("CHU")).toEqual(expect.arrayContaining(["R18"]));
    expect(regles("CHU")).not.toContain("R10");
  });
});

describe("Selon ce que le classeur contient", () => {
  it("sans mises à disposition, il n'y a pas de bilan et la lettre n'en annonce pas", () => {
    const sans = matiere({ dossier: { misesADisposition: null } });
    expect(nomsDesFeuilles("CD31", sans)).not.toEqual(expect.arrayContaining(["Bilan annuel"]));
    const lettre = cellules(document("CD31", sans), "Lettre").flat().join("\n");
    expect(lettre).not.toContain("proposés et attribués");
    expect(lettre).toContain(
      "Habitat vous adresse, avant le 28 février 2026, l'état des lieux de vos réservations au 31 décembre 2025 : 3 logements réservés.",
    );
    expect(cellules(document("CD31", sans), "Synthèse de l’envoi")).toContainEqual([
      "Année du bilan",
      "pas de bilan : aucune mise à disposition n'est saisie dans le classeur",
    ]);
  });

  it("un réservataire hors du flux reçoit le bilan de la loi, sans chiffrage ni état des lieux", () => {
    expect(nomsDesFeuilles("CHU")).toEqual([
      ...["Synthèse de l’envoi", "Lettre", "Lecture de la méthode", "Bilan annuel", "Bilan par axe"],
    ]);
    expect(cellules(document("CHU"), "Bilan annuel")[5]).toEqual(["Habitat · 31", 1, 1, 1, 1]);
    expect(cellules(document("CHU"), "Synthèse de l’envoi")[2]).toEqual([
      "Destinataire",
      "Centre hospitalier (CHU, hors de la gestion en flux)",
    ]);
  });

  it("sans liste de logements (feuille Synthèse), l'état des lieux compte et demande d'y joindre la liste", () => {
    const sans = matiere({ dossier: { parc: parcDecrit() } });
    expect(nomsDesFeuilles("CD31", sans)).not.toContain(LISTE);
    const [, , note, , ligne, ...autres] = cellules(document("CD31", sans), "État des lieux");
    expect(note).toEqual([
      "3 logements réservés (R7, R23 ; référentiel, étape 2). Le classeur ne liste pas les logements : leur liste est à joindre.",
    ]);
    expect(ligne).toEqual(["Habitat", "31", 3, 0.5, 0]);
    expect(autres).toEqual([]);
    const lettre = cellules(document("CD31", sans), "Lettre").flat().join("\n");
    expect(lettre).toContain("au 31 décembre 2025 : 3 logements réservés.");
    expect(lettre).not.toContain("Les logements listés");
  });

  it("un chiffre qui manque est vide, avec son motif", () => {
    const de = matiere({
      reservataires: [{ ...CD31, categorie: "action-logement", methode: "droitsUniques" }],
    });
    const etapes = cellules(document("CD31", de), CHIFFRAGE);
    expect(etapes.find(([nom]) => nom === "Part retenue")).toEqual([
      ...["Part retenue", ""],
      "Non calculé : le réservataire est en droits uniques, un volume et non une part.",
      "Référentiel, étape 3 (option pour Action Logement)",
    ]);
  });

  it("un nom hostile ne fait ni chemin, ni formule", () => {
    const nom = '=HYPERLINK("x") ../../CD|31';
    const de = matiere({ reservataires: [{ ...CD31, nom }] });
    expect(document("CD31", de).nomDeFichier).toBe("Flux 2026 - CD31 - =HYPERLINK(-x-) ..-..-CD-31.xlsx");
    expect(cellules(document("CD31", de), "Bilan par axe")[1]).toEqual([nom]);
  });
});

describe("La confidentialité", () => {
  const dossier = dossierDeLExemple();
  const exemple = preparerDocuments(dossier, calculerLeDossier(dossier), EDITION);
  const documents = exemple.destinataires.map((un) => ({
    ...un,
    valeurs: toutesLesValeurs(decrireDocument(exemple, un)),
  }));

  it("l'exemple a un document pour chacun de ses réservataires, et aucun logement ne se perd", () => {
    expect(documents).toHaveLength(18);
    const listes = [...exemple.logements.values()].map((lignes) => lignes.length);
    expect(listes.reduce((a, b) => a + b, 0)).toBe(1829);
    const numeros = documents.flatMap(({ code, valeurs }) =>
      (exemple.logements.get(code) ?? []).filter(({ rpls }) => rpls !== null && !valeurs.includes(rpls)),
    );
    expect(numeros).toEqual([]);
  });

  it("aucun document ne porte le n° d'un logement d'un autre", () => {
    for (const { code, valeurs } of documents) {
      const siens = new Set((exemple.logements.get(code) ?? []).map(({ rpls }) => rpls));
      const tous = [...exemple.logements.values()].flat().flatMap(({ rpls }) => rpls ?? []);
      const autres = new Set(tous.filter((rpls) => !siens.has(rpls)));
      expect({ code, fuites: valeurs.filter((valeur) => autres.has(String(valeur))) }).toEqual({
        code,
        fuites: [],
      });
    }
  });

  it("aucun document ne nomme un autre réservataire, hors des noms de territoires", () => {
    const lieux = new Set(
      [...dossier.parc.presents(exemple.resultat.observation)].flatMap(
        ({ description: { epci, commune } }) => [epci, commune],
      ),
    );
    for (const { code, nom, valeurs } of documents) {
      const autres = exemple.destinataires
        .filter((un) => un.code !== code)
        .flatMap((un) => [un.code, un.nom])
        .filter((un) => un.length > 3 && !lieux.has(un) && !nom.includes(un));
      const textes = valeurs.filter((valeur) => typeof valeur === "string");
      const fuites = autres.filter((autre) => textes.some((texte) => texte.includes(autre)));
      expect({ code, fuites }).toEqual({ code, fuites: [] });
    }
  });

  it("une part ramenée au plafond ne dit pas la somme des parts de son groupe", () => {
    const garantie = { ...CD31, origine: "garantie" } as const;
    const autre = reservataire("ETAT", { categorie: "region", origine: "garantie" });
    const de = matiere({ reservataires: [garantie, autre], parametres: { traitement: "plafonner" } });
    const retenue = cellules(document("CD31", de), CHIFFRAGE).find(([nom]) => nom === "Part retenue");
    expect(retenue?.slice(0, 3)).toEqual([
      "Part retenue",
      0.15,
      "Part ramenée au prorata du plafond de son groupe",
    ]);
    expect(toutesLesValeurs(document("CD31", de)).join("|")).not.toContain("40,00");
  });

  it("un paramètre saisi pour le périmètre d'un autre n'y est pas dit", () => {
    const ecarts = [
      { nom: "Traitement", valeur: "Plafonner", perimetre: "Habitat · 31" },
      { nom: "Dénominateur", valeur: "Parc soumis", perimetre: "Habitat · 81" },
      { nom: "Calendrier", valeur: "Alsace-Moselle", perimetre: "" },
    ];
    const { parametres } = matiere().dossier;
    const de = matiere({ dossier: { parametres: { ...parametres, ecarts } } });
    expect(cellules(document("CD31", de), "Synthèse de l’envoi")).toContainEqual([
      "Paramètres modifiés",
      "Traitement : Plafonner (Habitat · 31) ; Calendrier : Alsace-Moselle",
    ]);
  });
});
