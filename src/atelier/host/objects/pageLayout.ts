import type { PageRecord } from "../../workbook/types";
import type { Property } from "../classes";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import { areaAddress } from "../model/address";
import { isEntireRow } from "../model/area";
import type { Arguments } from "../arguments";
import type { SheetTarget } from "../targets";
import { rangeAt } from "./rangeOf";

function page({ book, sheetId }: SheetTarget): PageRecord {
  return book.extrasOf(sheetId).page;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  return allowed.find((name) => name === value) ?? refuse("InvalidArgument", String(value));
}

const papers = { a4: "A4", a3: "A3", letter: "Letter" } as const;

function setPaper(self: SheetTarget, value: unknown): void {
  const name = String(value).toLowerCase();
  if (name !== "a4" && name !== "a3" && name !== "letter") return refuse("InvalidArgument", "paperSize");
  page(self).paperSize = papers[name];
}

function setZoom(self: SheetTarget, value: unknown): void {
  if (typeof value !== "object" || value === null) return refuse("InvalidArgument", "zoom");
  const { horizontalFitToPages: wide, verticalFitToPages: high } = value as Record<string, unknown>;
  page(self).fitToWidth = typeof wide === "number" ? wide : undefined;
  page(self).fitToHeight = typeof high === "number" ? high : undefined;
}

function addressOf(self: SheetTarget, args: Arguments): string {
  const range = args.object(0, "Range") ?? rangeAt(self, args.text(0)).target;
  return range.sheetId === self.sheetId
    ? areaAddress(range.area)
    : refuse("InvalidArgument", "another sheet");
}

/** How many points make one of Excel's `PrintMarginUnit`. */
const units: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

type Side = keyof NonNullable<PageRecord["margins"]>;

const defaultMargins = { top: 54, right: 50.4, bottom: 54, left: 50.4 };

function margin(side: Side): Property<SheetTarget> {
  return {
    since: "1.9",
    get: (self) => (page(self).margins ?? defaultMargins)[side],
    set: (self, value) => {
      const points =
        typeof value === "number" && value >= 0 ? value : refuse("InvalidArgument", `${side} margin`);
      page(self).margins = { ...defaultMargins, ...page(self).margins, [side]: points };
    },
  };
}

function setMargins(self: SheetTarget, args: Arguments): void {
  const unit = units[args.text(0)] ?? refuse("InvalidArgument", "margin unit");
  const given = Object.entries(args.raw(1) ?? {}) as [string, unknown][];
  const margins: Record<Side, number> = { ...defaultMargins, ...page(self).margins };
  for (const [side, value] of given) {
    if (side === "top" || side === "right" || side === "bottom" || side === "left")
      margins[side] = Number(value) * unit;
  }
  page(self).margins = margins;
}

defineClass("PageLayout", {
  since: "1.9",
  properties: {
    bottomMargin: margin("bottom"),
    centerHorizontally: {
      since: "1.9",
      get: (self) => page(self).centerHorizontally ?? false,
      set: (self, value) => {
        page(self).centerHorizontally = value === true;
      },
    },
    leftMargin: margin("left"),
    orientation: {
      since: "1.9",
      get: (self) => page(self).orientation ?? "Portrait",
      set: (self, value) => {
        page(self).orientation = oneOf(value, ["Portrait", "Landscape"]);
      },
    },
    paperSize: { since: "1.9", get: (self) => page(self).paperSize ?? "A4", set: setPaper },
    rightMargin: margin("right"),
    topMargin: margin("top"),
    zoom: {
      since: "1.9",
      get: (self) => {
        const { fitToWidth, fitToHeight } = page(self);
        const fits = fitToWidth !== undefined || fitToHeight !== undefined;
        return fits ? { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight } : { scale: 100 };
      },
      set: setZoom,
    },
  },
  steps: {
    headersFooters: { since: "1.9", to: ({ book, sheetId }) => wrap("HeaderFooterGroup", { book, sheetId }) },
  },
  methods: {
    setPrintArea: {
      since: "1.9",
      call: (self, args) => {
        page(self).printArea = addressOf(self, args);
      },
    },
    setPrintMargins: { since: "1.9", call: setMargins },
    setPrintTitleRows: {
      since: "1.9",
      call: (self, args) => {
        const range = args.object(0, "Range") ?? rangeAt(self, args.text(0)).target;
        if (!isEntireRow(range.area)) refuse("InvalidArgument", "print titles are whole rows");
        page(self).printTitleRows = addressOf(self, args);
      },
    },
  },
});

defineClass("HeaderFooterGroup", {
  since: "1.9",
  steps: {
    defaultForAllPages: { since: "1.9", to: ({ book, sheetId }) => wrap("HeaderFooter", { book, sheetId }) },
  },
});

type Band = "headerLeft" | "headerCenter" | "headerRight" | "footerLeft" | "footerCenter" | "footerRight";

function band(name: Band): Property<SheetTarget> {
  return {
    since: "1.9",
    get: (self) => page(self)[name] ?? "",
    set: (self, value) => {
      page(self)[name] = typeof value === "string" ? value : refuse("InvalidArgument", name);
    },
  };
}

defineClass("HeaderFooter", {
  since: "1.9",
  properties: {
    leftHeader: band("headerLeft"),
    centerHeader: band("headerCenter"),
    rightHeader: band("headerRight"),
    leftFooter: band("footerLeft"),
    centerFooter: band("footerCenter"),
    rightFooter: band("footerRight"),
  },
});
