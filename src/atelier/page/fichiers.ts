import { bloc, element } from "./elements";

/** A file that the person chose or dropped. */
export type RecevoirUnFichier = (fichier: File) => void;

/** « Ouvrir… » and its file chooser. */
export function installerLeChoix(recevoir: RecevoirUnFichier): void {
  const champ = element("fichier", HTMLInputElement);
  bloc("ouvrir").addEventListener("click", () => {
    champ.click();
  });
  champ.addEventListener("change", () => {
    const fichier = champ.files?.[0];
    // Choosing the same file twice must be heard twice.
    champ.value = "";
    if (fichier !== undefined) recevoir(fichier);
  });
}

/** Dropping a file on the grid; heard before the spreadsheet, which has its own use of drops. */
export function installerLeDepot(recevoir: RecevoirUnFichier): void {
  const grille = bloc("grille");
  const surGrille = (suite: (evenement: DragEvent) => void) => (evenement: DragEvent) => {
    if (evenement.dataTransfer?.types.includes("Files") !== true) return;
    evenement.preventDefault();
    evenement.stopPropagation();
    suite(evenement);
  };
  const accueillir = (ouvert: boolean) => () => {
    grille.classList.toggle("accueil", ouvert);
  };
  grille.addEventListener("dragover", surGrille(accueillir(true)), true);
  grille.addEventListener("dragleave", surGrille(accueillir(false)), true);
  grille.addEventListener(
    "drop",
    surGrille(({ dataTransfer }) => {
      grille.classList.remove("accueil");
      const fichier = dataTransfer?.files[0];
      if (fichier !== undefined) recevoir(fichier);
    }),
    true,
  );
}
