import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { filtreDe, type FiltreDesMises } from "../../src/calcul/explications/filtre";
import { filtreEnMots } from "../../src/restitution/explications/lignes";
import {
  calculerSituation,
  fois,
  ICI,
  ici,
  liberation,
  ligne,
  logement,
  reservataire,
} from "../calcul/constructeurs";
import { attribuee, le } from "../calcul/constructeurs-suivi";
import { dossier, feuille, feuilles } from "./constructeurs";

const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");

const SITUATION = {
  logements: [
    ...fois(9, logement({ reservataire: "ALBI", commune: "Albi", origine: "foncier" })),
    ...fois(11, logement({ commune: "Albi" })),
  ],
  liberations: fois(2, liberation()),
  reservataires: [reservataire("ALBI", { categorie: "commune", territoire: "Albi", nom: "Albi" })],
  territoires: ["Albi"],
};

describe("Les lignes comptées, en mots", () => {
  it("sur le territoire d'une commune", () => {
    const part = ligne(ici(SITUATION), "ALBI").territoire?.part;
    if (part?.etat !== "present") throw new Error("part attendue");
    const dites = part.operandes.map((un) => filtreDe(un, 2026)).map((un) => un && plat(filtreEnMots(un)));
    expect(dites).toEqual([
      "Parc : Bailleur = Habitat, Département = 31, Commune = Albi, Réservataire = ALBI, convention active au 31/12/2025 ou sans date (comptée comme active), présents au 31/12/2025",
      "Parc : Bailleur = Habitat, Département = 31, Commune = Albi, présents au 31/12/2025",
    ]);
  });

  it.each([
    ["proposes", "AL", null, "Réservataire = AL, proposés du 01/01/2026 au 31/03/2026"],
    ["attribues", null, null, "attribués du 01/01/2026 au 31/03/2026"],
    ["enAttente", "AL", null, "Réservataire = AL, en attente au 31/03/2026"],
    ["droitPourUnTour", "AL", null, "Réservataire = AL, droits pour un tour du 01/01/2026 au 31/03/2026"],
    [
      "sans:refusCaleol",
      "AL",
      null,
      "Réservataire = AL, non décomptés, refus de la CALEOL du 01/01/2026 au 31/03/2026",
    ],
    [
      "attributionsDUnPublic",
      "AL",
      "DALO",
      "Réservataire = AL, attributions au public DALO du 01/01/2026 au 31/03/2026",
    ],
  ] as const)("de Mises à disposition : %s", (mesure, code, unPublic, attendue) => {
    const filtre: FiltreDesMises = {
      ...{
        type: "suivi",
        table: "misesADisposition",
        perimetre: ICI,
        reservataire: code,
        mesure,
        public: unPublic,
      },
      ...{ periode: { debut: le("01/01/2026"), fin: le("31/03/2026") }, parametres: SUIVI_PAR_DEFAUT },
    };
    expect(plat(filtreEnMots(filtre))).toBe(
      `Mises à disposition : Bailleur = Habitat, Département = 31, ${attendue}`,
    );
  });
});

describe("Le bilan dans la feuille Explications", () => {
  const resultat = calculerSituation(SITUATION);
  const une = attribuee({ reservataire: "ALBI", transmisLe: le("05/01/2026"), caleolLe: le("20/01/2026") });
  const { colonnes, lignes } = feuille(
    "Explications",
    feuilles(resultat, dossier({ reservataires: SITUATION.reservataires, misesADisposition: [une] })),
  );
  const rang = (entete: string) => colonnes.findIndex((decrite) => decrite.entete === entete);
  const dite = (chiffre: string, entete: string) =>
    plat(String(lignes.find((cellules) => cellules[4] === chiffre)?.[rang(entete)]));

  it("dit comment le décompte est trouvé, sur quelles lignes, avec quels paramètres", () => {
    expect(dite("Décompte", "Formule")).toMatch(/^1 mise à disposition en gestion directe \+ .+ = 1$/);
    expect(dite("Décomptés en gestion directe", "Lignes comptées")).toBe(
      "Mises à disposition : Bailleur = Habitat, Département = 31, Réservataire = ALBI, décomptés en gestion directe du 01/01/2026 au 02/03/2026",
    );
    expect(dite("Décomptés en gestion directe", "Paramètres")).toContain(
      "Impossibilité de désigner des candidats : information du bailleur : 5 jours ouvrés (par défaut) — Référentiel, étape 4",
    );
  });

  it("tait ce qui n'a compté aucune ligne", () => {
    const chiffres = lignes.map((cellules) => cellules[4]);
    expect(chiffres).toContain("Proposés");
    expect(chiffres.filter((chiffre) => String(chiffre).startsWith("Non décomptés"))).toEqual([]);
  });
});
