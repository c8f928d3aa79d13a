import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import type { FunctionResult } from "../../host/functions";
import type { Appels, Cellule } from "./appels";
import type { Matrice } from "./arguments";
import { lireArgument } from "./arguments";
import type { FonctionDeclaree } from "./catalogue";
import { ESPACE } from "./catalogue";
import type { Phrases } from "./phrases";

const ERREURS: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]));

/** A function of the add-in as the formula engine sees it: its cells are read here, its value comes from the add-in. */
export class FonctionDuComplement extends BaseFunction {
  override needsReferenceObject = true;
  private readonly id: string;
  private readonly streaming: boolean;
  /** Excel passes null for each argument left out. */
  private readonly attendus: number;

  constructor(
    declaree: FonctionDeclaree,
    private readonly appels: Appels,
    private readonly phrases: Phrases,
  ) {
    super(`${ESPACE}.${declaree.name}`);
    this.id = declaree.id;
    this.streaming = declaree.options.stream;
    this.attendus = declaree.parameters.filter((parametre) => !parametre.repeating).length;
    this.minParams = declaree.parameters.filter((parametre) => !parametre.optional).length;
    this.maxParams = declaree.parameters.some((parametre) => parametre.repeating)
      ? 255
      : declaree.parameters.length;
  }

  override calculate(...variantes: FunctionVariantType[]): BaseValueObject {
    const cellule = this.cellule();
    const parameters: (Matrice | null)[] = [];
    for (const variante of variantes) {
      const argument = lireArgument(variante);
      if (argument.type === "erreur") return argument.objet;
      parameters.push(argument.valeur);
    }
    while (parameters.length < this.attendus) parameters.push(null);
    const resultat = this.appels.demander({ id: this.id, parameters, streaming: this.streaming }, cellule);
    return resultat === undefined
      ? ErrorValueObject.create(ErrorType.CONNECT)
      : this.montrer(resultat, cellule);
  }

  private cellule(): Cellule {
    return { unitId: this.unitId ?? "", subUnitId: this.subUnitId ?? "", row: this.row, column: this.column };
  }

  private montrer(resultat: FunctionResult, cellule: Cellule): BaseValueObject {
    if (Array.isArray(resultat)) {
      this.phrases.oublier(cellule);
      return enValeur(resultat);
    }
    this.phrases.retenir(cellule, resultat.code, resultat.message);
    return ErrorValueObject.create(ERREURS.get(resultat.code) ?? ErrorType.VALUE, resultat.message);
  }
}

/** A single value stays one; a matrix spills. */
function enValeur(resultat: Matrice): BaseValueObject {
  const valeurs = resultat.map((ligne) => ligne.map((valeur) => ValueObjectFactory.create(valeur ?? "")));
  const [premiere = []] = valeurs;
  if (valeurs.length === 1 && premiere.length === 1 && premiere[0] !== undefined) return premiere[0];
  return ArrayValueObject.create({
    calculateValueList: valeurs,
    rowCount: valeurs.length,
    columnCount: premiere.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
