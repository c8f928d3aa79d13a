import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../src/calcul/domaine/parametres";
import { parametresDe } from "../../src/calcul/explications/parametres";
import { chiffresDeBase, chiffresDeLigne } from "../../src/calcul/explications/parcours";
import { fraction } from "../../src/calcul/nombres/fraction";
import { citation } from "../../src/calcul/registre/textes";
import { calculerLeDossier } from "../../src/excel/calculer";
import { exact, ici, ligne, logement, fois, liberation, reservataire } from "./constructeurs";
import { dossierDeLExemple } from "./exemple";

const SITUATION = {
  logements: [...fois(40, logement({ reservataire: "PREF" })), ...fois(60, logement())],
  liberations: fois(10, liberation()),
  reservataires: [reservataire("PREF", { categorie: "etat-prioritaires" })],
};
const lus = (indicateur: Indicateur) => parametresDe(indicateur).map(({ nom }) => nom);

describe("Les paramètres dont un chiffre dépend", () => {
  it("le taux de rotation : la méthode et ce que R3 garde, avec leur source", () => {
    const { tauxDeRotation } = ici(SITUATION);
    expect(
      parametresDe(tauxDeRotation).map(({ nom, valeur, parDefaut, entree }) => [
        nom,
        valeur,
        parDefaut,
        citation(entree.source),
      ]),
    ).toEqual([
      ["methode", "referentiel", true, "Référentiel, étape 3"],
      ["exclureOrcodEtLhi", false, true, "Référentiel, étape 3"],
      ["exclureVenteEtDemolition", false, true, "Référentiel, étape 3"],
    ]);
  });

  it("un paramètre modifié le dit", () => {
    const { tauxDeRotation } = ici({ ...SITUATION, parametres: { methode: "intermediaire" } });
    expect(parametresDe(tauxDeRotation).map(({ nom, parDefaut }) => [nom, parDefaut])).toEqual([
      ["methode", false],
      ["exclureVenteEtDemolition", true],
    ]);
  });

  it("le même plafond écrit autrement reste la valeur par défaut", () => {
    const parametres = { traitement: "plafonner", plafondEtat: fraction(3, 10) } as const;
    const { partRetenue } = ligne(ici({ ...SITUATION, parametres }), "PREF");
    expect(parametresDe(partRetenue).map(({ nom, parDefaut }) => [nom, parDefaut])).toEqual([
      ["traitement", false],
      ["plafondEtat", true],
      ["plafondEtatAgents", true],
      ["plafondCollectivites", true],
      ["denominateur", true],
    ]);
  });

  it("la part d'un engagement ne dépend ni du dénominateur ni des plafonds", () => {
    const engage = reservataire("PREF", { engagement: fraction(1, 4), territoire: "31" });
    expect(lus(ligne(ici({ ...SITUATION, reservataires: [engage] }), "PREF").partRetenue)).toEqual([]);
  });

  it("le parc, et un chiffre absent, ne dépendent d'aucun", () => {
    expect(lus(ici(SITUATION).parc)).toEqual([]);
    expect(lus(ici({ ...SITUATION, logements: [], liberations: [liberation()] }).tauxDeRotation)).toEqual([]);
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
    const muets = bouges.filter(([place, un]) => !place.endsWith(" reservations") && !lus(un).includes(nom));
    expect(muets.map(([place]) => place)).toEqual([]);
  });
});
