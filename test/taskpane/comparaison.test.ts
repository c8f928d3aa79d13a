import { Etude } from "../../src/taskpane/etude";
import { effets, type Champ } from "../../src/taskpane/comparaison";
import { calculer } from "../../src/calcul/calculer";
import { entreesDuScenario } from "../../src/calcul/scenarios/scenario";
import { entreesDe } from "../../src/lecture/entrees";
import { essaiDe } from "../../src/lecture/scenarios/essai";
import { nombre } from "../../src/restitution/phrases/nombres";
import { feuilleDesScenarios } from "../../src/restitution/feuilles/scenarios";
import { jour } from "../../src/calcul/domaine/jour";
import { dossierDeLExemple, resultatDeLExemple } from "../calcul/exemple";
import { enClair } from "./fabriques";

const dossier = dossierDeLExemple();
const etude = new Etude(dossier);
const [premier] = etude.reference.perimetres;
if (premier === undefined) throw new Error("un périmètre attendu");
const UN_SEUL: Champ = { ...premier.perimetre, mesure: "objectif" };
const PARTOUT: Champ = { bailleur: null, departement: null, mesure: "objectif" };
const essai = { nom: "Intermédiaire", methode: "intermediaire" } as const;

describe("Les effets d'un scénario", () => {
  it("ce qui ne change rien ne montre aucun écart, ni barre", () => {
    const vus = effets(etude.reference, etude.calculer({ nom: "Saisie" }), PARTOUT);
    expect(vus.length).toBeGreaterThan(3);
    expect(new Set(vus.map(({ ecart }) => ecart))).toEqual(new Set(["="]));
    expect(new Set(vus.map(({ longueur }) => longueur))).toEqual(new Set([0]));
  });

  it("sont ceux du calcul entier sur les mêmes saisies, pour chaque réservataire", () => {
    const entrees = entreesDuScenario(entreesDe(dossier), essaiDe(essai, dossier.hypotheses));
    const [attendu] = calculer(dossier.agregats, entrees).perimetres;
    const vus = effets(etude.reference, etude.calculer(essai), UN_SEUL);
    const objectifs = attendu?.flux.map(({ objectif }) =>
      objectif.etat === "present" ? nombre(objectif.valeur) : "—",
    );
    expect(vus.map(({ valeur }) => valeur)).toEqual(objectifs);
    expect(vus.some(({ ecart }) => /^[+−-]/.test(ecart))).toBe(true);
  });

  it("la plus grande barre est pleine, et porte le signe de son écart", () => {
    const vus = effets(etude.reference, etude.calculer(essai), UN_SEUL);
    expect(Math.max(...vus.map(({ longueur }) => Math.abs(longueur)))).toBe(1);
    for (const { ecart, longueur } of vus.filter((un) => un.longueur !== 0))
      expect(ecart.startsWith("+")).toBe(longueur > 0);
  });

  it("sur plusieurs périmètres, les objectifs s'additionnent, et une part ne se montre pas", () => {
    const parts = effets(etude.reference, etude.calculer(essai), { ...PARTOUT, mesure: "part" });
    expect(parts).toEqual(effets(etude.reference, etude.calculer(essai), PARTOUT));
    const une = effets(etude.reference, etude.calculer(essai), { ...UN_SEUL, mesure: "part" });
    expect(une.every(({ actuel }) => enClair(actuel).endsWith(" %") || actuel === "—")).toBe(true);
  });
});

describe("La feuille Scénarios", () => {
  const feuille = feuilleDesScenarios(etude.comparer([essai, { nom: "Saisie" }]), {
    dossier,
    resultat: resultatDeLExemple(),
    edition: { ecritLe: jour(2026, 3, 2), version: "1.2.3" },
  });
  const colonne = (entete: string) => feuille.colonnes.findIndex((une) => une.entete === entete);

  it("a une ligne par scénario, périmètre et réservataire, et dit ce que chacun change", () => {
    const lignes = etude.comparer([essai])[0]?.ecarts.length ?? 0;
    expect(feuille.lignes).toHaveLength(2 * lignes);
    const change = colonne("Ce que le scénario change");
    expect(enClair(String(feuille.lignes[0]?.[change]))).toBe("taux : Intermédiaire");
    expect(enClair(String(feuille.lignes[lignes]?.[change]))).toBe("rien : la saisie elle-même");
  });

  it("la lecture actuelle est celle des résultats, et la saisie ne montre que des écarts nuls", () => {
    const saisie = feuille.lignes.slice(feuille.lignes.length / 2);
    expect(new Set(saisie.map((ligne) => ligne[colonne("Écart d’objectif")]))).toEqual(new Set([0]));
    const objectifs = saisie.map((ligne) => ligne[colonne("Objectif")]);
    expect(objectifs).toEqual(saisie.map((ligne) => ligne[colonne("Objectif du scénario")]));
    expect(feuille.chiffres?.lignes[0]?.[colonne("Objectif")]?.nom).toBe("objectif");
  });
});
