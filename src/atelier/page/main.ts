import "./atelier.css";
import { Atelier } from "./atelier";
import { fichierDAcote } from "./classeur";
import { bloc, element } from "./elements";
import { installerLeChoix, installerLeDepot } from "./fichiers";
import { lireLeCatalogue } from "./fonctions/catalogue";
import type { Appeler } from "./fonctions/appels";
import { enregistrerLesFonctions } from "./fonctions/enregistrer";
import { Phrases } from "./fonctions/phrases";
import { creerGrille, ecouterLaGrille } from "./grille";
import type { Grille } from "./grille";
import { direLErreur, messages } from "./messages";
import { installerLeRuban } from "./ruban";
import { installerLeSeparateur } from "./separateur";
import { TEXTES } from "./textes";
import { Volets } from "./volets";

const EXEMPLE = "exemple.xlsx";

async function lire(chemin: string): Promise<Response> {
  const reponse = await fetch(chemin);
  if (!reponse.ok) throw new Error(`${chemin}: ${reponse.status}`);
  return reponse;
}

/** The pane's frame; two with `?volets=2`, as if another person had opened the workbook too. */
function cadresDesVolets(): readonly HTMLIFrameElement[] {
  const cadre = element("cadre", HTMLIFrameElement);
  if (new URLSearchParams(window.location.search).get("volets") !== "2") return [cadre];
  const second = cadre.cloneNode() as HTMLIFrameElement;
  second.id = "second-cadre";
  second.title = TEXTES.secondVolet;
  cadre.after(second);
  document.body.classList.add("deux-volets");
  return [cadre, second];
}

function ecouter(grille: Grille, atelier: Atelier, phrases: Phrases): void {
  ecouterLaGrille(grille, {
    saisie: (enCours) => {
      atelier.saisir(enCours);
    },
    feuille: () => {
      atelier.montrerLesGraphiques();
    },
    regard: (cellule) => {
      const erreur = phrases.de(cellule);
      if (erreur !== undefined) direLErreur(erreur);
    },
  });
}

/** Builds the page around an empty grid; nothing is asked of a workbook yet. */
function installer(): { atelier: Atelier; phrases: Phrases; grille: Grille } {
  const grille = creerGrille(bloc("grille"));
  const ruban = installerLeRuban((visible) => {
    volets.annoncer(visible);
  });
  const volets: Volets = new Volets({
    afficher: ruban.afficher,
    actionsPretes: ruban.actionsPretes,
    fonctionsPretes: () => {
      atelier.fonctionsPretes();
    },
    repondu: () => {
      atelier.montrerLesGraphiques();
    },
  });
  const cadres = cadresDesVolets();
  const atelier: Atelier = new Atelier(grille, (hote) => {
    ruban.actionsPretes([]);
    volets.servir(hote);
    for (const cadre of cadres) cadre.src = "volet.html";
  });
  ruban.brancher((nom) => volets.executer(nom));
  const phrases = new Phrases(direLErreur);
  ecouter(grille, atelier, phrases);
  return { atelier, phrases, grille };
}

async function commencer(): Promise<void> {
  // A canvas does not wait for a font: it must be there before the first cell is drawn. Where there is none, so be it.
  await Promise.allSettled([document.fonts.load("11px Calibri"), document.fonts.load("bold 11px Calibri")]);
  const { atelier, phrases, grille } = installer();
  const recevoir = (fichier: File): void => void atelier.ouvrirUnFichier(fichier);
  installerLeChoix(recevoir);
  installerLeDepot(recevoir);
  installerLeSeparateur();
  bloc("enregistrer").addEventListener("click", () => void atelier.enregistrer());
  try {
    const declarees = lireLeCatalogue(await (await lire("../functions.json")).json());
    const appeler: Appeler = (appel, recevoir) => void atelier.appeler(appel, recevoir);
    enregistrerLesFonctions(grille.injecteur, declarees, appeler, phrases);
  } catch {
    messages.dire(TEXTES.fonctionsAbsentes);
  }
  try {
    const fichier = fichierDAcote();
    const octets = await (await lire(fichier ?? EXEMPLE)).arrayBuffer();
    await atelier.ouvrir(fichier === null ? EXEMPLE : TEXTES.sansNom, new Uint8Array(octets));
  } catch {
    messages.dire(TEXTES.exempleAbsent);
  }
}

void commencer();
