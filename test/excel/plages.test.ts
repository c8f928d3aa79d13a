import { intersection, zonesDe } from "../../src/excel/plages";

const zone = (ligne: number, colonne: number, lignes = 1, colonnes = 1) => ({
  ...{ ligne, colonne },
  ...{ lignes, colonnes },
});

describe("Les zones d'une adresse", () => {
  it.each([
    ["D5", [zone(4, 3)]],
    ["A1:C3", [zone(0, 0, 3, 3)]],
    ["Parc!A2:A5,Parc!C7:D7", [zone(1, 0, 4, 1), zone(6, 2, 1, 2)]],
    ["'Mises à disposition'!AA10", [zone(9, 26)]],
    ["'a,b''c!d'!A1,'a,b''c!d'!B2:B3", [zone(0, 0), zone(1, 1, 2, 1)]],
    ["5:7", [null]],
    ["Parc!D:D,Parc!A1", [null, zone(0, 0)]],
    ["", [null]],
  ])("« %s »", (adresse, zones) => {
    expect(zonesDe(adresse)).toEqual(zones);
  });
});

describe("Ce que deux zones ont en commun", () => {
  it.each([
    [zone(0, 0, 3, 3), zone(2, 2, 5, 5), zone(2, 2)],
    [zone(0, 0, 3, 3), zone(1, 1), zone(1, 1)],
    [zone(0, 0, 3, 3), zone(3, 0), null],
    [zone(0, 0, 3, 3), zone(0, 3), null],
  ])("de %j et %j : %j", (a, b, commune) => {
    expect(intersection(a, b)).toEqual(commune);
    expect(intersection(b, a)).toEqual(commune);
  });
});
