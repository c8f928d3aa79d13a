import type { HostObject, Property } from "../classes";
import { defineClass, wrap } from "../classes";
import type { Arguments } from "../arguments";
import { refuse } from "../errors";
import type { ChartBox } from "../model/chartPlace";
import { boxOf, placeAt, placeBetween } from "../model/chartPlace";
import {
  addChart,
  changedChart,
  chartOf,
  deleteChart,
  findChart,
  KINDS,
  listCharts,
  renameChart,
} from "../model/charts";
import type { ChartTarget, RangeTarget, SheetTarget } from "../targets";
import type { ChartRecord } from "../../workbook/charts";
import { rangeAt } from "./rangeOf";

function chart({ book, sheetId }: SheetTarget, { id }: ChartRecord): HostObject<"Chart"> {
  return wrap("Chart", { book, sheetId, chartId: id });
}

function find(self: SheetTarget, args: Arguments): HostObject<"Chart"> | null {
  const record = findChart(self, args.text(0));
  return record && chart(self, record);
}

function add(self: SheetTarget, args: Arguments): HostObject<"Chart"> {
  const range = args.object(1, "Range") ?? refuse("InvalidArgument", "source of the chart");
  if (args.raw(2) === "Rows") refuse("UnsupportedOperation", "series by rows");
  return chart(self, addChart(self, args.raw(0), range));
}

defineClass("ChartCollection", {
  since: "1.1",
  properties: { count: { since: "1.1", get: (self) => listCharts(self).length } },
  items: (self) => listCharts(self).map((record) => chart(self, record)),
  finders: {
    getItem: { since: "1.1", find: (self, args) => find(self, args) ?? refuse("ItemNotFound", args.text(0)) },
    add: { since: "1.1", find: add },
    getItemAt: {
      since: "1.1",
      find: (self, args) =>
        chart(self, listCharts(self)[args.integer(0)] ?? refuse("InvalidArgument", "index")),
    },
    getItemOrNullObject: { since: "1.4", find },
  },
  methods: { getCount: { since: "1.4", call: (self) => listCharts(self).length } },
});

/** A measure of the box; a chart that moves keeps its size. */
function measure(name: keyof ChartBox): Property<ChartTarget> {
  return {
    since: "1.1",
    get: (self) => boxOf(self, chartOf(self))[name],
    set: (self, value) => {
      const points = typeof value === "number" && value >= 0 ? value : refuse("InvalidArgument", name);
      const record = changedChart(self);
      Object.assign(record, placeAt(self, { ...boxOf(self, record), [name]: points }));
    },
  };
}

/** A cell given as a range, or by its address on the sheet of the chart. */
function cell(self: ChartTarget, args: Arguments, index: number): RangeTarget {
  const range = args.object(index, "Range") ?? rangeAt(self, args.text(index)).target;
  return range.sheetId === self.sheetId ? range : refuse("InvalidArgument", "another sheet");
}

defineClass("Chart", {
  since: "1.1",
  identity: ({ chartId }) => ({ Id: chartId }),
  properties: {
    chartType: {
      since: "1.7",
      get: (self) => chartOf(self).kind,
      set: (self, value) => {
        changedChart(self).kind =
          KINDS.find((kind) => kind === value) ?? refuse("InvalidArgument", "chart type");
      },
    },
    height: measure("height"),
    id: { since: "1.7", get: ({ chartId }) => chartId },
    left: measure("left"),
    name: { since: "1.1", get: (self) => chartOf(self).name, set: renameChart },
    top: measure("top"),
    width: measure("width"),
  },
  steps: {
    axes: { since: "1.1", to: (self) => wrap("ChartAxes", self) },
    legend: { since: "1.1", to: (self) => wrap("ChartLegend", self) },
    series: { since: "1.1", to: (self) => wrap("ChartSeriesCollection", self) },
    title: { since: "1.1", to: (self) => wrap("ChartTitle", self) },
    worksheet: { since: "1.2", to: ({ book, sheetId }) => wrap("Worksheet", { book, sheetId }) },
  },
  methods: {
    delete: { since: "1.1", call: deleteChart },
    setPosition: {
      since: "1.1",
      call: (self, args) => {
        const record = changedChart(self);
        const end = args.has(1) ? cell(self, args, 1) : undefined;
        Object.assign(record, placeBetween(self, record, cell(self, args, 0), end));
      },
    },
  },
});
