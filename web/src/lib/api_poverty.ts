// The server's reading of poverty lists.
import { upload } from './http';
import { newId } from './uuid';
import { povertyList } from './wire_poverty';

export const readList = (file: File, unit: string, on: string) =>
  upload('/poverty-lists', file, povertyList, {
    query: { unit, on },
    idempotencyKey: newId(),
    progress: () => undefined,
  }).answer;
