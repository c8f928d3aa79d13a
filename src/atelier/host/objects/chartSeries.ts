import type { ChartDash, ChartRecord, ChartSeriesRecord, ChartSource } from "../../workbook/charts";
import type { Arguments } from "../arguments";
import type { HostObject } from "../classes";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import { changedChart, changedSeries, chartOf, seriesOf, sourceOf } from "../model/charts";
import { toHexColor } from "../model/colors";
import type { ChartSeriesTarget, ChartTarget } from "../targets";

function series({ book, sheetId, chartId }: ChartTarget, index: number): HostObject<"ChartSeries"> {
  return wrap("ChartSeries", { book, sheetId, chartId, index });
}

function at(self: ChartTarget, index: number): HostObject<"ChartSeries"> {
  return chartOf(self).series[index] ? series(self, index) : refuse("InvalidArgument", `series ${index}`);
}

/** Excel holds 255 series in a chart. */
function add(self: ChartTarget, args: Arguments): HostObject<"ChartSeries"> {
  const chart = changedChart(self);
  const index = args.integer(1, chart.series.length);
  if (index < 0 || index > chart.series.length || chart.series.length >= 255)
    refuse("InvalidArgument", "series");
  const name = args.has(0) ? args.text(0) : `Série${chart.series.length + 1}`;
  chart.series.splice(index, 0, { name, values: null, categories: null });
  return series(self, index);
}

defineClass("ChartSeriesCollection", {
  since: "1.1",
  properties: { count: { since: "1.1", get: (self) => chartOf(self).series.length } },
  items: (self) => chartOf(self).series.map((_, index) => series(self, index)),
  finders: {
    add: { since: "1.7", find: add },
    getItemAt: { since: "1.1", find: (self, args) => at(self, args.integer(0)) },
  },
  methods: { getCount: { since: "1.4", call: (self) => chartOf(self).series.length } },
});

/** One line of cells, or several of categories: Excel refuses a block of values. */
function source(args: Arguments, isValues: boolean): ChartSource {
  const range = args.object(0, "Range") ?? refuse("InvalidArgument", "source of the series");
  const { rowCount, columnCount } = range.area;
  if (isValues && rowCount > 1 && columnCount > 1) refuse("InvalidArgument", "a block of values");
  return sourceOf(range);
}

function remove(self: ChartSeriesTarget): void {
  const gone = changedSeries(self);
  const chart: ChartRecord = chartOf(self);
  chart.series = chart.series.filter((one: ChartSeriesRecord) => one !== gone);
}

defineClass("ChartSeries", {
  since: "1.1",
  properties: {
    gapWidth: {
      since: "1.7",
      get: (self) => seriesOf(self).gapWidth ?? 150,
      set: (self, value) => {
        const isGap = typeof value === "number" && value >= 0 && value <= 500;
        changedSeries(self).gapWidth = isGap ? value : refuse("InvalidArgument", "gapWidth");
      },
    },
    hasDataLabels: {
      since: "1.7",
      get: (self) => seriesOf(self).labels !== undefined,
      set: (self, value) => {
        const one = changedSeries(self);
        one.labels = value === true ? (one.labels ?? "General") : undefined;
      },
    },
    name: {
      since: "1.1",
      get: (self) => seriesOf(self).name,
      set: (self, value) => {
        changedSeries(self).name =
          typeof value === "string" ? value : refuse("InvalidArgument", "series name");
      },
    },
  },
  steps: {
    dataLabels: { since: "1.8", to: (self) => wrap("ChartDataLabels", self) },
    format: { since: "1.1", to: (self) => wrap("ChartSeriesFormat", self) },
  },
  methods: {
    delete: { since: "1.7", call: remove },
    setValues: {
      since: "1.7",
      call: (self, args) => {
        changedSeries(self).values = source(args, true);
      },
    },
    setXAxisValues: {
      since: "1.7",
      call: (self, args) => {
        changedSeries(self).categories = source(args, false);
      },
    },
  },
});

defineClass("ChartSeriesFormat", {
  since: "1.1",
  steps: {
    fill: { since: "1.1", to: (self) => wrap("ChartFill", self) },
    line: { since: "1.1", to: (self) => wrap("ChartLineFormat", self) },
  },
});

defineClass("ChartFill", {
  since: "1.1",
  methods: {
    setSolidColor: {
      since: "1.1",
      call: (self, args) => {
        changedSeries(self).fill = toHexColor(args.raw(0));
      },
    },
  },
});

const DASHES: readonly ChartDash[] = ["Continuous", "Dash", "DashDot", "RoundDot"];

defineClass("ChartLineFormat", {
  since: "1.1",
  properties: {
    color: {
      since: "1.1",
      get: (self) => seriesOf(self).line ?? "",
      set: (self, value) => {
        changedSeries(self).line = toHexColor(value);
      },
    },
    lineStyle: {
      since: "1.7",
      get: (self) => seriesOf(self).dash ?? "Continuous",
      set: (self, value) => {
        changedSeries(self).dash =
          DASHES.find((one) => one === value) ?? refuse("InvalidArgument", "lineStyle");
      },
    },
  },
});

defineClass("ChartDataLabels", {
  since: "1.1",
  properties: {
    numberFormat: {
      since: "1.8",
      get: (self) => seriesOf(self).labels ?? "General",
      set: (self, value) => {
        changedSeries(self).labels = typeof value === "string" ? value : refuse("InvalidArgument", "format");
      },
    },
    showValue: {
      since: "1.1",
      get: (self) => seriesOf(self).labels !== undefined,
      set: (self, value) => {
        const one = changedSeries(self);
        one.labels = value === true ? (one.labels ?? "General") : undefined;
      },
    },
  },
});
