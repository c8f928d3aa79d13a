import { CATEGORIES } from "../../src/calcul/domaine/codes";
import { fraction } from "../../src/calcul/nombres/fraction";
import { fois, hypothese, ici, ligne, logement, reservataire } from "../calcul/constructeurs";
import { chiffre, dit, entier, ouVide, parmi, texte } from "./lecture/colonnes";
import { verifierLesCas } from "./lecture/fiche";
import { parLigne } from "./lecture/table";

const ALBI = { commune: "Albi", epci: "Albi" } as const;

verifierLesCas("r11-infra-departemental", [
  parLigne(
    "Sur le territoire du réservataire",
    {
      donnees: {
        ...{ Catégorie: parmi(["commune", "epci"]), Dénominateur: parmi(["parc", "soumis"]) },
        ...{ "Soumis ici et ailleurs": entier, "Soumis de T": entier, "Hors flux de T": entier },
        ...{ Réservés: entier, ailleurs: entier, Mutations: entier, "Mutations de T": ouVide(entier) },
      },
      attendu: {
        ...{ "Part de T": chiffre, "Assiette de T": chiffre },
        ...{ "Volume de T": chiffre, "Volume estimé": chiffre },
      },
    },
    (cas) => {
      const soumis = cas["Soumis de T"];
      const ailleurs = cas["Soumis ici et ailleurs"] - soumis;
      const surPlace = [
        ...fois(soumis, logement(ALBI)),
        ...fois(cas["Hors flux de T"], logement({ ...ALBI, exclusion: "vente" })),
      ].map((un, rang) => (rang < cas.Réservés ? { ...un, reservataire: "ALBI" } : un));
      const dehors = fois(ailleurs, logement({ commune: "Castres" })).map((un, rang) =>
        rang < cas.ailleurs ? { ...un, reservataire: "ALBI" } : un,
      );
      const tauxRetenu = fraction(1, 10);
      const deT = cas["Mutations de T"];
      const resultat = ici({
        logements: [...surPlace, ...dehors],
        reservataires: [reservataire("ALBI", { categorie: cas.Catégorie, territoire: "Albi" })],
        territoires: ["Albi"],
        hypotheses: [
          hypothese({ mutations: cas.Mutations }, { tauxRetenu }),
          ...(deT === null ? [] : [hypothese({ mutations: deT }, { territoire: "Albi" })]),
        ],
        parametres: { denominateur: cas.Dénominateur },
      });
      const { territoire, volumeEstime } = ligne(resultat, "ALBI");
      if (territoire === null) throw new Error("un territoire est attendu");
      const { part, assiette, volume } = territoire;
      return {
        ...{ "Part de T": dit(part), "Assiette de T": dit(assiette) },
        ...{ "Volume de T": dit(volume), "Volume estimé": dit(volumeEstime) },
      };
    },
  ),

  parLigne(
    "Qui a un territoire ?",
    {
      donnees: {
        ...{ Catégorie: parmi(CATEGORIES), Nom: texte, Territoire: ouVide(texte) },
        ...{ "Commune du logement": ouVide(texte), "EPCI du logement": ouVide(texte) },
      },
      attendu: { "Son territoire": ouVide(texte) },
    },
    (cas) => {
      const [commune, epci] = [cas["Commune du logement"], cas["EPCI du logement"]];
      const { Catégorie: categorie, Nom: nom, Territoire: territoire } = cas;
      const resultat = ici({
        logements: [logement({ commune, epci, reservataire: "X" })],
        reservataires: [reservataire("X", { categorie, nom, territoire })],
        territoires: [territoire ?? nom],
        hypotheses: [hypothese({}, { tauxRetenu: fraction(1, 10) })],
      });
      return { "Son territoire": ligne(resultat, "X").territoire?.nom ?? null };
    },
  ),
]);
