import { expect, test } from 'vitest';
import type { OfficialDocument } from '../../lib/wire_documents';
import { emptyLetter, hasLetter, missingIn, queryOf, wordsOf } from './letter';

const letter = {
  id: 'd',
  way: 'outgoing',
  type: 'CV',
  subject: 'báo cáo tiến độ',
  sent_to: 'UBND huyện',
  withdrawn: '',
  round_code: '',
} as OfficialDocument;
const plan = { ...letter, type: 'KH', round_code: 'RS-2018' };

test('a letter and the plan of a round are printed, nothing else', () => {
  expect(hasLetter(letter)).toBe(true);
  expect(hasLetter(plan)).toBe(true);
  expect(hasLetter({ ...plan, round_code: '' })).toBe(false);
  expect(hasLetter({ ...letter, withdrawn: 'nhầm' })).toBe(false);
  expect(hasLetter({ ...letter, way: 'incoming' })).toBe(false);
  expect(hasLetter({ ...letter, type: 'TB' })).toBe(false);
});

test('a letter needs its words, a plan has them of its round', () => {
  const fields = emptyLetter(letter);
  expect(fields.to).toBe('UBND huyện');
  expect(missingIn(letter, { ...fields, to: ' ' })).toEqual(['to', 'paragraphs']);
  expect(missingIn(plan, fields)).toEqual([]);
  const written = { ...fields, paragraphs: 'Một.' };
  expect(missingIn(letter, written)).toEqual([]);
  expect(missingIn(letter, { ...written, annex: 'Tổ 1' })).toEqual(['annex_title']);
  expect(missingIn(letter, { ...written, annex_title: 'Danh sách tổ' })).toEqual(['annex']);
});

test('the words go by lines and not in the address', () => {
  const fields = { ...emptyLetter(letter), paragraphs: 'Một.\n\n Hai. ', annex_title: ' Danh sách tổ', annex: 'Tổ 1\nTổ 2\n', signing: 'kt' };
  expect(wordsOf(letter, fields)).toEqual({
    to: 'UBND huyện',
    subject: 'báo cáo tiến độ',
    paragraphs: ['Một.', 'Hai.'],
    annex_title: 'Danh sách tổ',
    annex: ['Tổ 1', 'Tổ 2'],
    recipients: [],
  });
  const query = { unit: 'u', document: 'd', signing: 'kt', signer_title: '', format: 'docx', lang: 'vi' };
  expect(queryOf(letter, fields, 'u', 'vi')).toEqual(query);
  expect(queryOf(plan, fields, 'u', 'vi')).toEqual({ ...query, round: 'RS-2018' });
});
