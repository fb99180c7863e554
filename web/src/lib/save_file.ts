// Hands a file that the page holds to the browser, to be saved.

// The browser reads the bytes some time after the press; their address must live as long.
const READ_WITHIN_MS = 60_000;

export const saveText = (name: string, text: string, type: string) => saveFile({ name, bytes: new Blob([text], { type }) });

export function saveFile(file: { name: string; bytes: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file.bytes);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
}
