import "./volet.css";
import { lireLEnvironnement } from "../excel/environnement";
import { chargerLeTravail } from "./chargement";
import { session, version } from "./complement";
import { suivreLeTheme } from "./composants";
import type { Evenement } from "./etat";
import { monter } from "./volet";

/** Past this, the person is told that Excel cannot be reached; a late answer still counts. */
const DELAI_OFFICE = 10_000;

/** Excel with what the pane needs, an Excel that is too old, or another program. */
function hoteDe(host: Office.HostType): Evenement {
  if (host !== Office.HostType.Excel) return { type: "hoteConnu", hote: "ailleurs" };
  const environnement = lireLEnvironnement();
  const hote = environnement.manquants.includes("ExcelApi") ? "tropAncien" : "pret";
  return { type: "hoteConnu", hote, environnement };
}

/** Whoever leaves leads no more: Excel hides the pane and keeps it running, or ends it. */
function quandLeVoletSeFerme(): void {
  window.addEventListener("pagehide", () => {
    session.partirDeLaSeance();
  });
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.hidden) session.partirDeLaSeance();
  });
}

/** Waits for Office.js, which may not have come at all. */
async function attendreOffice(): Promise<void> {
  if (!("Office" in globalThis)) {
    session.envoyer({ type: "hoteConnu", hote: "absent" });
    return;
  }
  const minuterie = setTimeout(() => {
    session.envoyer({ type: "hoteConnu", hote: "absent" });
  }, DELAI_OFFICE);
  const { host } = await Office.onReady();
  clearTimeout(minuterie);
  suivreLeTheme(() => Office.context.officeTheme);
  session.envoyer(hoteDe(host));
  quandLeVoletSeFerme();
  // The first click then waits for nothing; should this fail, the click itself asks again and says why.
  chargerLeTravail().then(
    () => session.suivreLeClasseur(),
    () => undefined,
  );
}

const racine = document.getElementById("volet");
if (racine === null) throw new Error("La page du volet n'a pas d'élément #volet.");
suivreLeTheme(() => undefined);
monter(racine, session, version);
void attendreOffice();
