import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { presenterLeSuivi, type GroupeVu } from "../../src/taskpane/presentationDuSuivi";
import {
  calculerSituation,
  fois,
  hypothese,
  liberation,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { attribuee, le, mise } from "../calcul/constructeurs-suivi";
import { dossier, feuilles } from "../restitution/constructeurs";
import { enClair } from "./fabriques";

const VILLE = reservataire("VILLE", { nom: "Ville de Muret", categorie: "commune" });
const ETAT = reservataire("ETAT", { nom: "Préfecture", categorie: "etat-prioritaires" });

/** 10 % de rotation sur 100 logements : 4 pour la Ville. */
function resultatDe(reservataires: readonly Reservataire[]) {
  return calculerSituation({
    logements: [
      ...fois(40, logement({ reservataire: "VILLE" })),
      ...fois(30, logement({ reservataire: "ETAT" })),
      ...fois(30, logement()),
    ],
    liberations: fois(10, liberation()),
    reservataires,
    hypotheses: [hypothese()],
  });
}

/** Au 2 mars 2026 : 61 jours sur 365. */
function suivi(misesADisposition: readonly MiseADisposition[] | null, reservataires = [VILLE, ETAT]) {
  const resultat = resultatDe(reservataires);
  const lu = dossier({ reservataires, misesADisposition });
  const edition = { ecritLe: le("02/03/2026"), version: "1.2.3" };
  return presenterLeSuivi({
    ...{ dossier: lu, resultat, edition, suivis: [] },
    feuilles: feuilles(resultat, lu),
  });
}

const dits = (groupes: readonly GroupeVu[] | undefined) =>
  groupes?.map(({ titre, points }) => [
    enClair(titre),
    ...points.map(({ nom, detail }) => `${enClair(nom)} : ${enClair(detail)}`),
  ]);
const echeances = (...mises: readonly MiseADisposition[]) => dits(suivi(mises).annee?.echeances);

describe("Les échéances de la vue Suivi", () => {
  it("sont rangées par urgence, la plus ancienne d'abord, une ligne par mise à disposition", () => {
    const vues = echeances(
      mise({ numero: "4", transmisLe: le("02/03/2026") }),
      mise({ numero: "3", transmisLe: le("20/02/2026"), candidats: 3 }),
      mise({ numero: "2", transmisLe: le("03/02/2026") }),
      mise({ numero: "1", transmisLe: le("02/02/2026") }),
    );
    expect(vues).toEqual([
      [
        "En retard",
        "1 · VILLE : réponse attendue le 09/02/2026",
        "2 · VILLE : réponse attendue le 10/02/2026",
      ],
      ["Pour aujourd'hui", "3 · VILLE : dossiers attendus le 02/03/2026"],
      ["À venir", "4 · VILLE : réponse attendue le 09/03/2026"],
    ]);
  });

  it("mènent à leur ligne de la feuille, dans la colonne de ce qui est attendu", () => {
    const mises = [
      mise({ numero: "3", transmisLe: le("20/02/2026"), candidats: 3 }),
      mise({ numero: "1", transmisLe: le("02/02/2026") }),
    ];
    const points = suivi(mises).annee?.echeances.flatMap((groupe) => groupe.points) ?? [];
    expect(points.map(({ nom, lieu }) => [enClair(nom), lieu.feuille, lieu.cellule])).toEqual([
      ["1 · VILLE", "Échéances", "D11"],
      ["3 · VILLE", "Échéances", "E12"],
    ]);
  });

  it("ne disent plus ce qui est venu, même tard, ni ce qui ne viendra plus", () => {
    const transmisLe = le("02/02/2026");
    expect(
      echeances(
        mise({ numero: "1", transmisLe, dossiersLe: le("27/02/2026") }),
        mise({ numero: "2", transmisLe, impossibiliteLe: le("27/02/2026") }),
        mise({ numero: "3", transmisLe, resultat: "rendu" }),
        attribuee({ numero: "4", transmisLe }),
      ),
    ).toEqual([]);
  });

  it("attendent encore les dossiers qui n'arrivent que demain", () => {
    const tardifs = mise({ transmisLe: le("02/02/2026"), dossiersLe: le("03/03/2026"), candidats: 3 });
    expect(echeances(tardifs)).toEqual([["En retard", "1 · VILLE : dossiers attendus le 12/02/2026"]]);
  });
});

describe("Le bilan de la vue Suivi", () => {
  it("dit l'objectif de l'année, celui à ce jour, le décompte et l'avance", () => {
    const { annee } = suivi([mise()]);
    expect(enClair(annee?.situation ?? "")).toBe("Au 02/03/2026 : 61 jours écoulés sur 365.");
    const ville = annee?.bilans[0]?.lignes.find(({ nom }) => nom === "Ville de Muret");
    expect(ville).toMatchObject({ nom: "Ville de Muret", decompte: "1", avance: "+0,33", longueur: 0.25 });
    expect(enClair(ville?.objectifs ?? "")).toBe("objectif : 4 dans l'année, 0,67 à ce jour");
    const etat = annee?.bilans[0]?.lignes.find(({ nom }) => nom === "Préfecture");
    expect([etat?.decompte, etat?.avance]).toEqual(["0", "−0,50"]);
    expect(enClair(etat?.objectifs ?? "")).toBe("objectif : 3 dans l'année, 0,50 à ce jour");
  });

  it("n'est pas montré sans la feuille Mises à disposition : blanc n'est pas zéro", () => {
    expect(suivi(null).annee).toBeNull();
  });
});

describe("Les conventions de la vue Suivi", () => {
  const conventions = (...reservataires: Reservataire[]) => dits(suivi([], reservataires).conventions);

  it("nomment celles qui finissent dans les douze mois, le dernier jour compris, non celles d'après", () => {
    const signeeLe = le("24/11/2023");
    const etat = { ...ETAT, signeeLe, jusquAu: le("03/03/2027") };
    expect(conventions({ ...VILLE, signeeLe, jusquAu: le("02/03/2027") }, etat)).toEqual([
      ["À renouveler dans les douze mois", "Ville de Muret : finit le 02/03/2027"],
    ]);
  });

  it("disent ce qui ne va pas avant ce qui reste à signer, et où", () => {
    const finie = { ...VILLE, territoire: "31395", signeeLe: le("24/11/2023"), jusquAu: le("31/12/2025") };
    expect(conventions(finie, ETAT)).toEqual([
      ["⚠ Expirée", "Ville de Muret : finit le 31/12/2025"],
      ["⚠ État sans date de signature", "Ville de Muret : "],
      ["○ Sans date de signature", "Préfecture : "],
    ]);
  });

  it("ne disent à signer que celle qui porte une date à venir", () => {
    expect(conventions({ ...ETAT, signeeLe: le("31/12/2026") })).toEqual([
      ["○ À signer", "Préfecture : "],
      ["○ Sans date de signature", "VILLE : "],
    ]);
  });

  it("nomment celle qui a été signée avant celle de l'État", () => {
    const signee = (une: Reservataire, jour: string) => ({ ...une, signeeLe: le(jour) });
    expect(conventions(signee(VILLE, "24/11/2023"), signee(ETAT, "25/11/2023"))).toEqual([
      ["⛔ Signée avant l'État", "Ville de Muret : "],
    ]);
  });
});
