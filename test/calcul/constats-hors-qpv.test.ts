import { constatsHorsQpv } from "../../src/calcul/constatsDeSuivi";
import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { controlerHorsQpv } from "../../src/calcul/etatHorsQpv";
import { entiere, fraction, reduite } from "../../src/calcul/nombres/fraction";
import { AILLEURS, fois, ICI } from "./constructeurs";
import { attribueeEn2025, decrit, detailler } from "./constructeurs-detail";
import { le } from "./constructeurs-suivi";

const A_MURET = attribueeEn2025("12/05");
const A_ALBI = attribueeEn2025("12/05", { description: decrit({ commune: "Albi" }) });
const aLEtat = (mise: MiseADisposition): MiseADisposition => ({ ...mise, reservataire: "ETAT" });
const sansQpv = (mise: MiseADisposition): MiseADisposition => ({
  ...mise,
  description: { ...mise.description, qpv: null },
});

function controles(mises: readonly MiseADisposition[], annee = 2025) {
  return controlerHorsQpv(detailler(mises), {
    annee,
    periode: { debut: le("01/01/2025"), fin: le("31/12/2025") },
    parametres: SUIVI_PAR_DEFAUT,
    estLEtat: (code) => code === "ETAT",
    stipuleAutrement: () => false,
  });
}

/** The findings, their shares in lowest terms. */
function constats(mises: readonly MiseADisposition[], campagne = 2026) {
  return constatsHorsQpv(controles(mises), campagne).map((un) =>
    un.type === "etatSousLeSeuil" ? { ...un, part: reduite(un.part) } : un,
  );
}

describe("R19 — ce que l'État hors QPV fait dire au suivi", () => {
  const SEUIL = fraction(30, 100);

  it("au seuil partout, rien", () => {
    expect(constats([...fois(3, aLEtat(A_MURET)), ...fois(7, A_MURET)])).toEqual([]);
  });

  it("au-dessous, le périmètre avec ses chiffres, puis ses communes au-dessous elles aussi", () => {
    const mises = [...fois(2, aLEtat(A_MURET)), ...fois(4, A_MURET), ...fois(4, A_ALBI)];
    expect(constats(mises)).toEqual([
      {
        ...{ type: "etatSousLeSeuil", perimetre: ICI, annee: 2025, enCours: false },
        ...{ aLEtat: entiere(2), ensemble: entiere(10), part: fraction(1, 5), seuil: SEUIL },
      },
      {
        ...{ type: "etatSousLeSeuilEnCommune", perimetre: ICI, annee: 2025, seuil: SEUIL },
        communes: [{ commune: "Albi", part: fraction(0, 4) }],
      },
    ]);
  });

  it("au-dessus dans l'ensemble, la commune au-dessous est dite seule", () => {
    const mises = [...fois(4, aLEtat(A_MURET)), ...fois(4, A_MURET), A_ALBI];
    expect(constats(mises).map(({ type }) => type)).toEqual(["etatSousLeSeuilEnCommune"]);
  });

  it("dans l'année de la campagne, la part peut encore monter", () => {
    expect(constats([A_MURET], 2025)[0]).toMatchObject({ type: "etatSousLeSeuil", enCours: true });
  });

  it("sans attribution hors QPV il n'y a pas de part : seules celles dont on ignore le QPV sont dites", () => {
    expect(constats(fois(2, sansQpv(aLEtat(A_MURET))))).toEqual([
      { type: "qpvInconnu", perimetre: ICI, annee: 2025, nombre: entiere(2) },
    ]);
  });

  it("celles dont on ignore le QPV viennent après la part du périmètre, avant les communes", () => {
    expect(constats([A_MURET, sansQpv(A_MURET)]).map(({ type }) => type)).toEqual([
      "etatSousLeSeuil",
      "qpvInconnu",
      "etatSousLeSeuilEnCommune",
    ]);
  });

  it("chaque périmètre a ses communes, chaque année les siennes", () => {
    const la = (mise: MiseADisposition): MiseADisposition => ({ ...mise, perimetre: AILLEURS });
    const mises = [A_MURET, aLEtat(la(A_ALBI))];
    const deuxAnnees = [...controles(mises), ...controles([aLEtat(A_MURET)], 2026)];
    expect(
      constatsHorsQpv(deuxAnnees, 2026).map(({ type, perimetre, annee }) => [
        type,
        perimetre.departement,
        annee,
      ]),
    ).toEqual([
      ["etatSousLeSeuil", "31", 2025],
      ["etatSousLeSeuilEnCommune", "31", 2025],
    ]);
  });
});
