import { ApiLevel } from "../../src/atelier/host/model/api";
import { ENSEMBLES_EXIGES } from "../../src/excel/environnement";

/** L'Office d'un Excel qui n'a rien au-delà de ce que demande le manifeste. */
const niveau = new ApiLevel(ENSEMBLES_EXIGES.ExcelApi);
const isSetSupported = (nom: string, version: string) => nom === "ExcelApi" && niveau.has(version);
Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
