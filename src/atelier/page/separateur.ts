import { bloc } from "./elements";

const MINIMUM = 320;
const MAXIMUM = 640;
const PAS = 20;

/** Lets the person change the pane's width, with the pointer or with the arrow keys; kept between 320 and 640 px. */
export function installerLeSeparateur(): void {
  const separateur = bloc("separateur");
  const volet = bloc("volet");
  const fixer = (largeur: number): void => {
    const retenue = Math.round(Math.min(MAXIMUM, Math.max(MINIMUM, largeur)));
    document.documentElement.style.setProperty("--largeur-du-volet", `${retenue}px`);
    separateur.setAttribute("aria-valuenow", String(retenue));
  };
  separateur.setAttribute("aria-valuemin", String(MINIMUM));
  separateur.setAttribute("aria-valuemax", String(MAXIMUM));
  fixer(volet.offsetWidth);
  separateur.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") fixer(volet.offsetWidth + PAS);
    if (key === "ArrowRight") fixer(volet.offsetWidth - PAS);
  });
  glisser(separateur, (x) => {
    fixer(window.innerWidth - x);
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
