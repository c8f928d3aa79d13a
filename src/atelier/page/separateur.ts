import { bloc } from "./elements";

const MINIMUM = 320;
const MAXIMUM = 640;
const PAS = 20;

/** Lets the person change the width of each pane, with the pointer or with the arrow keys; kept between 320 and 640 px. */
export function installerLeSeparateur(): void {
  const separateur = bloc("separateur");
  const volet = bloc("volet");
  const volets = volet.querySelectorAll("iframe").length;
  const largeur = () => volet.offsetWidth / volets;
  const fixer = (voulue: number): void => {
    const retenue = Math.round(Math.min(MAXIMUM, Math.max(MINIMUM, voulue)));
    document.documentElement.style.setProperty("--largeur-du-volet", `${retenue}px`);
    separateur.setAttribute("aria-valuenow", String(retenue));
  };
  separateur.setAttribute("aria-valuemin", String(MINIMUM));
  separateur.setAttribute("aria-valuemax", String(MAXIMUM));
  fixer(largeur());
  separateur.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") fixer(largeur() + PAS);
    if (key === "ArrowRight") fixer(largeur() - PAS);
  });
  glisser(separateur, (x) => {
    fixer((window.innerWidth - x) / volets);
  });
}

/** While it is dragged, neither the grid nor the pane's frame takes the pointer. */
function glisser(poignee: HTMLElement, suivre: (x: number) => void): void {
  poignee.addEventListener("pointerdown", (evenement) => {
    poignee.setPointerCapture(evenement.pointerId);
    document.body.classList.add("glisse");
  });
  poignee.addEventListener("pointermove", (evenement) => {
    if (poignee.hasPointerCapture(evenement.pointerId)) suivre(evenement.clientX);
  });
  poignee.addEventListener("lostpointercapture", () => {
    document.body.classList.remove("glisse");
  });
}
