import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What `npm run excel` is asked: Excel of this computer, Excel on the web with a workbook, or to take the add-in out. */
export type DemandeDeChargement =
  | { readonly type: "bureau" }
  | { readonly type: "web"; readonly classeur: string }
  | { readonly type: "arreter" };

const USAGE = `npm run excel                      Flux dans l'Excel de cet ordinateur (Windows ou Mac)
npm run excel -- web <adresse>     Flux dans Excel sur le web, sur le classeur de cette adresse en https
npm run excel -- arreter           enlève Flux d'Excel et arrête le serveur`;

/** The request in the words of the command. @throws with how it is used. */
export function lireLaDemande(mots: readonly string[], systeme: NodeJS.Platform): DemandeDeChargement {
  const [mode, classeur, ...reste] = mots;
  if (mode === undefined) {
    if (systeme === "win32" || systeme === "darwin") return { type: "bureau" };
    throw new Error(`Excel ne s'installe pas sur ce système : chargez Flux dans Excel sur le web.\n${USAGE}`);
  }
  if (mode === "arreter" && classeur === undefined) return { type: "arreter" };
  const estAdresse =
    classeur !== undefined && URL.canParse(classeur) && new URL(classeur).protocol === "https:";
  if (mode === "web" && estAdresse && reste.length === 0) return { type: "web", classeur };
  throw new Error(USAGE);
}

/** Microsoft's tools, fetched when they are asked for: the second brings four hundred packages, which no build needs. */
const CERTIFICATS = ["office-addin-dev-certs", "3.0.0"] as const;
const CHARGEMENT = ["office-addin-debugging", "7.0.0"] as const;
const SERVEUR = "npx webpack serve --mode development --env https";

const outil = ([nom, version]: readonly [string, string], ...mots: readonly string[]): readonly string[] => [
  ...["exec", "--yes", `--package=${nom}@${version}`, "--", nom, ...mots],
];

/** What npm is to run, one after the other: certificates that this computer trusts, then the add-in in Excel. */
export function commandesDe(demande: DemandeDeChargement): readonly (readonly string[])[] {
  if (demande.type === "arreter") return [outil(CHARGEMENT, "stop", "manifest.xml")];
  const serveur = ["--dev-server", SERVEUR, "--dev-server-port", "3000"];
  const ou = demande.type === "web" ? ["web", "--document", demande.classeur] : ["desktop"];
  return [
    outil(CERTIFICATS, "install"),
    outil(CHARGEMENT, "start", "manifest.xml", ...ou, "--app", "excel", ...serveur),
  ];
}

/** Where office-addin-dev-certs leaves what it makes. */
const DOSSIER_DES_CERTIFICATS = join(homedir(), ".office-addin-dev-certs");

/** The certificate for https://localhost that this computer trusts. @throws when none was made. */
export function certificats(dossier = DOSSIER_DES_CERTIFICATS): { key: Buffer; cert: Buffer; ca: Buffer } {
  const [key = "", cert = "", ca = ""] = ["localhost.key", "localhost.crt", "ca.crt"].map((nom) =>
    join(dossier, nom),
  );
  if (![key, cert, ca].every((fichier) => existsSync(fichier)))
    throw new Error(`Pas de certificat dans « ${dossier} » : « npm run excel » les fait.`);
  return { key: readFileSync(key), cert: readFileSync(cert), ca: readFileSync(ca) };
}
