// What is typed when figures are sent, as it is kept until they are.
type Texts = Record<string, string>;

export interface SendingDraft {
  person: string;
  position: string;
  answers: Texts; // by the comment
  reasons: Texts; // by the unit that is left out
}

const areTexts = (found: unknown): found is Texts =>
  typeof found === 'object' && found !== null && Object.values(found).every((value) => typeof value === 'string');

export const filled = (list: Texts) => Object.entries(list).filter(([, text]) => text.trim() !== '');

export const isBegun = ({ person, position, answers, reasons }: SendingDraft) =>
  filled({ person, position }).length + filled(answers).length + filled(reasons).length > 0;

// Reads what an earlier window kept; anything else in the store is nothing kept. What was confirmed is confirmed anew.
export function asSendingDraft(found: unknown): SendingDraft | null {
  if (typeof found !== 'object' || found === null) return null;
  const { person, position, answers, reasons } = found as Record<string, unknown>;
  if (typeof person !== 'string' || typeof position !== 'string' || !areTexts(answers) || !areTexts(reasons)) return null;
  return { person, position, answers, reasons };
}
