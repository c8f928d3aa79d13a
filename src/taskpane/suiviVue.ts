import type { Bilan } from "../excel/types";
import type { Lieu } from "../lecture/lieu";
import { TABLE_DE_L_ORIENTATION } from "../restitution/feuilles/orientation";
import { creer } from "./dom";
import type { PointVu } from "./orientationsProposees";
import { presenterLeSuivi, type BilanVu, type GroupeVu, type LigneVue } from "./presentationDuSuivi";
import type { Session } from "./session";
import { TEXTES_DU_SUIVI as TEXTES } from "./textesDuSuivi";

/** More points than this are read in the sheet. */
const POINTS_MONTRES = 5;

/** A titled part of the view, with the way to the sheet that says all; no way to a sheet that was not written. */
type Rubrique = (titre: string, table: string, contenu: readonly HTMLElement[]) => HTMLElement;

function lienVers(session: Session, lieu: Lieu, texte: string): HTMLElement {
  const auClic = () => void session.allerA(lieu);
  return creer("button", { classe: "lien", texte, attributs: { type: "button" }, auClic });
}

function rubriquesDe(feuilles: Bilan["feuilles"], session: Session): Rubrique {
  return (titre, table, contenu) => {
    const feuille = feuilles.find((une) => une.table === table)?.nom;
    const lien =
      feuille === undefined ? null : lienVers(session, { feuille, cellule: "A1" }, TEXTES.voir(feuille));
    return creer("section", {}, creer("h2", { texte: titre }), ...contenu, lien);
  };
}

const phrase = (texte: string) => creer("p", { texte, classe: "discret" });

/** Each point leads to its own line of the sheet. */
function point({ nom, detail, lieu }: PointVu, session: Session): HTMLElement {
  const dit = detail === "" ? null : creer("span", { texte: detail, classe: "discret" });
  return creer("li", {}, creer("span", { classe: "nom" }, lienVers(session, lieu, nom)), dit);
}

function liste(points: readonly PointVu[], session: Session): readonly HTMLElement[] {
  const reste = points.length - POINTS_MONTRES;
  const vus = points.slice(0, POINTS_MONTRES).map((un) => point(un, session));
  const montres = creer("ul", { classe: "points" }, ...vus);
  return reste > 0 ? [montres, phrase(TEXTES.reste(reste))] : [montres];
}

function groupes(tous: readonly GroupeVu[], session: Session): readonly HTMLElement[] {
  return tous.flatMap(({ titre, points }) => [
    creer("h3", { texte: `${titre} (${String(points.length)})` }),
    ...liste(points, session),
  ]);
}

function ligne({ nom, decompte, objectifs, avance, longueur }: LigneVue): HTMLElement {
  const barre = creer("span", { classe: "barre", attributs: { "aria-hidden": "true" } });
  barre.style.setProperty("--longueur", `${(longueur * 100).toFixed(1)}%`);
  const titre = creer("span", { texte: nom, classe: "nom", attributs: { title: nom } });
  const detail = objectifs === "" ? null : creer("span", { texte: objectifs, classe: "discret" });
  return creer(
    "tr",
    {},
    creer("th", { attributs: { scope: "row" } }, titre, detail, barre),
    creer("td", { texte: decompte, classe: "nombre" }),
    creer("td", { texte: avance, classe: "nombre" }),
  );
}

function colonne(texte: string, classe: string): HTMLElement {
  return creer("th", { texte, classe, attributs: { scope: "col" } });
}

function tableDuBilan({ nom, lignes }: BilanVu): HTMLElement {
  const entetes = [
    colonne(TEXTES.reservataire, "texte"),
    colonne(TEXTES.decompte, "nombre"),
    colonne(TEXTES.avance, "nombre"),
  ];
  return creer(
    "table",
    { classe: "parts" },
    creer("caption", { texte: nom }),
    creer("thead", {}, creer("tr", {}, ...entetes)),
    creer("tbody", {}, ...lignes.map(ligne)),
  );
}

/** The bilan of one périmètre, to choose where there are several. */
function bilanAChoisir(bilans: readonly BilanVu[]): readonly HTMLElement[] {
  const corps = creer("div", {});
  const peindre = (rang: number) => {
    corps.replaceChildren(...bilans.slice(rang, rang + 1).map(tableDuBilan));
  };
  peindre(0);
  if (bilans.length < 2) return [corps];
  const choix = document.createElement("select");
  choix.id = "perimetre-du-bilan";
  choix.append(...bilans.map(({ nom }, rang) => new Option(nom, String(rang))));
  choix.addEventListener("change", () => {
    peindre(choix.selectedIndex);
  });
  const etiquette = creer("label", {
    classe: "discret",
    texte: TEXTES.perimetre,
    attributs: { for: choix.id },
  });
  return [creer("div", { classe: "choix" }, etiquette, choix), corps];
}

/** The parts of the view « Suivi », the most pressing first. */
export function rubriquesDuSuivi(bilan: Bilan, session: Session): readonly HTMLElement[] {
  const { annee, conventions, orientations } = presenterLeSuivi(bilan);
  const rubrique = rubriquesDe(bilan.feuilles, session);
  const signalees =
    conventions.length === 0 ? [phrase(TEXTES.conventionsEnOrdre)] : groupes(conventions, session);
  const proposees =
    orientations.length === 0 ? [phrase(TEXTES.sansOrientation)] : liste(orientations, session);
  return [
    ...(annee === null
      ? [phrase(TEXTES.sansMises)]
      : [
          phrase(annee.situation),
          rubrique(
            TEXTES.echeances,
            "tblEcheances",
            annee.echeances.length === 0 ? [phrase(TEXTES.rienDeDu)] : groupes(annee.echeances, session),
          ),
          rubrique(TEXTES.bilan, "tblBilan", bilanAChoisir(annee.bilans)),
        ]),
    rubrique(TEXTES.conventions, "tblConventions", signalees),
    rubrique(TEXTES.orientation, TABLE_DE_L_ORIENTATION, proposees),
  ];
}
