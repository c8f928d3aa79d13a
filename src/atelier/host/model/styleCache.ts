import type { Styles } from "@univerjs/core";

/**
 * Univer finds the id of a style by its text, else by comparing it with every style, and forgets what it then found: cells
 * by thousands whose style has its properties in another order are compared with all. Here they are compared once.
 */
export function rememberStyles(styles: Styles): void {
  const found = new Map<string, string>();
  const search = styles.search.bind(styles);
  styles.search = (data, text) => {
    const known = found.get(text);
    if (known !== undefined && styles.get(known)) return known;
    const id = search(data, text);
    if (id !== "-1") found.set(text, id);
    return id;
  };
}
