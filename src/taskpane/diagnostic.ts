import type { Progres } from "../excel/types";
import { grouper } from "./constats";
import type { Etat } from "./etat";
import type { Message } from "./messages";

const sur = (fait: number, total: number) => `${String(fait)} sur ${String(total)}`;

/** A step without the names that its sentence holds: sheets, files and réservataires are the person's own. */
function etape(progres: Progres | null): string {
  switch (progres?.etape) {
    case "lecture":
      return `lecture, ${sur(progres.lignes, progres.total)} lignes`;
    case "import":
      return `import, ${String(progres.lignes)} lignes, ${sur(progres.octets, progres.total)} octets`;
    case "correction":
      return `correction, ${sur(progres.cellules, progres.total)} cellules`;
    case "documents":
      return `documents, ${sur(progres.rang, progres.total)}`;
    case "ecriture":
      return `écriture, feuille ${sur(progres.rang, progres.total)}`;
    case "reperage":
      return "repérage";
    case "calcul":
      return "calcul";
    case undefined:
      return "début";
  }
}

/** The kind and the code of a failure; never what a sentence would name. */
function erreur(message: Message | null): readonly string[] {
  if (message?.type === "inattendu") return ["imprévue", message.nom, ...message.lieux];
  if (message?.type !== "refus") return [];
  const { refus } = message;
  const cause = refus.type === "interruption" ? [refus.cause.type, refus.suite] : [];
  return [refus.type, ...cause, ...("code" in refus ? [`code ${refus.code}`] : [])];
}

function comptes({ bilan }: Etat): readonly string[] {
  if (bilan === null) return [];
  const { dossier, resultat } = bilan;
  const somme = (nombre: "lues" | "comptees" | "ecartees") =>
    String(dossier.lignes.reduce((total, feuille) => total + feuille[nombre], 0));
  const constats = grouper(bilan).map(({ gravite, nombre }) => `${gravite} ${String(nombre)}`);
  return [
    `Feuilles lues : ${String(dossier.lignes.length)}`,
    `Lignes : ${somme("lues")} lues, ${somme("comptees")} comptées, ${somme("ecartees")} écartées`,
    `Périmètres : ${String(resultat.perimetres.length)}`,
    `Constats : ${constats.length === 0 ? "aucun" : constats.join(", ")}`,
  ];
}

function office({ hote, environnement }: Etat): readonly string[] {
  if (environnement === null) return [`Office.js : ${hote}`];
  const { plateforme, version, langue, ensembles, manquants } = environnement;
  const connus = Object.entries(ensembles).map(([nom, une]) => `${nom} ${une ?? "absent"}`);
  return [
    `Excel : ${plateforme} ${version}, ${langue}`,
    `Ensembles : ${connus.join(", ")}`,
    ...(manquants.length === 0 ? [] : [`Manquent : ${manquants.join(", ")}`]),
  ];
}

/**
 * A text for a colleague or for support: versions, requirement sets, last action and its step, code, counts. No cell, no name
 * of a sheet, a file, a landlord or a réservataire.
 */
export function texteDuDiagnostic(etat: Etat, version: string): string {
  const { derniere, message } = etat;
  const echec = erreur(message);
  return [
    `Flux ${version}`,
    ...office(etat),
    ...(derniere === null ? [] : [`Action : ${derniere.action}, étape : ${etape(derniere.progres)}`]),
    ...(echec.length === 0 ? [] : [`Erreur : ${echec.join(", ")}`]),
    ...comptes(etat),
  ].join("\n");
}
