import { controlerHorsQpv, type ControleHorsQpv, type EntreesHorsQpv } from "../../src/calcul/etatHorsQpv";
import { NON_RENSEIGNE } from "../../src/calcul/domaine/axes";
import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { fraction } from "../../src/calcul/nombres/fraction";
import { estLEtat, partDeLEtatHorsQpv, seuilAtteint } from "../../src/calcul/regles/r19-etat-hors-qpv";
import { compte } from "../../src/calcul/chiffres";
import { AILLEURS, exact, fois } from "./constructeurs";
import { attribueeEn2025, decrit, detailler } from "./constructeurs-detail";
import { le } from "./constructeurs-suivi";

const ETAT = { reservataire: "ETAT" } as const;
const EN_QPV = { description: decrit({ qpv: true }) } as const;

const ENTREES: EntreesHorsQpv = {
  annee: 2025,
  periode: { debut: le("01/01/2025"), fin: le("31/12/2025") },
  parametres: SUIVI_PAR_DEFAUT,
  estLEtat: (code) => code === "ETAT",
  stipuleAutrement: () => false,
};

function controler(...mises: readonly MiseADisposition[]): readonly ControleHorsQpv[] {
  return controlerHorsQpv(detailler(mises), ENTREES);
}
const dit = ({ commune, attribuesALEtatHorsQpv, attribuesHorsQpv, part, atteint }: ControleHorsQpv) =>
  [commune ?? "périmètre", exact(attribuesALEtatHorsQpv), exact(attribuesHorsQpv), exact(part), atteint].join(
    " ",
  );
const dits = (...mises: readonly MiseADisposition[]) => controler(...mises).map(dit);
const attribuees = (nombre: number, particularites: Partial<MiseADisposition> = {}) =>
  fois(nombre, attribueeEn2025("12/05", particularites));

describe("R19 — part de l'État hors QPV (CCH, R.441-5-2)", () => {
  it("3 attributions sur 10 hors QPV font 30 % : le seuil est atteint", () => {
    expect(dits(...attribuees(3, ETAT), ...attribuees(7))).toEqual([
      "périmètre 3 10 3/10 true",
      "Muret 3 10 3/10 true",
    ]);
  });

  it("une de moins, et il ne l'est pas ; celles qui sont en QPV ne comptent d'aucun côté", () => {
    expect(dits(...attribuees(2, ETAT), ...attribuees(5, { ...ETAT, ...EN_QPV }), ...attribuees(8))[0]).toBe(
      "périmètre 2 10 1/5 false",
    );
  });

  it("chaque commune est contrôlée, même quand le périmètre dans son ensemble est au-dessus du seuil", () => {
    const aAlbi = { description: decrit({ commune: "Albi" }) };
    expect(
      dits(
        ...attribuees(4, ETAT),
        ...attribuees(4),
        ...attribuees(1, { ...ETAT, ...aAlbi }),
        ...attribuees(4, aAlbi),
      ),
    ).toEqual(["périmètre 5 13 5/13 true", "Albi 1 5 1/5 false", "Muret 4 8 1/2 true"]);
  });

  it("dans une commune tout entière en QPV, rien ne peut être dit", () => {
    expect(dits(...attribuees(4, { ...ETAT, ...EN_QPV }))).toEqual([
      "périmètre 0 0 [aucuneAttributionHorsQpv] ",
      "Muret 0 0 [aucuneAttributionHorsQpv] ",
    ]);
  });

  it("un logement sans QPV renseigné ne compte dans aucune part, et il est compté à part", () => {
    const sans = { description: decrit({ qpv: null }) };
    const [perimetre] = controler(...attribuees(3, ETAT), ...attribuees(7), ...attribuees(2, sans));
    expect(perimetre && [perimetre.part, perimetre.attribuesSansQpv].map(exact)).toEqual(["3/10", "2"]);
  });

  it("les logements sans commune sont montrés, jamais jugés comme une commune", () => {
    const sans = { description: decrit({ commune: null }) };
    const lignes = controler(...attribuees(4, sans));
    expect(lignes.map(({ commune, atteint }) => [commune, atteint])).toEqual([
      [null, false],
      [NON_RENSEIGNE, null],
    ]);
  });

  it("droits pour un tour et réservataires hors flux n'entrent pas dans les parts", () => {
    const hors = [...attribuees(5, { droitPourUnTour: true }), ...attribuees(5, { reservataire: "DEF" })];
    expect(dits(...attribuees(3, ETAT), ...attribuees(7), ...hors)[0]).toBe("périmètre 3 10 3/10 true");
  });

  it("montre aussi les propositions, et la part hors QPV des attributions à l'État", () => {
    const refusees = attribuees(5, { ...ETAT, resultat: "refusCandidat" });
    const [perimetre] = controler(
      ...attribuees(3, ETAT),
      ...attribuees(1, { ...ETAT, ...EN_QPV }),
      ...attribuees(7),
      ...refusees,
    );
    expect(perimetre && [perimetre.partProposee, perimetre.partHorsQpvDeLEtat].map(exact)).toEqual([
      "8/15",
      "3/4",
    ]);
  });

  it("un périmètre où il ne s'est rien passé n'a pas de ligne ; chacun est contrôlé pour lui-même", () => {
    const lignes = controler(...attribuees(1), attribueeEn2025("12/05", { perimetre: AILLEURS, ...ETAT }));
    expect(lignes.map(({ perimetre, part }) => [perimetre.departement, exact(part)])).toEqual([
      ["31", "0"],
      ["31", "0"],
      ["81", "1"],
      ["81", "1"],
    ]);
    expect(
      controler(attribueeEn2025("12/05", { transmisLe: le("02/01/2026"), caleolLe: le("02/01/2026") })),
    ).toEqual([]);
  });

  it("un lieu où il n'y a eu que des propositions a sa ligne", () => {
    expect(dits(...attribuees(2, { resultat: "refusCandidat" }))).toEqual([
      "périmètre 0 0 [aucuneAttributionHorsQpv] ",
      "Muret 0 0 [aucuneAttributionHorsQpv] ",
    ]);
  });

  it("un chiffre dit quels codes sont ceux de l'État dans le périmètre", () => {
    const [perimetre] = controler(...attribuees(1, ETAT), ...attribuees(2));
    expect(perimetre?.attribuesALEtatHorsQpv.sujet).toMatchObject({ type: "horsQpv", etat: ["ETAT"] });
  });

  it("où la convention stipule autrement, aucune commune n'a de seuil : le périmètre garde le sien", () => {
    const lignes = controlerHorsQpv(detailler(attribuees(1)), { ...ENTREES, stipuleAutrement: () => true });
    expect(lignes.map(({ seuil }) => exact(seuil))).toEqual(["3/10", "[stipulationContraire]"]);
    expect(lignes[1]).toMatchObject({ atteint: null, seuil: { nom: "seuilHorsQpv", regle: "R19" } });
  });

  it("les périmètres sont dans l'ordre, quel que soit celui des lignes", () => {
    const lignes = controler(attribueeEn2025("12/05", { perimetre: AILLEURS }), ...attribuees(1));
    expect(lignes.map(({ perimetre }) => perimetre.departement)).toEqual(["31", "31", "81", "81"]);
  });

  it("l'État est celui des publics prioritaires et celui des agents", () => {
    expect([estLEtat("etat-prioritaires"), estLEtat("etat-agents")]).toEqual([true, true]);
    expect([estLEtat("action-logement"), estLEtat("commune"), estLEtat(null)]).toEqual([false, false, false]);
  });

  it("29,99 % n'est pas 30 %", () => {
    const part = (a: number, b: number) =>
      partDeLEtatHorsQpv(compte("attribuesALEtatHorsQpv", "R19", a), compte("attribuesHorsQpv", "R19", b));
    expect(seuilAtteint(part(2999, 10_000), fraction(30, 100))).toBe(false);
    expect(seuilAtteint(part(3000, 10_000), fraction(30, 100))).toBe(true);
  });

  it("chaque part se refait depuis ses comptes", () => {
    for (const { part } of controler(...attribuees(2, ETAT), ...attribuees(5))) {
      if (part.etat === "absent") throw new Error(part.raison);
      expect(recalculer(part)).toEqual(part.valeur);
      expect(exact(part)).toBe("2/7");
    }
  });
});
