import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { jour } from "../../../src/calcul/domaine/jour";
import { calculerLeDossier } from "../../../src/excel/calculer";
import { ecrireLeDocument } from "../../../src/fichiers/xlsx/classeur";
import { decrireDocument } from "../../../src/restitution/documents/document";
import { preparerDocuments } from "../../../src/restitution/documents/matiere";
import type { DocumentDecrit } from "../../../src/restitution/documents/types";
import { dossierDeLExemple } from "../../calcul/exemple";

const lancer = promisify(execFile);

/** The sheets that are shown, and the name of their picture. */
const PAGES = [
  ["Synthèse de l’envoi", "documents-synthese"],
  ["Lettre", "documents-lettre"],
  ["Bilan annuel", "documents-bilan"],
  ["Chiffrage de la convention", "documents-chiffrage"],
] as const;
const RESERVATAIRE = "CD81";
/** Of the long side of a page, in pixels. */
const LONGUEUR = 900;

/** French formats, and a font that is as wide as Calibri where Calibri is not. */
const REGLAGES = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>`;
const POLICES = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include><match target="pattern"><test name="family"><string>Calibri</string></test><edit name="family" mode="assign" binding="same"><string>Carlito</string><string>Liberation Sans</string></edit></match></fontconfig>`;

/** The documents of one réservataire of the example, on a fixed day: the pictures change only with the code. */
function documentDeLExemple(): DocumentDecrit {
  const dossier = dossierDeLExemple();
  const edition = { ecritLe: jour(2026, 2, 16), version: "0.1.0" };
  const matiere = preparerDocuments(dossier, calculerLeDossier(dossier), edition);
  const destinataire = matiere.destinataires.find(({ code }) => code === RESERVATAIRE);
  if (destinataire === undefined) throw new Error(`No ${RESERVATAIRE} in the example.`);
  return decrireDocument(matiere, destinataire);
}

/** Pictures of the first page of some sheets, through LibreOffice and pdftoppm. @throws when one of them is not there. */
export async function capturerLesDocuments(vers: string): Promise<void> {
  const dossier = await mkdtemp(join(tmpdir(), "captures-"));
  try {
    await mkdir(join(dossier, "profil/user"), { recursive: true });
    await writeFile(join(dossier, "profil/user/registrymodifications.xcu"), REGLAGES);
    await writeFile(join(dossier, "polices.conf"), POLICES);
    const env = { ...process.env, FONTCONFIG_FILE: join(dossier, "polices.conf") };
    const profil = `-env:UserInstallation=file://${join(dossier, "profil")}`;
    const document = documentDeLExemple();
    for (const [feuille, nom] of PAGES) {
      const seule = { ...document, feuilles: document.feuilles.filter((une) => une.nom === feuille) };
      const classeur = join(dossier, `${nom}.xlsx`);
      await writeFile(classeur, await ecrireLeDocument(seule));
      await lancer("soffice", [profil, "--headless", "--convert-to", "pdf", "--outdir", dossier, classeur], {
        env,
      });
      const options = ["-png", "-singlefile", "-scale-to", String(LONGUEUR)];
      await lancer("pdftoppm", [...options, join(dossier, `${nom}.pdf`), join(vers, nom)]);
    }
  } finally {
    await rm(dossier, { recursive: true });
  }
}
