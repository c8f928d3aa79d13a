import type { ChartRecord, LegendPlace } from "../../workbook/charts";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import { changedChart, chartOf } from "../model/charts";
import { toHexColor } from "../model/colors";
import type { ChartAxisTarget, ChartTarget } from "../targets";

function text(value: unknown, what: string): string {
  return typeof value === "string" ? value : refuse("InvalidArgument", what);
}

function flag(value: unknown, what: string): boolean {
  return typeof value === "boolean" ? value : refuse("InvalidArgument", what);
}

function number(value: unknown, what: string): number {
  return typeof value === "number" && Number.isFinite(value) ? value : refuse("InvalidArgument", what);
}

defineClass("ChartTitle", {
  since: "1.1",
  properties: {
    text: {
      since: "1.1",
      get: (self) => chartOf(self).title ?? "",
      set: (self, value) => {
        changedChart(self).title = text(value, "title");
      },
    },
    visible: {
      since: "1.1",
      get: (self) => chartOf(self).title !== null,
      set: (self, value) => {
        const chart = changedChart(self);
        chart.title = flag(value, "visible") ? (chart.title ?? "Titre du graphique") : null;
      },
    },
  },
  steps: { format: { since: "1.1", to: (self) => wrap("ChartTitleFormat", self) } },
});

defineClass("ChartTitleFormat", {
  since: "1.1",
  steps: { font: { since: "1.1", to: (self) => wrap("ChartFont", self) } },
});

/** The font of the title: the only one that the model keeps. */
defineClass("ChartFont", {
  since: "1.1",
  properties: {
    bold: {
      since: "1.1",
      get: (self) => chartOf(self).titleBold ?? false,
      set: (self, value) => {
        changedChart(self).titleBold = flag(value, "bold");
      },
    },
    color: {
      since: "1.1",
      get: (self) => chartOf(self).titleColor ?? "#595959",
      set: (self, value) => {
        changedChart(self).titleColor = toHexColor(value);
      },
    },
    size: {
      since: "1.1",
      get: (self) => chartOf(self).titleSize ?? 14,
      set: (self, value) => {
        changedChart(self).titleSize = number(value, "size");
      },
    },
  },
});

const LEGENDS: readonly LegendPlace[] = ["Top", "Bottom", "Left", "Right"];

defineClass("ChartLegend", {
  since: "1.1",
  properties: {
    position: {
      since: "1.1",
      get: (self) => chartOf(self).legend ?? "Bottom",
      set: (self, value) => {
        changedChart(self).legend =
          LEGENDS.find((one) => one === value) ?? refuse("InvalidArgument", "legend");
      },
    },
    visible: {
      since: "1.1",
      get: (self) => chartOf(self).legend !== null,
      set: (self, value) => {
        const chart = changedChart(self);
        chart.legend = flag(value, "visible") ? (chart.legend ?? "Bottom") : null;
      },
    },
  },
});

function axis({ book, sheetId, chartId }: ChartTarget, name: ChartAxisTarget["axis"]) {
  return wrap("ChartAxis", { book, sheetId, chartId, axis: name });
}

defineClass("ChartAxes", {
  since: "1.1",
  steps: {
    categoryAxis: { since: "1.1", to: (self) => axis(self, "category") },
    valueAxis: { since: "1.1", to: (self) => axis(self, "value") },
  },
});

/** The chart, to change what the model keeps of that axis alone. */
function changedAxis(self: ChartAxisTarget, kept: ChartAxisTarget["axis"]): ChartRecord {
  return self.axis === kept ? changedChart(self) : refuse("UnsupportedOperation", `${self.axis} axis`);
}

defineClass("ChartAxis", {
  since: "1.1",
  properties: {
    minimum: {
      since: "1.1",
      get: (self) => (self.axis === "value" ? (chartOf(self).minimum ?? 0) : ""),
      set: (self, value) => {
        changedAxis(self, "value").minimum = number(value, "minimum");
      },
    },
    numberFormat: {
      since: "1.8",
      get: (self) => (self.axis === "value" ? (chartOf(self).numberFormat ?? "General") : "General"),
      set: (self, value) => {
        changedAxis(self, "value").numberFormat = text(value, "number format");
      },
    },
    reversePlotOrder: {
      since: "1.7",
      get: (self) => self.axis === "category" && chartOf(self).reversed === true,
      set: (self, value) => {
        changedAxis(self, "category").reversed = flag(value, "reversePlotOrder");
      },
    },
    visible: {
      since: "1.7",
      get: (self) => self.axis === "category" || chartOf(self).isAxisHidden !== true,
      set: (self, value) => {
        changedAxis(self, "value").isAxisHidden = !flag(value, "visible");
      },
    },
  },
  steps: { majorGridlines: { since: "1.1", to: (self) => wrap("ChartGridlines", self) } },
});

defineClass("ChartGridlines", {
  since: "1.1",
  properties: {
    visible: {
      since: "1.1",
      get: (self) => self.axis === "value" && chartOf(self).hasNoGridlines !== true,
      set: (self, value) => {
        changedAxis(self, "value").hasNoGridlines = !flag(value, "visible");
      },
    },
  },
});
