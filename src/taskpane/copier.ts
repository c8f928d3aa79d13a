/** Selects the text of an element, as a person does before Ctrl+C. */
function selectionner(element: HTMLElement): void {
  const { ownerDocument } = element;
  ownerDocument.getSelection()?.selectAllChildren(element);
}

/**
 * Copies the text of an element; false where the host keeps the clipboard to itself (a pane is a frame of another site): the
 * text is then selected, ready for the keyboard.
 */
export async function copier(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    selectionner(element);
    // Deprecated, and the one way left in a frame that may not write to the clipboard by itself.
    return (element.ownerDocument as { execCommand(commande: string): boolean }).execCommand("copy");
  }
}
