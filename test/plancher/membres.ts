import ts from "typescript";

/** A use of a member of Office.js: where, which one, and the ExcelApi set that brought it ("1.13"). */
export interface Usage {
  readonly endroit: string;
  readonly membre: string;
  readonly ensemble: string;
  /** The highest set that the same function asks the host about; null when it asks nothing. */
  readonly demande: string | null;
}

const ENSEMBLE = /\[Api set: ExcelApi (\d+\.\d+)/;

/** The rank of a set: "1.9" comes before "1.10". */
export const rang = (ensemble: string): number => Number(ensemble.split(".")[1]);

/** Every use of a member of Excel's API in some files, as the type checker resolves it. */
export function usagesDe(fichiers: readonly string[], options: ts.CompilerOptions): Usage[] {
  const programme = ts.createProgram(fichiers, options);
  const types = programme.getTypeChecker();
  return fichiers.flatMap((fichier) => {
    const source = programme.getSourceFile(fichier);
    return source === undefined ? [] : usagesDuFichier(source, types);
  });
}

function usagesDuFichier(source: ts.SourceFile, types: ts.TypeChecker): Usage[] {
  const usages: Usage[] = [];
  const visiter = (noeud: ts.Node): void => {
    const nom = ts.isPropertyAccessExpression(noeud) ? noeud.name : nomDestructure(noeud);
    const ensemble = nom === undefined ? undefined : ensembleDe(nom, types);
    if (nom !== undefined && ensemble !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(nom.getStart());
      const demande = demandeAutour(nom, types);
      usages.push({ endroit: `${source.fileName}:${line + 1}`, membre: nom.text, ensemble, demande });
    }
    ts.forEachChild(noeud, visiter);
  };
  visiter(source);
  return usages;
}

/** `const { tables } = feuille` uses `tables` as `feuille.tables` does. */
function nomDestructure(noeud: ts.Node): ts.Identifier | undefined {
  if (!ts.isBindingElement(noeud)) return undefined;
  const nom = noeud.propertyName ?? noeud.name;
  return ts.isIdentifier(nom) ? nom : undefined;
}

function ensembleDe(nom: ts.Node, types: ts.TypeChecker): string | undefined {
  const symbole = ts.isBindingElement(nom.parent)
    ? proprieteDestructuree(nom.parent, types)
    : types.getSymbolAtLocation(nom);
  const declarations = symbole?.declarations ?? [];
  const officielles = declarations.filter((une) => une.getSourceFile().fileName.includes("@types/office-js"));
  // An overload asks for no more than the member that came first.
  const ensembles = officielles.flatMap((une) => ENSEMBLE.exec(une.getFullText())?.[1] ?? []);
  return ensembles.sort((un, autre) => rang(un) - rang(autre))[0];
}

function proprieteDestructuree(lien: ts.BindingElement, types: ts.TypeChecker): ts.Symbol | undefined {
  const nom = lien.propertyName ?? lien.name;
  return ts.isIdentifier(nom) ? types.getTypeAtLocation(lien.parent).getProperty(nom.text) : undefined;
}

/** The highest version given to `disponible` in the function around. */
function demandeAutour(noeud: ts.Node, types: ts.TypeChecker): string | null {
  let fonction: ts.Node = noeud;
  while (
    !ts.isSourceFile(fonction) &&
    !ts.isFunctionDeclaration(fonction) &&
    !ts.isMethodDeclaration(fonction)
  )
    fonction = fonction.parent;
  const demandees: string[] = [];
  const visiter = (un: ts.Node): void => {
    if (ts.isCallExpression(un) && un.expression.getText() === "disponible") {
      const [version] = un.arguments;
      const type = version === undefined ? undefined : types.getTypeAtLocation(version);
      if (type?.isStringLiteral() === true) demandees.push(type.value);
    }
    ts.forEachChild(un, visiter);
  };
  if (!ts.isSourceFile(fonction)) visiter(fonction);
  return demandees.sort((un, autre) => rang(autre) - rang(un))[0] ?? null;
}
