import type { Examen, IssueDExamen } from "../../src/excel/reparer/examiner";
import type { IssueDeRemise, Trace } from "../../src/excel/reparer/remettre";
import type { IssueDeReparation } from "../../src/excel/reparer/reparer";
import { jour } from "../../src/calcul/domaine/jour";
import type { CelluleAReparer, Lot } from "../../src/lecture/reparations/reparations";
import { actionsDeCorrection } from "../../src/taskpane/corriger";
import type { Correction, FinDeCorrection } from "../../src/taskpane/correction";
import { ETAT_INITIAL, reduire, type Etat, type Evenement } from "../../src/taskpane/etat";
import type { Moteur } from "../../src/taskpane/moteur";
import { exemplesDe, TEXTES_DE_CORRECTION, texteDeCorrection } from "../../src/taskpane/textesDeCorrection";
import { bilanDe, enClair, perimetreDe } from "./fabriques";

const cellule = (ligne: number, avant: unknown, apres: unknown, pourcent = false): CelluleAReparer =>
  ({ ligne, avant, apres, pourcent }) as CelluleAReparer;

const lotDe = (genre: Lot["genre"], cellules: readonly CelluleAReparer[]): Lot => ({
  ...{ cle: `parc-2-${genre}`, genre, role: "parc", champ: "departement", feuille: "Parc", colonne: 2 },
  ...{ entete: "Département", cellules },
});

const zeros = lotDe("zeros", [cellule(1, 9, "09")]);
const examen: Examen = { lots: [zeros], protegees: [], masquees: [], date1904: false };
const trace: Trace = [
  {
    ...{ feuille: "id-1", nom: "Parc", colonne: 2 },
    cellules: [{ ligne: 1, avant: 9, apres: "09", format: "General" }],
  },
];

interface Issues {
  readonly examen?: IssueDExamen;
  readonly reparation?: IssueDeReparation;
  readonly remise?: IssueDeRemise;
}

/** Les actions de « Corriger » sur un Excel qui répond ce qu'on lui dit, et ce que le volet en retient. */
function banc({ examen: examine, reparation, remise }: Issues) {
  let etat: Etat = ETAT_INITIAL;
  const envoyer = (evenement: Evenement) => {
    etat = reduire(etat, evenement);
  };
  const recus: unknown[] = [];
  const repondre = <T>(recu: unknown, issue: T | undefined): Promise<T> => {
    recus.push(recu);
    return issue === undefined ? Promise.reject(new Error("imprévu")) : Promise.resolve(issue);
  };
  const moteur: Pick<Moteur, "examiner" | "reparer" | "remettre"> = {
    examiner: () => repondre("examiner", examine),
    reparer: (lots) => repondre(lots, reparation),
    remettre: (faite) => repondre(faite, remise),
  };
  const actions = actionsDeCorrection(
    moteur as Moteur,
    { lire: () => etat, envoyer },
    async (_action, agir) => {
      envoyer({ type: "termine", ...(await agir()) });
    },
  );
  return { actions, envoyer, recus, etat: () => etat };
}

const examine = { type: "examine", examen } as const;
const repare = { type: "repare", trace, reparees: 1, laissees: 0 } as const;
const protegee = { type: "feuilleProtegee", feuille: "Parc" } as const;
const proposee: Correction = { type: "proposee", examen, vise: null, precedente: null };

describe("« Corriger », dans le volet", () => {
  it("montre ce qui peut l'être, l'écrit une fois accepté, puis le remet si on le demande", async () => {
    const { actions, recus, etat } = banc({
      examen: examine,
      reparation: repare,
      remise: { type: "remis", remises: 1, laissees: 0 },
    });
    await actions.examiner(null);
    expect(etat()).toMatchObject({ correction: proposee, message: null });
    await actions.reparer([zeros]);
    expect(etat().correction).toEqual({ type: "faite", trace });
    expect(etat().message).toEqual({
      type: "correction",
      fin: { type: "corrige", reparees: 1, laissees: 0 },
    });
    await actions.remettre();
    expect(etat().correction).toEqual({ type: "aucune" });
    expect(etat().message).toEqual({ type: "correction", fin: { type: "remis", remises: 1, laissees: 0 } });
    expect(recus).toEqual(["examiner", [zeros], trace]);
  });

  it("ne demande rien à Excel quand il n'y a rien à remettre", async () => {
    const { actions, recus } = banc({});
    await actions.remettre();
    expect(recus).toEqual([]);
  });

  it("dit quand rien ne se corrige sans risque", async () => {
    const vide = { ...examen, lots: [], protegees: ["Parc"] };
    const { actions, etat } = banc({ examen: { type: "examine", examen: vide } });
    await actions.examiner(null);
    expect(etat().correction).toEqual({ type: "aucune" });
    expect(etat().message).toEqual({
      type: "correction",
      fin: { type: "rienACorriger", protegees: ["Parc"] },
    });
  });

  it("garde de quoi annuler la correction d'avant quand on renonce à la suivante", async () => {
    const { actions, envoyer, etat } = banc({ examen: examine, reparation: repare });
    await actions.reparer([zeros]);
    await actions.examiner(null);
    expect(etat().correction).toEqual({ ...proposee, precedente: trace });
    envoyer({ type: "correctionFermee" });
    expect(etat().correction).toEqual({ type: "faite", trace });
  });

  it("retire une proposition qu'un nouveau calcul rend ancienne, non ce qui peut être annulé", async () => {
    const { actions, envoyer, etat } = banc({ examen: examine, reparation: repare });
    const bilan = bilanDe([perimetreDe("Habitat", "31")]);
    await actions.examiner({ feuille: "Parc", champ: "departement" });
    envoyer({ type: "termine", message: null, bilan });
    expect(etat().correction).toEqual({ type: "aucune" });
    await actions.reparer([zeros]);
    envoyer({ type: "termine", message: null, bilan });
    expect(etat().correction).toEqual({ type: "faite", trace });
  });

  it("n'offre rien à annuler quand rien n'a été écrit", async () => {
    const rien = { type: "repare", trace: [], reparees: 0, laissees: 1 } as const;
    const { actions, etat } = banc({ reparation: rien });
    await actions.reparer([zeros]);
    expect(etat().correction).toEqual({ type: "aucune" });
  });

  it("dit le refus, et laisse annuler ce qu'un échec n'a pas remis", async () => {
    const refus = { type: "echecCorrection", code: "GeneralException", retabli: false } as const;
    const { actions, etat } = banc({ reparation: { type: "refuse", refus, trace } });
    await actions.reparer([zeros]);
    expect(etat().correction).toEqual({ type: "faite", trace });
    expect(etat().message).toEqual({ type: "refus", refus });
  });

  it("garde la correction que la protection d'une feuille empêche d'annuler", async () => {
    const { actions, etat } = banc({ reparation: repare, remise: { type: "refuse", refus: protegee } });
    await actions.reparer([zeros]);
    await actions.remettre();
    expect(etat().correction).toEqual({ type: "faite", trace });
    expect(etat().message).toEqual({ type: "refus", refus: protegee });
  });

  it("s'arrête quand on le demande, pendant la recherche comme pendant l'écriture", async () => {
    const { actions, etat } = banc({ examen: { type: "annule" }, reparation: { type: "annule" } });
    await actions.examiner(null);
    const arretee = { type: "correction", fin: { type: "correctionArretee" } };
    expect(etat().message).toEqual(arretee);
    await actions.reparer([zeros]);
    expect(etat()).toMatchObject({ message: arretee, correction: { type: "aucune" } });
  });
});

describe("Ce que « Corriger » montre d'une cellule", () => {
  it.each([
    ["zeros", cellule(1, 9, "09"), "C2 : « 9 » → « 09 »"],
    ["espaces", cellule(2, " CD31\u00a0", "CD31"), "C3 : « ␣CD31␣ » → « CD31 »"],
    ["espaces", cellule(2, "État  agents", "État agents"), "C3 : « État␣␣agents » → « État agents »"],
    ["espaces", cellule(3, "  ", ""), "C4 : « ␣␣ » → vide"],
    ["nombre", cellule(4, "1 234,5", 1234.5), "C5 : « 1 234,5 » → 1234,5"],
    ["nombre", cellule(4, "8,2 %", 0.082, true), "C5 : « 8,2 % » → 8,2 %"],
    ["date", cellule(5, "1er juin 2025", jour(2025, 6, 1)), "C6 : « 1er juin 2025 » → 01/06/2025"],
  ] as const)("%s : %j", (genre, une, attendu) => {
    expect(exemplesDe(lotDe(genre, [une]), false).map(enClair)).toEqual([attendu]);
  });

  it("tient compte d'un classeur qui compte les jours depuis 1904", () => {
    const une = cellule(5, "01/06/2025", jour(2025, 6, 1) - 1462);
    expect(exemplesDe(lotDe("date", [une]), true).map(enClair)).toEqual(["C6 : « 01/06/2025 » → 01/06/2025"]);
  });

  it("s'en tient à trois cellules, et dit combien il y en a", () => {
    const lot = lotDe(
      "zeros",
      [1, 2, 3, 4].map((ligne) => cellule(ligne, ligne, `0${ligne}`)),
    );
    expect(exemplesDe(lot, false)).toHaveLength(3);
    expect(enClair(TEXTES_DE_CORRECTION.lieu(lot))).toBe("Parc, « Département » : 4 cellules");
  });

  it("abrège un long texte", () => {
    const long = `${"x".repeat(60)} `;
    const [exemple = ""] = exemplesDe(lotDe("espaces", [cellule(1, long, long.trim())]), false);
    expect(enClair(exemple)).toBe(`C2 : « ${"x".repeat(38)}… » → « ${"x".repeat(38)}… »`);
  });
});

describe("Les messages de « Corriger »", () => {
  it.each<readonly [FinDeCorrection, string, string, string]>([
    [
      { type: "corrige", reparees: 12, laissees: 0 },
      "success",
      "12 cellules corrigées",
      "Recalculez pour mettre les contrôles à jour.",
    ],
    [
      { type: "corrige", reparees: 1, laissees: 2 },
      "warning",
      "1 cellule corrigée",
      "2 cellules modifiées entre-temps : laissées telles quelles. Recalculez pour mettre les contrôles à jour.",
    ],
    [
      { type: "remis", remises: 1, laissees: 1 },
      "warning",
      "1 cellule remise comme avant",
      "1 cellule modifiée entre-temps : laissée telle quelle.",
    ],
    [
      { type: "rienACorriger", protegees: [] },
      "info",
      "Aucune cellule à corriger sans risque",
      "Ce que Contrôles signale demande votre avis.",
    ],
    [
      { type: "rienACorriger", protegees: ["Parc"] },
      "info",
      "Aucune cellule à corriger sans risque",
      "« Parc » : feuille protégée. Ôtez sa protection (onglet Révision) pour corriger ses cellules.",
    ],
    [{ type: "correctionArretee" }, "info", "Correction annulée", "Vos cellules sont comme avant."],
  ])("%j", (message, ton, titre, texte) => {
    const vu = texteDeCorrection(message);
    expect([vu.ton, enClair(vu.titre), enClair(vu.texte)]).toEqual([ton, titre, texte]);
  });
});
