import type { Chart, Plugin } from "chart.js";

const ECART = 4;

function ecrire(
  { ctx, options }: Chart,
  texte: string,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const couche = options.indexAxis === "y";
  ctx.textAlign = couche ? "left" : "center";
  ctx.textBaseline = couche ? "middle" : "bottom";
  ctx.fillText(texte, couche ? x + ECART : x, couche ? y : y - ECART);
}

/** Writes a text at the end of each bar or point, series by series; "" for none. */
export function etiquettes(textes: readonly (readonly string[])[]): Plugin<"bar" | "line"> {
  return {
    id: "etiquettes",
    afterDatasetsDraw: (graphique) => {
      const { ctx } = graphique;
      ctx.save();
      ctx.fillStyle = "#404040";
      ctx.font = "11px Calibri, Carlito, sans-serif";
      textes.forEach((siens, rang) => {
        const { data } = graphique.getDatasetMeta(rang);
        siens.forEach((texte, place) => {
          const element = data[place];
          if (element !== undefined && texte !== "") ecrire(graphique, texte, element);
        });
      });
      ctx.restore();
    },
  };
}
