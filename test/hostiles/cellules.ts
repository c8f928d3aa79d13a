/** Un texte qu'une personne, ou quelqu'un qui lui veut du mal, a mis dans une cellule. */
export interface CelluleHostile {
  readonly quoi: string;
  readonly texte: string;
  readonly attendu: string;
  /** Ce que Flux lit, et que dit le calcul en JSON. */
  readonly lu: string;
  /** Ce que montre une cellule des résultats ou d'un document. */
  readonly montre: string;
  /** Ce qu'un tableur lit dans le fichier CSV, où un début de formule est gardé par une apostrophe. */
  readonly csv: string;
  /** Le nom du document de ce réservataire, après « Flux 2026 - R… - ». */
  readonly fichier: string;
}

const LONG = "é".repeat(32_767);

type Ligne = readonly [quoi: string, texte: string, attendu: string, lu: string, fichier: string];

const TEL_QUEL = "reste ce texte";
const SANS_INVISIBLES = "se lit sans ses signes invisibles";

/** Un début de formule, et ce qui en serait un pour un tableur qui ouvre le CSV. */
const FORMULES: readonly Ligne[] = [
  [
    "une formule qui ouvre un lien",
    '=HYPERLINK("http://exemple.fr";"clic")',
    TEL_QUEL,
    '=HYPERLINK("http://exemple.fr";"clic")',
    "=HYPERLINK(-http-exemple.fr-;-clic-)",
  ],
  ["une commande (DDE)", "=cmd|'/c calc'!A1", TEL_QUEL, "=cmd|'/c calc'!A1", "=cmd-'-c calc'!A1"],
  ["un plus en tête", "+33 5 61 00", TEL_QUEL, "+33 5 61 00", "+33 5 61 00"],
  ["un moins en tête", "-2+3", TEL_QUEL, "-2+3", "-2+3"],
  ["une arobase en tête", "@SUM(A1)", TEL_QUEL, "@SUM(A1)", "@SUM(A1)"],
  ["une tabulation devant une formule", "\t=6+6", SANS_INVISIBLES, "=6+6", "=6+6"],
  ["un retour devant une formule", "\r=7+7", SANS_INVISIBLES, "=7+7", "=7+7"],
  ["un signe égal large", "＝8+8", TEL_QUEL, "＝8+8", "＝8+8"],
];

const TEXTES: readonly Ligne[] = [
  [
    "une image piégée",
    "<img src=x onerror=vole()>",
    TEL_QUEL,
    "<img src=x onerror=vole()>",
    "-img src=x onerror=vole()-",
  ],
  ["un script", "<script>vole()</script>", TEL_QUEL, "<script>vole()</script>", "-script-vole()-script-"],
  ["une fin de CDATA et une entité", "]]>&lt;b&amp;", TEL_QUEL, "]]>&lt;b&amp;", "]]-&lt;b&amp;"],
  ["des codes d'en-tête d'Excel", "&P &D &A", TEL_QUEL, "&P &D &A", "&P &D &A"],
  ["un modèle de phrase", "{{nom}} ${x} $& $1", TEL_QUEL, "{{nom}} ${x} $& $1", "{{nom}} ${x} $& $1"],
  ["un code d'échappement d'Excel", "_x0041_ _x000D_", TEL_QUEL, "_x0041_ _x000D_", "_x0041_ _x000D_"],
  ["une apostrophe devant une formule", "'=9+9", TEL_QUEL, "'=9+9", "'=9+9"],
  ["un sens d'écriture renversé", "Ville\u202excod.exe", SANS_INVISIBLES, "Villexcod.exe", "Villexcod.exe"],
  ["des signes sans largeur", "Vi\u200blle\u2060 d'\ufeffici", SANS_INVISIBLES, "Ville d'ici", "Ville d'ici"],
  ["des caractères de commande", "nul\u0000 cloche\u0007", SANS_INVISIBLES, "nul cloche", "nul cloche"],
  ["une moitié d'emoji", "moitié\ud83c", SANS_INVISIBLES, "moitié", "moitié"],
  ["ce qui n'est pas un caractère", "rien\uffff\ufffe", SANS_INVISIBLES, "rien", "rien"],
  [
    "des lignes cachées dans la cellule",
    "haut\u2028milieu\nbas",
    "tient sur une ligne",
    "haut milieu bas",
    "haut milieu bas",
  ],
  ["32 767 caractères", LONG, "est montré autant qu'une cellule en tient", LONG, "é".repeat(66)],
  ["un nom du langage : __proto__", "__proto__", TEL_QUEL, "__proto__", "__proto__"],
  ["un nom du langage : constructor", "constructor", TEL_QUEL, "constructor", "constructor"],
  ["un nombre démesuré", "1e308", TEL_QUEL, "1e308", "1e308"],
  ["un mot pris pour un nombre", "NaN", TEL_QUEL, "NaN", "NaN"],
  ["ce qu'un tableur changerait en date", "12/05/2025", TEL_QUEL, "12/05/2025", "12-05-2025"],
  ["un vrai d'un tableur", "TRUE", TEL_QUEL, "TRUE", "TRUE"],
  ["un chemin qui remonte", "../../etc/passwd", TEL_QUEL, "../../etc/passwd", "..-..-etc-passwd"],
  ["un disque de Windows", "C:\\Windows\\x", TEL_QUEL, "C:\\Windows\\x", "C-Windows-x"],
  ["ce qu'une feuille n'a pas pour nom", "a/b:c*d?[e]", TEL_QUEL, "a/b:c*d?[e]", "a-b-c-d-[e]"],
];

const montre = (lu: string) => (lu.length > 32_766 ? `${lu.slice(0, 32_765)}…` : lu);

function cas([quoi, texte, attendu, lu, fichier]: Ligne, garde: string): CelluleHostile {
  return { quoi, texte, attendu, lu, montre: montre(lu), csv: garde + lu, fichier };
}

export const CELLULES: readonly CelluleHostile[] = [
  ...FORMULES.map((ligne) => cas(ligne, "'")),
  ...TEXTES.map((ligne) => cas(ligne, "")),
];
