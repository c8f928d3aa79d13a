import { reperer } from "../../src/lecture/lecture";
import { empreinteDesEntetes } from "../../src/lecture/reperage/profils";
import type { Corrections } from "../../src/lecture/reperage/corrections";
import { feuillesVues, type FeuilleVue } from "../../src/taskpane/correspondances";
import { classeur, vues, type Feuilles } from "../lecture/classeurs";
import { enClair } from "./fabriques";

function montrees(feuilles: Feuilles, corrections: Corrections = {}) {
  return feuillesVues(reperer(vues(classeur(feuilles)), { version: 1, corrections }));
}

const duParc = (feuilles: readonly FeuilleVue[]) => feuilles.find(({ role }) => role === "parc");

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

  it("disent les choix de la personne, qui s'annulent, et ceux qui ne s'appliquent plus", () => {
    const parc = duParc(
      montrees(
        { Parc: [["N° RPLS", "Département", "Détenteur", "Exclusion"]] },
        {
          parc: {
            feuille: "Parc 2025",
            colonnes: {
              reservataire: { entete: "Détenteur", rang: 0 },
              exclusion: null,
              nature: { entete: "Genre", rang: 0 },
            },
          },
        },
      ),
    );
    const champs = new Map(parc?.champs.map((un) => [un.champ, un]));
    const dit = (champ: "reservataire" | "exclusion" | "nature" | "rpls") => {
      const un = champs.get(champ);
      return [enClair(un?.texte ?? ""), un?.choisi];
    };
    expect(dit("reservataire")).toEqual(["C « Détenteur », votre choix", true]);
    expect(dit("exclusion")).toEqual([
      "Pas de colonne : aucun logement n'est retiré du parc soumis au flux.",
      true,
    ]);
    expect(dit("nature")).toEqual([
      "Pas de colonne : tous les logements sont comptés comme familiaux. La colonne que vous aviez choisie n'est plus là.",
      true,
    ]);
    expect(dit("rpls")).toEqual(["A « N° RPLS », nom du modèle", false]);
    expect([enClair(parc?.texte ?? ""), parc?.choisie]).toEqual([
      "Feuille « Parc » ; celle que vous aviez choisie n'est plus là.",
      true,
    ]);
  });

  it("proposent les colonnes en question d'abord, jamais un en-tête trop long pour être gardé", () => {
    const parc = duParc(
      montrees({ Parc: [["Étage", "N° RPLS", "Dpt", "x".repeat(300), "Code département"]] }),
    );
    const departement = parc?.champs.find(({ champ }) => champ === "departement");
    expect(departement?.possibles.map((rang) => parc?.colonnes[rang]?.lettres)).toEqual(["C", "E", "A", "B"]);
    expect(departement?.retenue).toBeNull();
    expect(parc?.champs.find(({ champ }) => champ === "rpls")?.retenue).toBe(1);
  });

  it("proposent les profils reconnus, et de garder les choix faits", () => {
    const entetes = ["Ident", "Dpt"];
    const profil = {
      nom: "AL'in",
      role: "parc" as const,
      empreinte: empreinteDesEntetes(entetes),
      colonnes: {},
    };
    const parcAvec = (corrections: Corrections) =>
      duParc(
        feuillesVues(
          reperer(vues(classeur({ Parc: [entetes] })), { version: 1, corrections, profils: [profil] }),
        ),
      );
    expect(parcAvec({})).toMatchObject({ reconnus: [], profils: ["AL'in"], aGarder: null });
    const choisis = { parc: { colonnes: { rpls: { entete: "Ident", rang: 0 } } } };
    expect(parcAvec(choisis)).toMatchObject({
      reconnus: ["AL'in"],
      profils: ["AL'in"],
      aGarder: profil.empreinte,
    });
  });
});
