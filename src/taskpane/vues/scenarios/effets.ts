import type { EffetVu } from "../../comparaison";
import { creer, creerSvg } from "../../dom";
import { TEXTES_DES_SCENARIOS as TEXTES } from "../../textesDesScenarios";

/** A scenario and its effects, in the order of the réservataires. */
export interface Colonne {
  readonly nom: string;
  readonly effets: readonly EffetVu[];
}

const entete = (texte: string, classe: string) => creer("th", { texte, classe, attributs: { scope: "col" } });

function cellule(effet: EffetVu | undefined): HTMLElement {
  const { valeur, ecart } = effet ?? { valeur: "—", ecart: "—" };
  return creer("td", { classe: "nombre" }, valeur, creer("span", { classe: "ecart", texte: ecart }));
}

/** The scenarios side by side: for each réservataire the present figure, then that of each and its difference. */
export function tableDesEffets(colonnes: readonly Colonne[]): HTMLElement {
  const lignes = new Map(colonnes.flatMap(({ effets }) => effets.map((effet) => [effet.code, effet])));
  const parCode = colonnes.map(({ effets }) => new Map(effets.map((effet) => [effet.code, effet])));
  const titres = [
    entete(TEXTES.reservataire, "texte"),
    entete(TEXTES.actuelle, "nombre"),
    ...colonnes.map(({ nom }) => entete(nom, "nombre")),
  ];
  const corps = [...lignes.values()].map(({ code, nom, actuel }) =>
    creer(
      "tr",
      {},
      creer("th", { texte: nom, attributs: { scope: "row" } }),
      creer("td", { texte: actuel, classe: "nombre" }),
      ...parCode.map((effets) => cellule(effets.get(code))),
    ),
  );
  return creer(
    "table",
    { classe: "effets" },
    creer("caption", { texte: TEXTES.tableau }),
    creer("thead", {}, creer("tr", {}, ...titres)),
    creer("tbody", {}, ...corps),
  );
}

/** A bar from the middle: to the right what is gained, to the left what is lost. */
function barre(longueur: number): SVGElement {
  const large = Math.max(Math.abs(longueur) * 50, 0.5);
  const attributs = {
    x: String(longueur < 0 ? 50 - large : 50),
    width: String(large),
    y: "3",
    height: "10",
  };
  return creerSvg(
    "svg",
    {
      classe: longueur < 0 ? "perte" : "gain",
      attributs: { viewBox: "0 0 100 16", preserveAspectRatio: "none", "aria-hidden": "true" },
    },
    creerSvg("rect", { classe: "longueur", attributs }),
    creerSvg("rect", { classe: "axe", attributs: { x: "49.8", width: "0.4", y: "0", height: "16" } }),
  );
}

/** The differences that one scenario makes, the largest first; those who are not concerned are only named. */
export function graphiqueDesEcarts({ nom, effets }: Colonne): HTMLElement {
  const touches = effets.filter(({ ecart }) => ecart !== "=");
  const sans = effets.filter(({ ecart }) => ecart === "=").map((effet) => effet.nom);
  const lignes = [...touches].sort((a, b) => Math.abs(b.longueur) - Math.abs(a.longueur));
  const titre = creer("h2", { texte: TEXTES.ecarts(nom), attributs: { id: "titre-ecarts" } });
  const reste = lignes.length === 0 ? TEXTES.aucunEcart : TEXTES.sansEcart(sans);
  return creer(
    "section",
    { classe: "graphique", attributs: { "aria-labelledby": "titre-ecarts" } },
    titre,
    creer(
      "ul",
      {},
      ...lignes.map((effet) =>
        creer(
          "li",
          {},
          creer("span", { classe: "nom", texte: effet.nom }),
          barre(effet.longueur),
          creer("span", { classe: "nombre", texte: effet.ecart }),
        ),
      ),
    ),
    lignes.length > 0 && sans.length === 0 ? null : creer("p", { classe: "discret", texte: reste }),
  );
}
