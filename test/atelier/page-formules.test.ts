import { enFormeInvariante } from "../../src/atelier/page/formules";

describe("Une formule tapée à la française", () => {
  it.each([
    ["=FLUX.ROTATION(120;1500)", "=FLUX.ROTATION(120,1500)"],
    ["=FLUX.VOLUME(0,2;1000)", "=FLUX.VOLUME(0.2,1000)"],
    ["=SUM(1,5;2;A1:B2)", "=SUM(1.5,2,A1:B2)"],
    ['=IF(A1="a;b,5";"oui;non";1,25)', '=IF(A1="a;b,5","oui;non",1.25)'],
    ['=CONCATENATE("dit ""a;b"" ";1)', '=CONCATENATE("dit ""a;b"" ",1)'],
    ["=SUM('Feuille;1'!A1;2)", "=SUM('Feuille;1'!A1,2)"],
    ["=SUM('L''année;1'!A1;2)", "=SUM('L''année;1'!A1,2)"],
    ["=SUM({1;2;3};4)", "=SUM({1;2;3},4)"],
    ["=IF(A1;FLUX.ASSIETTE(14500;0,1;300;150);0)", "=IF(A1,FLUX.ASSIETTE(14500,0.1,300,150),0)"],
    ["=SUM(tblParc[[#All];[Prix; en €]];1)", "=SUM(tblParc[[#All],[Prix; en €]],1)"],
    ["=SUM(tblParc[Nom ']; suite];1)", "=SUM(tblParc[Nom ']; suite],1)"],
    ["=SUM(tblParc[Taux 1,5; en %];1)", "=SUM(tblParc[Taux 1,5; en %],1)"],
    ["=0,5*2", "=0.5*2"],
    ["=(0,5+1)*2", "=(0.5+1)*2"],
    ["=FLUX.ASSIETTE(1;;3)", "=FLUX.ASSIETTE(1,,3)"],
  ])("%s devient %s", (saisie, attendu) => {
    expect(enFormeInvariante(saisie)).toBe(attendu);
  });

  it.each([
    "=FLUX.ROTATION(120,1500)",
    "=SUM(1.5,2)",
    "=ROUND(10,2)",
    "=SUM({1,2;3,4})",
    "=SUM({1;2})",
    '=IF(A1="x;y",1,2)',
    "=SUM(A1:A3,B1)",
    "texte; libre, 1,5",
    '="jamais fermé; 1,5',
    "=",
    "",
  ])("laisse %p inchangée", (saisie) => {
    expect(enFormeInvariante(saisie)).toBe(saisie);
  });
});
