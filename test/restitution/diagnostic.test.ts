import type { Demande } from "../../src/calcul/domaine/demande";
import { fraction } from "../../src/calcul/nombres/fraction";
import { DEMANDES } from "../../src/restitution/modele/demandes";
import { calculerSituation } from "../calcul/constructeurs";
import { decrit, parcDecrit } from "../calcul/constructeurs-description";
import { dossier, feuille, feuilles, parEntetes } from "./constructeurs";

const LOGEMENT = decrit("1", { commune: "Muret" }, { typologie: "T3" });
const RESULTAT = calculerSituation({ logements: [LOGEMENT.logement] });
const MURET: Demande = {
  territoire: { type: "lieu", nom: "Muret" },
  typologie: "T3",
  demandes: fraction(90),
  attributions: fraction(12),
};

const decrire = (...demandes: readonly Demande[]) =>
  feuilles(RESULTAT, { ...dossier({ demandes }), parc: parcDecrit(LOGEMENT) });

describe("Feuille Diagnostic", () => {
  it("n'est écrite qu'avec des lignes dans Demande, et sa règle est alors dans Méthode", () => {
    const noms = (toutes: ReturnType<typeof feuilles>) => toutes.map(({ nom }) => nom);
    const regles = (toutes: ReturnType<typeof feuilles>) =>
      feuille("Méthode", toutes).lignes.map(([, regle]) => regle);
    expect(noms(feuilles(RESULTAT, dossier()))).not.toContain("Diagnostic");
    expect(noms(decrire())).not.toContain("Diagnostic");
    expect(noms(decrire(MURET))).toContain("Diagnostic");
    expect(regles(decrire(MURET))).toContain("R28");
    expect(regles(decrire())).not.toContain("R28");
  });

  it("met la pression en regard du parc du classeur, sans rien additionner", () => {
    const sansReponse = { ...MURET, typologie: null, attributions: fraction(0) };
    const inconnues = { ...MURET, territoire: { type: "inconnu", nom: "Albi" }, attributions: null } as const;
    const decrite = feuille("Diagnostic", decrire(MURET, sansReponse, inconnues));
    expect([decrite.table, decrite.totaux]).toEqual(["tblDiagnostic", null]);
    expect(decrite.lignes.map((ligne) => parEntetes(decrite, ligne))).toMatchObject([
      { Territoire: "Muret", Typologie: "toutes", Attributions: 0, Pression: "", Logements: 1 },
      { Typologie: "T3", Demandes: 90, Attributions: 12, Pression: 7.5, Réservations: 0, Observation: "" },
      { Territoire: "Albi", Attributions: "", Pression: "", Logements: 0, "Libérations retenues": 0 },
    ]);
    const [sans, , inconnue] = decrite.lignes.map((ligne) => parEntetes(decrite, ligne).Observation);
    expect(sans).toContain("Non calculé");
    expect(inconnue).toContain("le nombre d’attributions n’est pas renseigné");
    expect(inconnue).toContain("Aucun logement du classeur");
  });

  it("le modèle a les colonnes que la lecture attend", () => {
    expect([DEMANDES.table, ...DEMANDES.colonnes.map(({ entete }) => entete)]).toEqual([
      ...["tblDemande", "Territoire", "Typologie", "Demandes", "Attributions"],
    ]);
  });
});
