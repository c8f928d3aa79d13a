/** The colours that Office tells of itself; undefined on the web at times. */
export interface ThemeOffice {
  readonly bodyBackgroundColor?: string;
}

/** Relative luminance of "#rrggbb" (WCAG 2.2), from 0 to 1; null where the text is not such a colour. */
export function luminance(couleur: string): number | null {
  const canaux = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(couleur)?.slice(1);
  if (canaux === undefined) return null;
  const [r = 0, v = 0, b = 0] = canaux.map((canal) => {
    const c = parseInt(canal, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * v + 0.0722 * b;
}

/** Dark when Office's own background is dark; where Office does not tell, what the system prefers. */
export function estSombre(office: ThemeOffice | undefined, systemeSombre: boolean): boolean {
  const fond = luminance(office?.bodyBackgroundColor ?? "");
  return fond === null ? systemeSombre : fond < 0.18;
}
