// `npm run manifeste`: checks manifest.xml offline; the official validator posts it to a service.
import { OfficeAddinManifest } from "office-addin-manifest";
import { controler } from "./controles";
import { sujetDuProjet } from "./sujet";

async function verifier(): Promise<void> {
  const sujet = sujetDuProjet();
  const { displayName, version } = await OfficeAddinManifest.readManifestFile(sujet.chemin);
  const constats = controler(sujet);
  for (const constat of constats) console.error(constat);
  if (constats.length > 0) process.exitCode = 1;
  else console.log(`manifest.xml est correct : ${String(displayName)} ${String(version)}.`);
}

void verifier();
