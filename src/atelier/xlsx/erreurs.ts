/** Every way in which a file can be refused, with the figures of the refusal. */
export type DefautFichier =
  | { kind: "fichier-vide" }
  | { kind: "fichier-illisible"; detail: string }
  | { kind: "fichier-protege" }
  | { kind: "format-ancien" }
  | { kind: "fichier-trop-gros"; octets: number; limite: number };

const megaoctets = (octets: number): string => Math.ceil(octets / 1_000_000).toLocaleString("fr-FR");

/** The sentence shown to the person for a refused file. */
export function phraseDuDefaut(defaut: DefautFichier): string {
  switch (defaut.kind) {
    case "fichier-vide":
      return "Le fichier est vide.";
    case "fichier-illisible":
      return `Le fichier n’est pas un classeur Excel (.xlsx) lisible : ${defaut.detail}.`;
    case "fichier-protege":
      return "Le classeur est protégé par un mot de passe : enregistrez-en une copie sans mot de passe, puis ouvrez-la.";
    case "format-ancien":
      return "Le classeur est à l’ancien format Excel (.xls) : enregistrez-le au format .xlsx, puis ouvrez-le.";
    case "fichier-trop-gros":
      return `Le classeur décompressé pèserait ${megaoctets(defaut.octets)} Mo, au-delà de la limite de ${megaoctets(defaut.limite)} Mo.`;
  }
}

/** Thrown when a file cannot be read; `defaut` carries the figures, `message` the French sentence. */
export class ErreurFichier extends Error {
  constructor(
    readonly defaut: DefautFichier,
    options?: ErrorOptions,
  ) {
    super(phraseDuDefaut(defaut), options);
    this.name = "ErreurFichier";
  }
}

/** The refusal of a file whose content does not hold together. */
export function illisible(detail: string, cause?: unknown): ErreurFichier {
  return new ErreurFichier({ kind: "fichier-illisible", detail }, { cause });
}
