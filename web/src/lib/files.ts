// A file that came in an answer is given to whoever sits here.
import type { ServedFile } from './http';

export function keepFile(file: ServedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file.bytes);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}
