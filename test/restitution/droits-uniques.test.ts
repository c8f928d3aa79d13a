import type { DroitAcquis } from "../../src/calcul/domaine/droitAcquis";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import type { Cellule } from "../../src/lecture/types";
import { listerControles } from "../../src/restitution/controles";
import type { FeuilleDecrite } from "../../src/restitution/types";
import {
  calculerSituation,
  droitAcquis,
  fois,
  liberation,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { le } from "../calcul/constructeurs-suivi";
import { dossier, feuille, feuilles, parEntetes } from "./constructeurs";

const plat = (texte: Cellule | undefined) =>
  String(texte)
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/’/g, "'");

const AL = reservataire("AL", {
  ...{ nom: "Action Logement", categorie: "action-logement", methode: "droitsUniques" },
  signeeLe: le("05/12/2023"),
});
const ETAT = reservataire("ETAT", { categorie: "etat-prioritaires", signeeLe: le("24/11/2023") });
const DROITS = [
  droitAcquis({ droits: 25, fin: le("30/06/2026") }),
  droitAcquis({ programme: "Les Cèdres", droits: 15 }),
  droitAcquis({ programme: null, nature: "duAnterieur", droits: 2, fin: le("31/12/2027") }),
];

/** 200 logements, 10 % de rotation : 20 attributions ; 60 à l'État, 40 à Action Logement. */
function decrire(
  droitsAcquis: readonly DroitAcquis[] = DROITS,
  reservataires: readonly Reservataire[] = [AL, ETAT],
) {
  const resultat = calculerSituation({
    logements: [
      ...fois(60, logement({ reservataire: "ETAT" })),
      ...fois(40, logement({ reservataire: "AL" })),
      ...fois(100, logement()),
    ],
    liberations: fois(20, liberation()),
    reservataires,
    droitsAcquis,
  });
  const lu = dossier({ reservataires, droitsAcquis });
  return { resultat, lu, toutes: feuilles(resultat, lu) };
}

const constate = ({ lu, resultat, toutes }: ReturnType<typeof decrire>) => ({
  ...{ dossier: lu, resultat, suivis: [] },
  feuilles: toutes,
});
const lignesDe = (une: FeuilleDecrite) => une.lignes.map((ligne) => parEntetes(une, ligne));
const droitsUniques = (droits?: readonly DroitAcquis[]) => feuille("Droits uniques", decrire(droits).toutes);

describe("Les feuilles Droits uniques et Projection des droits", () => {
  it("ne sont écrites que si un réservataire est en droits uniques", () => {
    const noms = decrire(DROITS, [{ ...AL, methode: "assiette" }, ETAT]).toutes.map(({ nom }) => nom);
    expect(noms).not.toContain("Droits uniques");
    expect(noms).not.toContain("Projection des droits");
    expect(decrire().toutes.map(({ nom, table }) => [nom, table])).toEqual(
      expect.arrayContaining([
        ["Droits uniques", "tblDroitsUniques"],
        ["Projection des droits", "tblProjectionDroits"],
      ]),
    );
  });

  it("commencent par les en-têtes convenus", () => {
    const entetes = droitsUniques().colonnes.map(({ entete }) => entete);
    expect(entetes.slice(0, 7)).toEqual([
      ...["Bailleur", "Département", "Réservataire", "Programme", "Droits", "Taux de rotation", "DU"],
    ]);
  });

  it("une ligne par programme, le total du réservataire sur la première seulement", () => {
    expect(
      lignesDe(droitsUniques()).map((une) => [
        ...[une.Programme, une.Droits, une["Taux de rotation"], une.DU],
        ...[une.Nature, une["Total du réservataire"]],
      ]),
    ).toEqual([
      ["", 2, "", 2, "DU antérieur", 6],
      ["Les Cèdres", 15, 0.1, 1.5, "droit de suite", ""],
      ["Les Tilleuls", 25, 0.1, 2.5, "droit de suite", ""],
    ]);
    expect(droitsUniques().totaux?.[6]).toBe(6);
  });

  it("ce qui n'entre pas dans l'année et les droits pour un tour sont dits", () => {
    const [premiere] = lignesDe(
      droitsUniques([
        droitAcquis({ droits: 40 }),
        droitAcquis({ fin: le("30/12/2025") }),
        droitAcquis({ nature: "droitPourUnTour", droits: 3 }),
      ]),
    );
    expect(plat(premiere?.Observation)).toBe(
      "1 ligne de Droits acquis hors de l'année : convention finie ou à venir. 3 droits pour un tour, suivis à part (R13).",
    );
  });

  it("sans droit listé, une ligne vide dit pourquoi", () => {
    const lignes = lignesDe(droitsUniques([]));
    expect(lignes).toHaveLength(1);
    expect(lignes[0]?.DU).toBe("");
    expect(plat(lignes[0]?.Observation)).toContain("Droits acquis ne liste aucun de ses droits");
  });

  it("la projection suit la fin des conventions, au même taux", () => {
    const lignes = lignesDe(feuille("Projection des droits", decrire().toutes));
    expect(lignes).toHaveLength(11);
    expect(lignes.slice(0, 3).map((une) => [une.Année, une["DU de l’année"], une.Variation])).toEqual([
      ["2026", 6, ""],
      ["2027", 3.5, -2.5],
      ["2028", 1.5, -2],
    ]);
    expect(plat(lignes[0]?.Observation)).toContain("1 ligne de droits de suite sans date de fin");
  });
});

describe("Flux, Contrôles et Méthode avec des droits uniques", () => {
  const { toutes, lu, resultat } = decrire();

  it("Flux montre le volume sans part retenue, et dit ce qui est déduit de Non réservé", () => {
    const [al, , libre] = lignesDe(feuille("Flux", toutes));
    expect(al).toMatchObject({ Réservataire: "AL", Part: 0.2, "Part retenue": "", Objectif: 6 });
    expect(plat(al?.Observation)).toBe("En droits uniques : un volume, hors du partage de l'assiette (R12).");
    expect(libre).toMatchObject({ "Part retenue": 0.7, "Volume estimé": 8, Objectif: 8 });
    expect(plat(libre?.Observation)).toBe("Droits uniques déduits de ce que les parts laissent (R12).");
  });

  it("Contrôles dit quand le parc ne peut plus accueillir", () => {
    const trop = decrire([droitAcquis({ droits: 200 })]);
    const constats = listerControles(constate(trop)).map(({ constat }) => plat(constat));
    expect(constats).toContainEqual(
      "Habitat · 31 : objectif supérieur à la capacité d'accueil du parc : les volumes des autres réservataires (6) et les droits uniques (20) dépassent l'assiette (20).",
    );
  });

  it("Méthode énonce R12 quand elle sert, et R26 toujours", () => {
    const regles = (une: FeuilleDecrite) => une.lignes.map((ligne) => ligne[1]);
    expect(regles(feuille("Méthode", toutes))).toEqual(expect.arrayContaining(["R12", "R26"]));
    const sans = feuille("Méthode", decrire([], [ETAT]).toutes);
    expect(sans.lignes.filter(([objet]) => objet === "Droits uniques")).toEqual([]);
    expect(regles(sans)).toContain("R26");
  });

  it("les conventions en ordre ne disent rien à Contrôles", () => {
    expect(
      listerControles(constate({ lu, resultat, toutes })).filter(({ regle }) => regle === "R26"),
    ).toEqual([]);
  });
});

describe("La feuille Conventions", () => {
  const conventions = (...reservataires: readonly Reservataire[]) => {
    const { toutes, lu, resultat } = decrire([], reservataires);
    const controles = listerControles(constate({ lu, resultat, toutes })).filter(
      ({ regle }) => regle === "R26",
    );
    return { une: feuille("Conventions", toutes), controles };
  };

  it("dit le statut au jour de l'édition, la date d'effet et la fin des trois ans", () => {
    const { une } = conventions(ETAT, { ...AL, jusquAu: le("31/12/2027") });
    expect(une.sousTitre).toContain("Situation au 02/03/2026");
    expect(lignesDe(une).map((ligne) => [ligne.Réservataire, ligne.Territoire, ligne.Statut])).toEqual([
      ["ETAT", "31", "✔ En vigueur"],
      ["AL", "31", "✔ En vigueur"],
    ]);
    expect(lignesDe(une)[1]).toMatchObject({
      "Signée le": le("05/12/2023"),
      "Effective le": le("01/01/2024"),
      "Jusqu’au": le("31/12/2027"),
      "Passage à achever le": le("31/12/2026"),
    });
  });

  it("une convention signée avant l'État est un constat", () => {
    const { une, controles } = conventions(ETAT, { ...AL, signeeLe: le("23/11/2023") });
    expect(lignesDe(une)[1]?.Statut).toBe("⛔ Signée avant l’État");
    expect(controles.map(({ constat }) => plat(constat))).toEqual([
      "Convention de « AL » (31) : signée avant celle de l'État dans le département, qui doit l'être avant toutes les autres.",
    ]);
  });

  it("celle de l'État sans date de signature n'est pas dite postérieure : la date manque", () => {
    const { une, controles } = conventions({ ...ETAT, signeeLe: null }, AL);
    expect(lignesDe(une).map(({ Statut, Observation }) => [Statut, plat(Observation)])).toEqual([
      ["○ Sans date de signature", ""],
      [
        "⚠ État sans date de signature",
        "La convention de l'État doit être signée avant toutes les autres. Sa date de signature n'est pas renseignée. Par ailleurs : ✔ En vigueur.",
      ],
    ]);
    expect(controles.map(({ constat }) => plat(constat))).toEqual([
      "Convention de « AL » (31) : signée, alors que celle de l'État dans le département, qui doit l'être avant toutes les autres, n'a pas de date de signature.",
    ]);
  });

  it.each([
    ["31/12/2025", "⚠ Expirée", 1],
    ["01/01/2026", "⚠ Expirée", 0],
    ["30/06/2026", "✔ En vigueur", 0],
  ])("finie le %s : %s au 2 mars 2026, %d constat au 1er janvier", (jusquAu, statut, nombre) => {
    const { une, controles } = conventions(ETAT, { ...AL, jusquAu: le(jusquAu) });
    expect(lignesDe(une)[1]?.Statut).toBe(statut);
    expect(controles).toHaveLength(nombre);
  });

  it("celle qui finit dans l'année ou ne prend effet qu'après le dit", () => {
    const { une } = conventions(ETAT, { ...AL, jusquAu: le("30/06/2026") });
    expect(plat(lignesDe(une)[1]?.Observation)).toBe("Ne couvre pas toute l'année 2026.");
    const tardive = conventions(ETAT, { ...AL, signeeLe: le("15/01/2026") }).une;
    expect(plat(lignesDe(tardive)[1]?.Observation)).toBe("Ne couvre pas l'année 2026 : effet le 01/01/2027.");
  });
});
