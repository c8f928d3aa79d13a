import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { fraction } from "../../src/calcul/nombres/fraction";
import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import type { Gestion } from "../../src/calcul/domaine/reglesDeDecompte";
import type { DecompteEcrit } from "../../src/lecture/codes";
import type { ConstatDeLecture } from "../../src/lecture/constats";
import type { ConstatDeMise } from "../../src/lecture/constatsDeMise";
import { MISES_A_DISPOSITION } from "../../src/restitution/modele/misesADisposition";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import {
  calculerSituation,
  fois,
  hypothese,
  liberation,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { attribuee, le, mise } from "../calcul/constructeurs-suivi";
import { dossier, feuille, feuilles, parEntetes } from "./constructeurs";

const RESERVATAIRES = [
  reservataire("VILLE", { nom: "Ville de Muret", categorie: "commune" }),
  reservataire("ETAT", { categorie: "etat-prioritaires", decompte: "entree" }),
  reservataire("AL", { nom: "Action Logement", categorie: "action-logement", gestion: "mixte" }),
];

/** 10 % de rotation sur 100 logements : 4 pour la Ville, 3 pour l'État, 2 pour Action Logement. */
const SITUATION = {
  logements: [
    ...fois(40, logement({ reservataire: "VILLE" })),
    ...fois(30, logement({ reservataire: "ETAT" })),
    ...fois(20, logement({ reservataire: "AL" })),
    ...fois(10, logement()),
  ],
  liberations: fois(10, liberation()),
  reservataires: RESERVATAIRES,
  hypotheses: [hypothese()],
};
const RESULTAT = calculerSituation(SITUATION);

/** Au 2 mars 2026, jour de l'édition. */
const decrire = (...misesADisposition: readonly MiseADisposition[]) =>
  feuilles(RESULTAT, dossier({ reservataires: RESERVATAIRES, misesADisposition }));
const bilan = (...mises: readonly MiseADisposition[]) => feuille("Bilan", decrire(...mises));
const ligneDe = (code: string, ...mises: readonly MiseADisposition[]) => {
  const decrite = bilan(...mises);
  return parEntetes(
    decrite,
    decrite.lignes.find(([, , reservataireDeLigne]) => reservataireDeLigne === code),
  );
};
const echeances = (...mises: readonly MiseADisposition[]) => {
  const decrite = feuille("Échéances", decrire(...mises));
  return decrite.lignes.map((ligne) => parEntetes(decrite, ligne));
};
const EN_FEVRIER = { transmisLe: le("02/02/2026") } as const;

describe("Bilan et Échéances", () => {
  it("ne sont écrites que si la feuille Mises à disposition est là", () => {
    const noms = feuilles(RESULTAT, dossier()).map(({ nom }) => nom);
    expect(noms).not.toContain("Bilan");
    expect(noms).not.toContain("Échéances");
    expect(decrire().map(({ nom, table }) => [nom, table])).toEqual(
      expect.arrayContaining([
        ["Bilan", "tblBilan"],
        ["Échéances", "tblEcheances"],
      ]),
    );
  });

  it("viennent après Flux et avant Contrôles", () => {
    const noms = decrire().map(({ nom }) => nom);
    expect(noms.slice(noms.indexOf("Flux"), noms.indexOf("Contrôles") + 1)).toEqual([
      "Flux",
      "Bilan",
      "Échéances",
      "Bilan détaillé",
      "Conventions",
      "Contrôles",
    ]);
  });

  it.each([
    [
      "Bilan",
      "Bailleur · Département · Réservataire · Engagement · Objectif · Proposés · Attribués · Entrées · Refus · Décompte · Solde · Taux d’atteinte",
    ],
    ["Échéances", "N° · N° RPLS · Réservataire · Réponse avant le · Dossiers avant le · Statut"],
  ])("%s commence par les en-têtes convenus", (nom, attendus) => {
    const entetes = feuille(nom, decrire(mise())).colonnes.map(({ entete }) => entete);
    expect(entetes.slice(0, attendus.split(" · ").length).join(" · ")).toBe(attendus);
    expect(new Set(entetes).size).toBe(entetes.length);
  });

  it("ont autant de cellules par ligne que de colonnes", () => {
    for (const { colonnes, lignes, totaux } of decrire(mise(), attribuee({ numero: "2" }))) {
      for (const ligne of lignes) expect(ligne).toHaveLength(colonnes.length);
      if (totaux !== null) expect(totaux).toHaveLength(colonnes.length);
    }
  });
});

describe("La feuille Bilan", () => {
  it("dit sa période sous le titre", () => {
    expect(bilan().sousTitre).toContain("Du 1er janvier 2026 au 02/03/2026\u00a0: 61 jours écoulés sur 365");
  });

  it("un réservataire en gestion directe : le refus compte, l'impossibilité signalée à temps non", () => {
    const ligne = ligneDe(
      "VILLE",
      mise({ ...EN_FEVRIER, resultat: "refusCandidat", candidats: 2 }),
      mise({ ...EN_FEVRIER, numero: "2", impossibiliteLe: le("05/02/2026") }),
    );
    expect(ligne).toMatchObject({
      ...{
        Engagement: "",
        "Part retenue": 0.4,
        Objectif: 4,
        Proposés: 2,
        Attribués: 0,
        Entrées: 0,
        Refus: 1,
      },
      ...{ Décompte: 1, Solde: 3, "Taux d’atteinte": 0.25, Nom: "Ville de Muret", Gestion: "Directe" },
      ...{ "Non décomptés": 1, "En attente": 0, "Part requalifiée": "", "Part du flux réel": "" },
    });
    expect(ligne.Observation).toBe(
      "Non décomptés\u00a0: 1 impossibilité signalée à temps. " +
        "1 mise à disposition sans tous les candidats attendus (R20). " +
        "Non calculé (part du flux réel)\u00a0: aucune attribution n’est connue pour l’année.",
    );
  });

  it("n'appelle engagement que ce qui est saisi comme tel ; le vide est expliqué sous le titre", () => {
    const ville = reservataire("VILLE", { categorie: "commune", engagement: fraction(1, 4) });
    const resultat = calculerSituation({ ...SITUATION, reservataires: [ville] });
    const engage = feuille(
      "Bilan",
      feuilles(
        resultat,
        dossier({
          reservataires: [ville],
          misesADisposition: [attribuee({ ...EN_FEVRIER, caleolLe: le("20/02/2026") })],
        }),
      ),
    );
    const deVille = engage.lignes.find(([, , code]) => code === "VILLE");
    expect(parEntetes(engage, deVille)).toMatchObject({
      ...{
        Engagement: 0.25,
        "Part retenue": 0.25,
        "Part du flux réel": 1,
        "Écart à la part retenue (points)": 0.75,
      },
    });
    expect(bilan().lignes.map((ligne) => parEntetes(bilan(), ligne).Engagement)).toEqual(["", "", ""]);
    expect(bilan().sousTitre).toContain(
      "Engagement vide : aucun n’est saisi, l’objectif est celui de la part retenue (R10).",
    );
  });

  it("par entrée dans les lieux, les refus de propositions adaptées ont leur colonne et s'ajoutent", () => {
    const entree = { caleolLe: le("20/02/2026"), entreeLe: le("01/03/2026"), publics: ["DALO", "jeune"] };
    const ligne = ligneDe(
      "ETAT",
      attribuee({ ...EN_FEVRIER, ...entree, reservataire: "ETAT", refusAdaptes: 2 }),
    );
    expect(ligne).toMatchObject({ Décompte: 3, "Dont refus adaptés": 2, Entrées: 1, Gestion: "Déléguée" });
    expect(ligne.Publics).toBe("DALO\u00a0: 1 ; jeune\u00a0: 1");
    expect(ligne["Part du flux réel"]).toBe(3);
    expect(ligne.Observation).toBe(
      "Part du flux réel au-delà de 100\u00a0%\u00a0: 3 mises à disposition décomptées pour 1 attribution de l’année dans le périmètre, tous réservataires réunis (R17)\u00a0; un refus de proposition adaptée s’ajoute au décompte (R15). Aucune de celles que le bailleur fait pour son compte n’est listée.",
    );
  });

  describe("une part du flux réel d'exactement 100 % est expliquée", () => {
    const aVille = attribuee({ ...EN_FEVRIER, caleolLe: le("20/02/2026") });

    it("quand toutes les attributions sont à un seul réservataire", () => {
      const ligne = ligneDe("VILLE", aVille);
      expect(ligne["Part du flux réel"]).toBe(1);
      expect(ligne.Observation).toBe(
        "Part du flux réel de 100\u00a0%\u00a0: 1 mise à disposition décomptée pour 1 attribution de l’année dans le périmètre, tous réservataires réunis (R17)\u00a0; toutes les attributions listées sont les siennes. Aucune de celles que le bailleur fait pour son compte n’est listée.",
      );
    });

    it("quand un refus en gestion directe compte autant qu'une attribution d'un autre", () => {
      const refus = mise({ ...EN_FEVRIER, numero: "2", resultat: "refusCandidat", candidats: 3 });
      const ligne = ligneDe("VILLE", refus, { ...aVille, reservataire: "AL" });
      expect(ligne["Part du flux réel"]).toBe(1);
      expect(ligne.Observation).toContain(
        "(R17)\u00a0; une mise à disposition en gestion directe compte même sans attribution (R14).",
      );
    });
  });

  it("en gestion mixte, la part requalifiée est comparée à la cible", () => {
    const al = { ...EN_FEVRIER, reservataire: "AL", caleolLe: le("20/02/2026") };
    const requalifiee = attribuee({ ...al, requalifie: true });
    expect(ligneDe("AL", requalifiee, mise({ ...al, numero: "2" }))).toMatchObject({
      "Part requalifiée": 0.5,
      Observation:
        "Part requalifiée de 50\u00a0%, cible de 30\u00a0% atteinte (R16). Part du flux réel au-delà de 100\u00a0%\u00a0: 2 mises à disposition décomptées pour 1 attribution de l’année dans le périmètre, tous réservataires réunis (R17)\u00a0; une mise à disposition en gestion directe compte même sans attribution (R14). Aucune de celles que le bailleur fait pour son compte n’est listée.",
    });
  });

  it("un droit pour un tour est dans sa colonne seulement, et c'est dit", () => {
    expect(ligneDe("VILLE", mise({ ...EN_FEVRIER, droitPourUnTour: true }))).toMatchObject({
      Observation: expect.stringContaining("1 mise à disposition au titre d’un droit pour un tour") as string,
      ...{ "Droits pour un tour": 1, Proposés: 0, Décompte: 0 },
    });
  });

  it("le total additionne ce qui s'additionne", () => {
    const decrite = bilan(mise(EN_FEVRIER), mise({ ...EN_FEVRIER, numero: "2", reservataire: "AL" }));
    expect(parEntetes(decrite, decrite.totaux ?? [])).toMatchObject({
      ...{ Bailleur: "Total", Objectif: 9, Proposés: 2, Décompte: 2, Solde: 7, Engagement: "" },
    });
  });

  it("un réservataire sans part dit pourquoi son objectif est vide", () => {
    const ligne = ligneDe("CCAS", mise({ ...EN_FEVRIER, reservataire: "CCAS" }));
    expect(ligne).toMatchObject({ Objectif: "", Solde: "", Décompte: 1 });
    expect(ligne.Observation).toContain("Ni réservation ni engagement dans ce périmètre");
  });
});

describe("La feuille Échéances", () => {
  it("met le plus pressant d'abord, chaque statut avec son signe", () => {
    const unMois = (numero: string, transmisLe: string, reste: Partial<MiseADisposition> = {}) =>
      mise({ numero, transmisLe: le(transmisLe), ...reste });
    const lues = echeances(
      unMois("tenu", "02/02/2026", { dossiersLe: le("09/02/2026") }),
      unMois("clos", "02/02/2026", { resultat: "rendu" }),
      unMois("à venir", "27/02/2026"),
      unMois("dû", "23/02/2026"),
      unMois("dépassé", "16/02/2026"),
    );
    expect(lues.map((ligne) => [ligne["N°"], ligne.Statut])).toEqual([
      ["dépassé", "⛔ Dépassé"],
      ["dû", "⚠ Dû aujourd’hui"],
      ["à venir", "○ À venir"],
      ["tenu", "✔ Tenu"],
      ["clos", "— Sans objet"],
    ]);
    const dates = (ligne?: Record<string, unknown>) => [
      ligne?.["Réponse avant le"],
      ligne?.["Dossiers avant le"],
    ];
    expect(dates(lues[3])).toEqual([le("09/02/2026"), le("12/02/2026")]);
    expect(dates(lues[4])).toEqual(["", ""]);
  });

  it("donne les dates limites, celle de la transmission pour le parc récent, et ce qu'il faut observer", () => {
    const [recent, impossible, tard] = echeances(
      mise({
        type: "parcRecent",
        miseEnService: le("01/05/2026"),
        transmisLe: le("20/02/2026"),
        candidats: 1,
      }),
      mise({ numero: "2", transmisLe: le("16/02/2026"), impossibiliteLe: le("18/02/2026") }),
      mise({ numero: "3", transmisLe: le("16/02/2026"), impossibiliteLe: le("24/02/2026") }),
    ).sort((a, b) => String(a["N°"]).localeCompare(String(b["N°"])));
    expect(recent).toMatchObject({
      ...{ "Réponse avant le": "", Réponse: "— Sans objet" },
      "Dossiers avant le": le("20/03/2026"),
      "À transmettre avant le": le("01/02/2026"),
      Observation:
        "1 candidat sur 3 attendus\u00a0: la mise à disposition est décomptée, le bailleur peut compléter la liste (R14). " +
        "Transmis par le bailleur moins de 3 mois calendaires avant la mise en service (R20).",
    });
    expect(impossible).toMatchObject({ "Dossiers avant le": "", Statut: "✔ Tenu" });
    expect(impossible?.Observation).toContain("Impossibilité signalée le 18/02/2026, à temps");
    expect(tard).toMatchObject({ Statut: "⛔ Dépassé" });
    expect(tard?.Observation).toContain("hors délai\u00a0: la mise à disposition est décomptée (R14).");
  });

  it("dit de quelles gestions elle liste les mises à disposition", () => {
    const { titre, sousTitre } = feuille("Échéances", decrire(mise()));
    expect([titre, sousTitre.replaceAll("\u00a0", " ").replaceAll("’", "'")]).toEqual([
      "Échéances des mises à disposition",
      "Ce que chaque réservataire doit au bailleur et pour quand, en gestion directe et, en gestion mixte, pour ce qui n'est ni requalifié ni un relogement (R20, R21) ; le plus pressant d'abord.",
    ]);
  });

  it("ne liste que la gestion directe", () => {
    const lues = echeances(
      mise({ numero: "1", reservataire: "ETAT" }),
      mise({ numero: "2", reservataire: "AL", requalifie: true }),
      mise({ numero: "3", reservataire: "AL" }),
    );
    expect(lues.map((ligne) => ligne["N°"])).toEqual(["3"]);
  });
});

describe("Avec d'autres délais, saisis dans Paramètres", () => {
  const suivi = {
    ...SUIVI_PAR_DEFAUT,
    ...{ candidatsAttendus: 1, moisAvantMiseEnService: 1 },
    delais: {
      ...SUIVI_PAR_DEFAUT.delais,
      preavis1Mois: {
        reponse: { nombre: 7, unite: "joursOuvres" },
        dossiers: { nombre: 15, unite: "jours" },
      },
    },
  } as const;
  const ecrites = (...misesADisposition: readonly MiseADisposition[]) => {
    const lu = dossier({ reservataires: RESERVATAIRES, misesADisposition });
    return feuilles(RESULTAT, { ...lu, parametres: { ...lu.parametres, suivi } });
  };

  it("les dates limites et les observations les suivent", () => {
    const decrite = feuille(
      "Échéances",
      ecrites(
        mise({ numero: "1", transmisLe: le("02/02/2026"), candidats: 1 }),
        mise({
          ...{ numero: "2", transmisLe: le("20/02/2026") },
          type: "parcRecent",
          miseEnService: le("01/04/2026"),
        }),
      ),
    );
    const lignes = decrite.lignes.map((ligne) => parEntetes(decrite, ligne));
    expect(lignes.find((ligne) => ligne["N°"] === "1")).toMatchObject({
      "Réponse avant le": le("11/02/2026"),
      "Dossiers avant le": le("17/02/2026"),
      Observation: "",
    });
    expect(lignes.find((ligne) => ligne["N°"] === "2")).toMatchObject({
      "À transmettre avant le": le("01/03/2026"),
      Observation: "",
    });
  });

  it("Méthode les dit dans la règle, et comme paramètres modifiés", () => {
    const dits = feuille("Méthode", ecrites()).lignes.map(([, , dit]) => String(dit));
    const plats = dits.map((dit) => dit.replaceAll("\u00a0", " "));
    expect(plats.find((dit) => dit.startsWith("Préavis d’un mois : réponse sous"))).toContain(
      "réponse sous 7 jours ouvrés après la transmission, dossiers complets sous 15 jours calendaires.",
    );
    expect(plats).toContain(
      "Préavis d'un mois : réponse : 7 jours ouvrés (modifié ; valeur par défaut : 5 jours ouvrés)",
    );
    expect(plats).toContain("Part de l'État hors QPV : 30 % (valeur par défaut)");
  });
});

describe("Méthode", () => {
  const regles = (unDossier = dossier()) =>
    feuille("Méthode", feuilles(RESULTAT, unDossier)).lignes.map(([, regle]) => regle);

  it("gagne R13 à R17, R20, R21 et R27 avec leur source quand il y a un suivi", () => {
    const suivies = ["R13", "R14", "R15", "R16", "R17", "R20", "R21", "R27"];
    for (const regle of ["R13", "R15", "R17", "R27"]) expect(regles()).not.toContain(regle);
    expect(regles(dossier({ misesADisposition: [] }))).toEqual(expect.arrayContaining(suivies));
    const lignes = feuille("Méthode", decrire()).lignes.filter(([, regle]) =>
      suivies.includes(String(regle)),
    );
    for (const [objet, , enonce, source] of lignes) expect([objet, enonce, source]).not.toContain("");
  });
});

describe("Le modèle et les phrases", () => {
  it("la feuille Mises à disposition a les en-têtes convenus", () => {
    expect(MISES_A_DISPOSITION.colonnes.map(({ entete }) => entete).join(" · ")).toBe(
      "N° · N° RPLS · Réservataire · Type · Transmis le · Impossibilité signalée le · Dossiers reçus le · Candidats · CALEOL le · Résultat · Refus adaptés · Entrée le · Recherche OLS · Comptabiliser · Relogement · Requalifié · Publics · Droit pour un tour",
    );
  });

  const commun = {
    ...{ role: "misesADisposition", gravite: "aVerifier", regle: null, ecarte: false },
    lieu: { feuille: "Mises à disposition", cellule: "A2" },
  } as const;
  const dire = (propre: ConstatDeMise) =>
    phraseDeLecture({ ...propre, ...commun } as ConstatDeLecture).constat;

  it.each<[ConstatDeMise, string]>([
    [
      { type: "miseEnDouble", numero: "7", premiereLigne: 4 },
      "La mise à disposition n° «\u00a07\u00a0» figure déjà à la ligne 4\u00a0: seule la première compte.",
    ],
    [
      {
        type: "dateAvantTransmission",
        champ: "caleolLe",
        date: le("01/02/2026"),
        transmisLe: le("02/03/2026"),
      },
      "«\u00a0CALEOL le\u00a0» porte le 01/02/2026, avant la transmission le 02/03/2026 ; le jour de la transmission est retenu.",
    ],
    [
      { type: "entreeSansAttribution", resultat: "rendu" },
      "Une entrée dans les lieux est saisie alors que le résultat est «\u00a0rendu\u00a0»\u00a0: elle n’est pas comptée.",
    ],
    [
      { type: "misesHorsAnnee", annee: 2026, nombre: 1 },
      "1 mise à disposition transmise hors de l’année 2026\u00a0: au bilan de cette année n’entrent que les faits de cette année.",
    ],
    [
      { type: "misesHorsFlux", nombre: 2 },
      "2 mises à disposition au titre de la défense, de la sécurité ou de la santé, hors du flux\u00a0: elles ne figurent pas au bilan.",
    ],
  ])("%j", (constat, phrase) => {
    expect(dire(constat).replace(/\u00a0;/g, " ;")).toBe(phrase);
  });

  it.each<[Gestion, DecompteEcrit, string, string]>([
    [
      ...(["directe", "attribution"] as const),
      "Décompte « Attribution » avec une gestion « Directe » : en gestion directe, la mise à disposition vaut décompte (R14).",
      "Selon la convention, écrivez « Mise à disposition » dans « Décompte », ou changez « Gestion ».",
    ],
    [
      ...(["deleguee", "miseADisposition"] as const),
      "Décompte « Mise à disposition » avec une gestion « Déléguée » : en gestion déléguée, l'attribution est retenue (R15).",
      "Selon la convention, écrivez « Attribution » ou « Entrée dans les lieux » dans « Décompte », ou changez « Gestion ».",
    ],
    [
      ...(["mixte", "miseADisposition"] as const),
      "Décompte « Mise à disposition » avec une gestion « Mixte » : en gestion mixte, l'attribution est retenue pour ce qui est requalifié ou un relogement, le reste compte dès la mise à disposition (R16).",
      "Selon la convention, écrivez « Attribution » ou « Entrée dans les lieux », pour ce qui est requalifié, dans « Décompte », ou changez « Gestion ».",
    ],
  ])("gestion %s et décompte %s : ce qui est fait, et quoi écrire", (gestion, decompte, constat, remede) => {
    const dite = phraseDeLecture({
      ...{ type: "decompteContraire", gestion, decompte, role: "reservataires" },
      ...{ gravite: "aVerifier", regle: "R15", ecarte: false },
      lieu: { feuille: "Réservataires", cellule: "H7" },
    });
    const plat = (texte: string) => texte.replaceAll("\u00a0", " ").replaceAll("’", "'");
    expect([plat(dite.constat), plat(dite.remede)]).toEqual([constat, remede]);
  });
});
