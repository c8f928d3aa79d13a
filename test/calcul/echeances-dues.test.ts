import { resteDue, type Echeance, type Statut } from "../../src/calcul/regles/r20-delais";
import { le, mise } from "./constructeurs-suivi";

const AUJOURD_HUI = le("02/03/2026");
const echeance = (objet: Echeance["objet"], statut: Statut): Echeance => ({
  ...{ objet, statut },
  limite: le("01/03/2026"),
});

describe("R20 — ce qu'un réservataire doit encore", () => {
  it.each([
    ["reponse", "depasse", true],
    ["reponse", "duAujourdhui", true],
    ["dossiers", "aVenir", true],
    ["dossiers", "tenu", false],
    ["reponse", "clos", false],
    ["impossibilite", "aVenir", false],
    ["transmission", "depasse", false],
  ] as const)("%s, %s : %s", (objet, statut, due) => {
    expect(resteDue(echeance(objet, statut), mise(), AUJOURD_HUI)).toBe(due);
  });

  it.each([
    ["reponse", "depasse"],
    ["reponse", "aVenir"],
    ["dossiers", "duAujourdhui"],
    ["dossiers", "aVenir"],
  ] as const)("des dossiers venus hier n'y changent rien : %s, %s", (objet, statut) => {
    expect(resteDue(echeance(objet, statut), mise({ dossiersLe: le("01/03/2026") }), AUJOURD_HUI)).toBe(true);
  });

  it.each([
    ["jamais venus", null, true],
    ["venus tard, aujourd'hui", "02/03/2026", false],
    ["annoncés pour demain", "03/03/2026", true],
  ] as const)("des dossiers en retard, %s", (_, jour, due) => {
    const dossiersLe = jour && le(jour);
    expect(resteDue(echeance("dossiers", "depasse"), mise({ dossiersLe }), AUJOURD_HUI)).toBe(due);
  });
});
