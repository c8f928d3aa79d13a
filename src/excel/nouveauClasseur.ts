/** Bytes as text, in pieces: a call takes so many arguments only. */
function enBase64(octets: Uint8Array): string {
  const morceau = 0x8000;
  let texte = "";
  for (let debut = 0; debut < octets.length; debut += morceau)
    texte += String.fromCharCode(...octets.subarray(debut, debut + morceau));
  return btoa(texte);
}

/** Opens an .xlsx file beside the workbook, not saved yet; false where the host cannot. */
export async function ouvrirUnClasseur(octets: Uint8Array): Promise<boolean> {
  try {
    await Excel.createWorkbook(enBase64(octets));
    return true;
  } catch {
    return false;
  }
}

/** Excel for Mac takes no file from a pane (OfficeDev/office-js 2700): there, documents are opened, not saved. */
export function telechargementPossible(): boolean {
  return typeof Office === "undefined" || Office.context.platform !== Office.PlatformType.Mac;
}
