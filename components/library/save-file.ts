/** Hands a text or a file's bytes to the user as a download. The address is the page's own and is dropped right after. */
export function saveFile(name: string, content: BlobPart, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address when the download starts, a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
