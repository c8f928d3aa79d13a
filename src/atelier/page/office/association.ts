type Fonction = (...valeurs: never[]) => unknown;

/** Names given to functions, as Office.js's own loader keeps them for `associate`: names in capitals, listeners told. */
export class Association {
  readonly mappings: Record<string, Fonction> = {};
  private readonly ecouteurs: (() => void)[] = [];

  associate(nom: string | Readonly<Record<string, Fonction>>, fonction?: Fonction): void {
    if (typeof nom !== "string") for (const [cle, valeur] of Object.entries(nom)) this.associate(cle, valeur);
    else if (fonction !== undefined) {
      this.mappings[nom.toUpperCase()] = fonction;
      for (const ecouteur of this.ecouteurs) ecouteur();
    }
  }

  onchange(ecouteur: () => void): void {
    this.ecouteurs.push(ecouteur);
  }
}
