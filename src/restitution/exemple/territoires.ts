/** A commune, its EPCI, its weight in the example, and whether it has a quartier prioritaire (QPV). */
export interface Commune {
  nom: string;
  epci: string;
  poids: number;
  qpv: boolean;
}

export type Departement = "31" | "34" | "81";

const commune = (nom: string, epci: string, poids: number, qpv = false): Commune => ({
  nom,
  epci,
  poids,
  qpv,
});

const TOULOUSE = "Toulouse Métropole";
const MONTPELLIER = "Montpellier Méditerranée Métropole";
const ALBIGEOIS = "CA de l’Albigeois";
const CASTRES = "CA de Castres Mazamet";
const GAILLAC = "CA Gaillac-Graulhet";
const SETE = "Sète Agglopôle Méditerranée";

/** Real communes of three départements of Occitanie; what stands in them here is made up. */
export const COMMUNES: Readonly<Record<Departement, readonly Commune[]>> = {
  "31": [
    commune("Toulouse", TOULOUSE, 40, true),
    commune("Colomiers", TOULOUSE, 9, true),
    commune("Blagnac", TOULOUSE, 7),
    commune("Tournefeuille", TOULOUSE, 5),
    commune("Cugnaux", TOULOUSE, 4, true),
    commune("Balma", TOULOUSE, 4),
    commune("Muret", "Le Muretain Agglo", 6, true),
    commune("Portet-sur-Garonne", "Le Muretain Agglo", 3),
    commune("Ramonville-Saint-Agne", "Sicoval", 4),
    commune("Castanet-Tolosan", "Sicoval", 3),
    commune("Saint-Gaudens", "CC Cœur et Coteaux du Comminges", 4, true),
    commune("Villefranche-de-Lauragais", "CC des Terres du Lauragais", 2),
  ],
  "34": [
    commune("Montpellier", MONTPELLIER, 36, true),
    commune("Castelnau-le-Lez", MONTPELLIER, 6),
    commune("Lattes", MONTPELLIER, 4),
    commune("Juvignac", MONTPELLIER, 4),
    commune("Saint-Jean-de-Védas", MONTPELLIER, 3),
    commune("Béziers", "CA de Béziers Méditerranée", 14, true),
    commune("Sérignan", "CA de Béziers Méditerranée", 3),
    commune("Sète", SETE, 8, true),
    commune("Frontignan", SETE, 5, true),
    commune("Lunel", "Lunel Agglo", 5, true),
    commune("Mauguio", "Pays de l’Or Agglomération", 3),
  ],
  "81": [
    commune("Albi", ALBIGEOIS, 24, true),
    commune("Saint-Juéry", ALBIGEOIS, 4),
    commune("Lescure-d’Albigeois", ALBIGEOIS, 3),
    commune("Castres", CASTRES, 18, true),
    commune("Mazamet", CASTRES, 6, true),
    commune("Aussillon", CASTRES, 5, true),
    commune("Gaillac", GAILLAC, 6, true),
    commune("Graulhet", GAILLAC, 6, true),
    commune("Carmaux", "CC Carmausin-Ségala", 5, true),
    commune("Lavaur", "CC Tarn-Agout", 4),
  ],
};

/** A landlord in a département: its size and the rate of turnover that the example gives it. */
export interface PerimetreExemple {
  bailleur: string;
  departement: Departement;
  logements: number;
  taux: number;
}

const SOURCES = "Habitat des Trois Sources";
const AUTAN = "Logis de l’Autan";

/** Two made-up landlords. */
export const PERIMETRES: readonly PerimetreExemple[] = [
  { bailleur: SOURCES, departement: "31", logements: 800, taux: 0.082 },
  { bailleur: SOURCES, departement: "34", logements: 250, taux: 0.104 },
  { bailleur: SOURCES, departement: "81", logements: 500, taux: 0.109 },
  { bailleur: AUTAN, departement: "31", logements: 400, taux: 0.091 },
  { bailleur: AUTAN, departement: "34", logements: 750, taux: 0.076 },
  { bailleur: AUTAN, departement: "81", logements: 300, taux: 0.098 },
];
