import { reperer } from "../../src/lecture/lecture";
import { feuillesVues } from "../../src/taskpane/correspondances";
import { classeur, vues, type Feuilles } from "../lecture/classeurs";
import { enClair } from "./fabriques";

function montrees(feuilles: Feuilles) {
  return feuillesVues(reperer(vues(classeur(feuilles))).correspondances);
}

/** Les champs du parc en une ligne chacun : nom, état, texte. */
function champsDuParc(entetes: readonly string[]) {
  const parc = montrees({ Parc: [entetes] }).find(({ role }) => role === "parc");
  return (parc?.champs ?? []).map(({ nom, etat, texte }) => `${nom} (${etat}) : ${enClair(texte)}`);
}

describe("Les colonnes reconnues, dans le volet", () => {
  it("disent la colonne de chaque champ et comment son en-tête a été compris", () => {
    const champs = champsDuParc(["IDENT_REP", "Organisme", "Département"]);
    expect(champs.slice(0, 3)).toEqual([
      "N° RPLS (trouve) : A « IDENT_REP », nom RPLS",
      "Bailleur (trouve) : B « Organisme », nom proche",
      "Département (trouve) : C « Département », nom du modèle",
    ]);
  });

  it("disent ce que coûte une colonne absente, et qu'une autre est facultative", () => {
    const champs = champsDuParc(["N° RPLS"]);
    expect(champs).toContain("Département (manque) : Pas de colonne : la feuille ne peut pas être lue.");
    expect(champs).toContain(
      "Nature (manque) : Pas de colonne : tous les logements sont comptés comme familiaux.",
    );
    expect(champs).toContain("Typologie (facultatif) : Pas de colonne : facultatif.");
  });

  it("mettent en tête ce qui est à choisir", () => {
    expect(champsDuParc(["N° RPLS", "Dpt", "Code département"])[0]).toBe(
      "Département (question) : Plusieurs colonnes possibles : B « Dpt » et C « Code département ».",
    );
  });

  it("nomment les colonnes laissées de côté, et comptent celles qui sont trop nombreuses", () => {
    const entetes = (nombre: number) => Array.from({ length: nombre }, (_, rang) => `Divers ${rang + 1}`);
    const laissees = (nombre: number) =>
      enClair(
        montrees({ Parc: [["N° RPLS", "Département", ...entetes(nombre)]] }).find(
          ({ role }) => role === "parc",
        )?.laissees ?? "",
      );
    expect(laissees(0)).toBe("");
    expect(laissees(2)).toBe("Laissées de côté : C « Divers 1 » et D « Divers 2 ».");
    expect(laissees(14)).toMatch(/, N « Divers 12 » et 2 autres\.$/);
  });

  it("rangent les feuilles : celles qui posent une question, celles qui sont lues, celles qui manquent", () => {
    const feuilles = montrees({ Parc: [["N° RPLS", "Dpt", "Code département"]], Libérations: [["Loyer"]] });
    expect(feuilles.slice(0, 4).map(({ nom, etat, texte }) => [nom, etat, enClair(texte)])).toEqual([
      ["Parc", "question", "Feuille « Parc »"],
      ["Libérations", "question", "Feuille « Libérations » : aucune ligne d'en-têtes reconnue."],
      ["Réservataires", "trouvee", "Feuille « Réservataires »"],
      ["Paramètres", "absente", "Pas de feuille : les valeurs par défaut s'appliquent."],
    ]);
  });
});
