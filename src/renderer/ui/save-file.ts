/** Offers a text, or the parts of one, as a file: the browser keeps it where it keeps downloads, Electron asks where it should go. */
export function saveFile(name: string, content: string | readonly string[], type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob(typeof content === 'string' ? [content] : [...content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the download begins after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
