import { calculer } from "../../src/calcul/calculer";
import type { Chiffre, Indicateur } from "../../src/calcul/domaine/chiffre";
import { jour } from "../../src/calcul/domaine/jour";
import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../src/calcul/domaine/parametres";
import { versJson } from "../../src/calcul/explications/json";
import { parametresDe } from "../../src/calcul/explications/parametres";
import { chiffresDeBase, chiffresDeLigne } from "../../src/calcul/explications/parcours";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { egales, fraction } from "../../src/calcul/nombres/fraction";
import type { Entrees } from "../../src/calcul/perimetre/entrees";
import { calculerScenarios } from "../../src/calcul/scenarios/calculer";
import { SAISIE } from "../../src/calcul/scenarios/scenario";
import { calculerLeDossier } from "../../src/excel/calculer";
import { suivreLeDossier } from "../../src/restitution/suivi";
import { exact } from "./constructeurs";
import { dossierDeLExemple, resultatDeLExemple } from "./exemple";

describe("Le calcul sur le classeur d'exemple", () => {
  it("chaque chiffre se recalcule exactement depuis ce qui le compose", () => {
    const { perimetres } = resultatDeLExemple();
    expect(perimetres).toHaveLength(6);
    const chiffres = perimetres
      .flatMap((un) => [...chiffresDeBase(un), ...un.flux.flatMap(chiffresDeLigne)])
      .map(([, indicateur]) => indicateur)
      .filter((un): un is Chiffre => un.etat === "present");
    expect(chiffres.length).toBeGreaterThan(500);
    expect(chiffres.filter((un) => !egales(recalculer(un), un.valeur))).toEqual([]);
  });

  it("le JSON est le même texte d'un calcul à l'autre, et revient intact", () => {
    const [un, autre] = [resultatDeLExemple(), resultatDeLExemple()].map((resultat) =>
      JSON.stringify(versJson(resultat)),
    );
    expect(un).toBe(autre);
    expect(JSON.parse(un ?? "")).toEqual(versJson(resultatDeLExemple()));
  });

  it("le JSON porte le bilan et les droits uniques quand il y en a", () => {
    const [dossier, resultat] = [dossierDeLExemple(), resultatDeLExemple()];
    expect(versJson(resultat).bilan).toBeNull();
    const suivi = suivreLeDossier(dossier, resultat, jour(2026, 6, 30));
    const ecrit = versJson(resultat, suivi?.bilan ?? null);
    expect(ecrit.bilan?.date).toBe(jour(2026, 6, 30));
    const [premier] = ecrit.bilan?.perimetres ?? [];
    const rang = premier?.lignes[0]?.chiffres.decompte ?? -1;
    expect(ecrit.chiffres[rang]).toMatchObject({ nom: "decompte", regle: "R17", operation: "somme" });
    const droits = ecrit.perimetres.flatMap(({ droitsUniques }) => droitsUniques);
    expect(droits.map(({ reservataire: code }) => code)).toContain("AL");
    expect(JSON.parse(JSON.stringify(ecrit))).toEqual(ecrit);
  });

  it("le scénario de la saisie donne les objectifs du calcul entier", () => {
    const { agregats, reservataires, hypotheses, droitsAcquis, parametres } = dossierDeLExemple();
    const entrees: Entrees = {
      reservataires,
      hypotheses,
      droitsAcquis,
      parametresPour: (perimetre) => parametres.pour(perimetre),
      estBloque: () => false,
    };
    const [scenario] = calculerScenarios(agregats, entrees, [SAISIE]);
    expect(scenario?.perimetres.map(({ objectifs }) => objectifs.map(String))).toEqual(
      calculer(agregats, entrees).perimetres.map(({ flux }) => flux.map(({ objectif }) => exact(objectif))),
    );
  });
});

const SAISI = { ...PARAMETRES_PAR_DEFAUT };
const PLAFONNE: Parametres = { ...SAISI, traitement: "plafonner" };
const SOUMIS: Parametres = { ...PLAFONNE, denominateur: "soumis" };

/** Every figure of the example under these parameters, by its place. */
function chiffres(parametres: Parametres): ReadonlyMap<string, Indicateur> {
  const dossier = dossierDeLExemple();
  const { perimetres } = calculerLeDossier({
    ...dossier,
    parametres: { ...dossier.parametres, pour: () => parametres },
  });
  return new Map(
    perimetres.flatMap((un) =>
      [
        ...chiffresDeBase(un).map(([nom, figure]) => [nom, figure] as const),
        ...un.flux.flatMap((une) =>
          chiffresDeLigne(une).map(([nom, figure]) => [`${une.reservataire} ${nom}`, figure] as const),
        ),
      ].map(
        ([nom, figure]) => [`${un.perimetre.bailleur} ${un.perimetre.departement} ${nom}`, figure] as const,
      ),
    ),
  );
}

describe("Aucun chiffre de l'exemple ne change avec un paramètre qu'il tait", () => {
  const changements: readonly [Parametres, Partial<Parametres>][] = [
    [SAISI, { methode: "intermediaire" }],
    [SAISI, { exclureOrcodEtLhi: true }],
    [SAISI, { exclureEtudiantsEtSpecifiques: false }],
    [SAISI, { denominateur: "soumis" }],
    [SAISI, { traitement: "plafonner" }],
    [PLAFONNE, { plafondEtat: fraction(1, 20) }],
    [PLAFONNE, { plafondEtatAgents: fraction(1, 1000) }],
    [PLAFONNE, { plafondCollectivites: fraction(1, 100) }],
    [SOUMIS, { exclureEtudiantsEtSpecifiques: false }],
    [SOUMIS, { denominateur: "parc" }],
  ];

  it.each(
    changements.map(
      ([saisis, change]) =>
        [Object.keys(change)[0] as keyof Parametres, saisis.denominateur, saisis, change] as const,
    ),
  )("%s (parts du %s)", (nom, _, saisis, change) => {
    const [avant, apres] = [chiffres(saisis), chiffres({ ...saisis, ...change })];
    const bouges = [...avant].filter(
      ([place, un]) => un.etat === "present" && exact(un) !== exact(apres.get(place) ?? un),
    );
    expect(bouges.length).toBeGreaterThan(0);
    // The column Réservations shows one of two counts: the parameter picks which, neither count depends on it.
    const muets = bouges.filter(
      ([place, un]) => !place.endsWith(" reservations") && !parametresDe(un).some((lu) => lu.nom === nom),
    );
    expect(muets.map(([place]) => place)).toEqual([]);
  });
});
