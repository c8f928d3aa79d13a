import { Association } from "./office/association";
import { contexte } from "./office/contexte";
import type { Pont } from "./office/pont";
import { ouvrirLePont } from "./office/pont";

/**
 * What the pane loads in the atelier in place of Microsoft's loader: the `Office` that the add-in uses, the
 * `CustomFunctions` that the runtime needs before it loads, and the bridge by which `excel-web` reaches the workbook.
 */
const hote = { host: "Excel", platform: "OfficeOnline" };
const actions = new Association();
const fonctions = new Association();
const regards: ((message: { visibilityMode: string }) => void)[] = [];
const pont = ouvrirLePont({
  executer,
  afficher: (visible) => {
    for (const regard of regards) regard({ visibilityMode: visible ? "Taskpane" : "Hidden" });
  },
});

actions.onchange(() => {
  pont.envoyer({ type: "actions", noms: Object.keys(actions.mappings) });
});
fonctions.onchange(() => {
  pont.envoyer({ type: "fonctionsPretes" });
});

function executer(nom: string, numero: number): void {
  const completed = (): void => {
    pont.envoyer({ type: "actionTerminee", numero });
  };
  const action = actions.mappings[nom.toUpperCase()] as ((evenement: object) => unknown) | undefined;
  if (action === undefined) completed();
  else action({ completed, source: { id: nom } });
}

/** Resolves once the page is parsed, and the library with it: it then has put a `context` and an `addin` over ours. */
const pret = new Promise<typeof hote>((resolve) => {
  const conclure = (): void => {
    Object.defineProperty(office, "context", { value: contexte });
    Object.assign(office.addin, addin);
    resolve(hote);
  };
  if (document.readyState !== "loading") conclure();
  else document.addEventListener("DOMContentLoaded", conclure);
});

async function afficher(ligne: Pont, visible: boolean): Promise<void> {
  ligne.envoyer({ type: "affichage", visible });
  await Promise.resolve();
}

const addin = {
  showAsTaskpane: () => afficher(pont, true),
  hide: () => afficher(pont, false),
  setStartupBehavior: () => Promise.resolve(),
  onVisibilityModeChanged: (regard: (typeof regards)[number]) => Promise.resolve(void regards.push(regard)),
  getStartupBehavior: () => Promise.resolve("None"),
};

const office = {
  onReady: (suite?: (informations: typeof hote) => unknown) => pret.then((h) => (suite?.(h), h)),
  context: contexte,
  HostType: { Excel: "Excel" },
  PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Universal: "Universal" },
  StartupBehavior: { none: "None", load: "Load" },
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  actions: {
    _association: actions,
    associate: actions.associate.bind(actions),
  },
  addin: { ...addin },
};

Object.assign(window, {
  Office: office,
  // The library makes `Office` an alias of this one when it loads.
  Microsoft: { Office: { WebExtension: office } },
  CustomFunctions: { _association: fonctions, associate: fonctions.associate.bind(fonctions) },
  CustomFunctionMappings: {},
  _richApiNativeBridge: pont.natif,
});
