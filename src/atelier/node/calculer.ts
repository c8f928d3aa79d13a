import { version } from "../../../package.json";
import { jour } from "../../calcul/domaine/jour";
import { lireLaDemande } from "../commande/demande";
import { EchecDeCommande } from "../commande/echec";
import { executer } from "../commande/executer";

/** The system's date, where the machine is: the only place of the command that looks at a clock. */
function aujourdhui(): number {
  const maintenant = new Date();
  return jour(maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate());
}

/** `npm run calculer -- entree.xlsx sortie.xlsx [--date AAAA-MM-JJ]`: see `executer`. Exit code 0 when a file was written. */
async function main(): Promise<void> {
  const debut = performance.now();
  const demande = lireLaDemande(process.argv.slice(2));
  const resume = await executer(demande, { aujourdhui: demande.date ?? aujourdhui(), version });
  const secondes = ((performance.now() - debut) / 1000).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
  console.log([...resume, `« ${demande.sortie} » a été écrit en ${secondes} s.`].join("\n"));
}

main().catch((erreur: unknown) => {
  const detail = erreur instanceof Error ? erreur.message : String(erreur);
  console.error(
    erreur instanceof EchecDeCommande
      ? erreur.message
      : new EchecDeCommande({ type: "imprevu", detail }).message,
  );
  process.exitCode = 1;
});
