import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import { parametresDe } from "../../src/calcul/explications/parametres";
import { fraction } from "../../src/calcul/nombres/fraction";
import { citation } from "../../src/calcul/registre/textes";
import { ici, ligne, logement, fois, liberation, reservataire } from "./constructeurs";

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
