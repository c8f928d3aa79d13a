import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { exempleXlsx } from "./exempleXlsx";

const DESTINATION = "assets/exemple.xlsx";

/** Writes the example workbook of the project; the same bytes each time. */
async function ecrire(): Promise<void> {
  const octets = await exempleXlsx();
  await writeFile(resolve(DESTINATION), octets);
  console.log(`${DESTINATION} : ${Math.round(octets.length / 1024)} Ko`);
}

void ecrire();
