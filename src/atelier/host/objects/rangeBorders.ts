import type { IBorderData, IBorderStyleData } from "@univerjs/core";
import { BorderStyleTypes } from "@univerjs/core";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import { bottom, right } from "../model/area";
import { styleAt } from "../model/cells";
import { toHexColor } from "../model/colors";
import { restyle } from "../model/styles";
import type { BorderTarget, RangeTarget } from "../targets";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"];

/** Excel's line styles; the thickness of a continuous line is its weight. */
const styles: Record<string, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dot: BorderStyleTypes.DOTTED,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const weights: Record<string, BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** Which borders of a cell make up one side of the range. */
function keysAt({ side, area }: BorderTarget, row: number, column: number): (keyof IBorderData)[] {
  const [isFirst, isLast] = [row === area.row, row === bottom(area)];
  const [isLeft, isRight] = [column === area.column, column === right(area)];
  const keys: Record<string, (keyof IBorderData | false)[]> = {
    EdgeTop: [isFirst && "t"],
    EdgeBottom: [isLast && "b"],
    EdgeLeft: [isLeft && "l"],
    EdgeRight: [isRight && "r"],
    InsideVertical: [!isLeft && "l", !isRight && "r"],
    InsideHorizontal: [!isFirst && "t", !isLast && "b"],
  };
  return (keys[side] ?? []).filter((key) => key !== false);
}

function current(self: BorderTarget): IBorderStyleData | null {
  const { area } = self;
  for (const row of [area.row, bottom(area)]) {
    for (const column of [area.column, right(area)]) {
      const key = keysAt(self, row, column)[0];
      if (key) return styleAt(self, row, column).bd?.[key] ?? null;
    }
  }
  return null;
}

function draw(self: BorderTarget, border: IBorderStyleData | null): void {
  restyle(self, (row, column) => {
    const keys = keysAt(self, row, column);
    return keys.length === 0 ? null : { bd: Object.fromEntries(keys.map((key) => [key, border])) };
  });
}

function line(s: BorderStyleTypes, old: IBorderStyleData | null): IBorderStyleData {
  return { s, cl: old?.cl ?? { rgb: "#000000" } };
}

function isWeight(style: BorderStyleTypes): boolean {
  return Object.values(weights).includes(style);
}

defineClass("RangeBorderCollection", {
  since: "1.1",
  properties: { count: { since: "1.1", get: () => sides.length } },
  items: (self) => sides.map((side) => wrap("RangeBorder", { ...self, side })),
  item: {
    since: "1.1",
    find: (self: RangeTarget, args) =>
      sides.includes(args.text(0))
        ? wrap("RangeBorder", { ...self, side: args.text(0) })
        : refuse("InvalidArgument", args.text(0)),
  },
});

defineClass("RangeBorder", {
  since: "1.1",
  properties: {
    color: {
      since: "1.1",
      get: (self) => toHexColor(current(self)?.cl.rgb) || "#000000",
      set: (self, value) => {
        const rgb = toHexColor(value) || refuse("InvalidArgument", "colour");
        draw(self, { s: current(self)?.s ?? BorderStyleTypes.THIN, cl: { rgb } });
      },
    },
    sideIndex: { since: "1.1", get: ({ side }) => side },
    style: {
      since: "1.1",
      get: (self) => {
        const code = current(self)?.s ?? BorderStyleTypes.NONE;
        return isWeight(code)
          ? "Continuous"
          : (Object.keys(styles).find((name) => styles[name] === code) ?? "None");
      },
      set: (self, value) => {
        const code = styles[String(value)] ?? refuse("InvalidArgument", "border style");
        const old = current(self);
        const keepsWeight = code === BorderStyleTypes.THIN && old && isWeight(old.s);
        draw(self, code === BorderStyleTypes.NONE ? null : line(keepsWeight ? old.s : code, old));
      },
    },
    weight: {
      since: "1.1",
      get: (self) => Object.keys(weights).find((name) => weights[name] === current(self)?.s) ?? "Thin",
      set: (self, value) => {
        const code = weights[String(value)] ?? refuse("InvalidArgument", "border weight");
        draw(self, line(code, current(self)));
      },
    },
  },
});
