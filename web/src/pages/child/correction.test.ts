import { describe, expect, it } from 'vitest';
import type { Circumstance } from '../../lib/wire_record';
import { correction, formOf } from './correction';

const episode: Circumstance = {
  id: 'e',
  code: 'O01',
  name: '',
  from: '2018-12-31',
  to: null,
  end_reason: '',
  end_reason_code: '',
  source: 'workbook',
  source_name: '',
  finder: '',
  confirmed_by: 'hamlet',
  confirmed_by_name: '',
  round: '',
  round_name: '',
  evidence: [{ code: 'BAN_AN', type: 'Bản án', number: '1', issued_on: null, issuer: '', valid_until: null }],
  note: 'cũ',
  confidential: false,
};

describe('the correction of a circumstance', () => {
  it('sends nothing when nothing is otherwise', () => {
    expect(correction(formOf(episode), formOf(episode))).toEqual({});
  });

  it('sends a paper added with those that were there', () => {
    const after = formOf(episode);
    after.papers.push({ type: 'XAC_MINH', number: '2', issued_on: '2018-01-01', issuer: '', valid_until: '' });
    after.papers.push({ type: '', number: '', issued_on: '', issuer: '', valid_until: '' });
    expect(correction(formOf(episode), after).evidence).toEqual([
      { type: 'BAN_AN', number: '1', issued_on: '', issuer: '', valid_until: '' },
      { type: 'XAC_MINH', number: '2', issued_on: '2018-01-01', issuer: '', valid_until: '' },
    ]);
  });

  it('takes an end back without its reason, and says no more of who confirmed it', () => {
    const before = formOf({ ...episode, to: '2019-01-01', end_reason_code: 'KHAC' });
    const after = { ...before, to: '', origin: { ...before.origin, confirmed_by: '' } };
    expect(correction(before, after)).toEqual({ to: '', confirmed_by: '' });
  });

  it('sends a new end with its reason, and a source for one that was only entered', () => {
    const after = formOf(episode);
    expect(after.origin.source).toBe('');
    Object.assign(after, { to: '2019-01-01', end_reason: 'KHAC', origin: { ...after.origin, source: 'school' } });
    expect(correction(formOf(episode), after)).toEqual({ to: '2019-01-01', end_reason: 'KHAC', source: 'school' });
  });
});
