import { creer, creerSvg } from "../dom";

type Trace = readonly (readonly [string, Readonly<Record<string, string>>])[];

function icone(taille: string, boite: string, traces: Trace): SVGElement {
  const attributs = { viewBox: boite, width: taille, height: taille, "aria-hidden": "true", fill: "none" };
  return creerSvg(
    "svg",
    { classe: "icone", attributs },
    ...traces.map(([nom, tracesAttributs]) => creerSvg(nom, { attributs: tracesAttributs })),
  );
}

const trait = (d: string) =>
  [
    "path",
    {
      d,
      stroke: "currentColor",
      "stroke-width": "1.4",
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    },
  ] as const;
const cercle = [
  "circle",
  { cx: "10", cy: "10", r: "7.3", stroke: "currentColor", "stroke-width": "1.4" },
] as const;

/** The add-in's mark: three streams that share one source. */
export function marque(): SVGElement {
  const courbe = (d: string) =>
    ["path", { d, stroke: "#fff", "stroke-width": "10", "stroke-linecap": "round" }] as const;
  return icone("32", "0 0 128 128", [
    ["rect", { width: "128", height: "128", rx: "28", fill: "var(--fluxMarque)" }],
    courbe("M28 64H100"),
    courbe("M28 64C58 64 56 34 100 34"),
    courbe("M28 64C58 64 56 94 100 94"),
  ]);
}

export type Ton = "success" | "warning" | "error" | "info";

/** The sign of a tone; beside words that say the same. */
export function signe(ton: Ton): HTMLElement {
  return creer("span", { classe: `signe ${ton}` }, dessin(ton));
}

function dessin(ton: Ton): SVGElement {
  switch (ton) {
    case "success":
      return icone("20", "0 0 20 20", [cercle, trait("M6.8 10.3l2.2 2.2 4.4-4.6")]);
    case "warning":
      return icone("20", "0 0 20 20", [trait("M10 2.8l7.6 13.6H2.4zM10 8v3.6M10 14v.1")]);
    case "error":
      return icone("20", "0 0 20 20", [cercle, trait("M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2")]);
    case "info":
      return icone("20", "0 0 20 20", [cercle, trait("M10 9.2v4.2M10 6.5v.1")]);
  }
}

export function croix(): SVGElement {
  return icone("16", "0 0 20 20", [trait("M5 5l10 10M15 5L5 15")]);
}

export function crayon(): SVGElement {
  return icone("16", "0 0 20 20", [trait("M4 16l.8-3.2L13 4.6l2.4 2.4-8.2 8.2zM11.4 6.2l2.4 2.4")]);
}
