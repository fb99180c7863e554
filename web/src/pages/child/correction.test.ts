import { describe, expect, it } from 'vitest';
import type { Circumstance } from '../../lib/wire_record';
import { asCorrection, correction, formOf, renewed } from './correction';
import { amount, asRecorded, isBegun, stated, supportBody } from './recording';

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

describe('a circumstance that somebody else corrected meanwhile', () => {
  const before = formOf(episode);
  const paper = (number: string) => ({ type: 'XAC_MINH', number, issued_on: '', issuer: '', valid_until: '' });

  it('keeps the paper that each of the two added', () => {
    const mine = { ...formOf(episode), papers: [...before.papers, paper('2')] };
    const now = { ...formOf(episode), papers: [...before.papers, paper('3')] };
    const { form, changed } = renewed(before, mine, now);
    expect(form.papers.map((each) => each.number)).toEqual(['1', '3', '2']);
    expect(correction(now, form).evidence).toEqual([...before.papers, paper('3'), paper('2')]);
    expect(changed).toEqual([{ key: 'papers', mine: null }]);
  });

  it('takes off only the paper that was taken off here', () => {
    const now = { ...formOf(episode), papers: [...before.papers, paper('3')] };
    expect(renewed(before, { ...before, papers: [] }, now).form.papers).toEqual([paper('3')]);
  });

  it('a paper taken off by the other one does not come back, and the same paper is not added twice', () => {
    const both = { ...before, papers: [...before.papers, paper('2')] };
    expect(renewed(before, both, { ...before, papers: [paper('2')] }).form.papers).toEqual([paper('2')]);
  });

  it('keeps what was typed where the other one changed nothing, and tells what gave way', () => {
    const mine = { ...before, from: '2018-11-01', note: 'của tôi' };
    const now = { ...before, from: '2018-10-01', origin: { ...before.origin, source: 'school' } };
    const { form, changed } = renewed(before, mine, now);
    expect([form.from, form.note, form.origin.source]).toEqual(['2018-10-01', 'của tôi', 'school']);
    expect(changed).toEqual([
      { key: 'from', mine: '2018-11-01' },
      { key: 'source', mine: null },
    ]);
    expect(correction(now, form)).toEqual({ note: 'của tôi' });
  });
});

describe('the papers of a form', () => {
  it('one without its kind is sent, one in which nothing was typed is not', () => {
    const blank = { type: '', number: '', issued_on: '', issuer: '', valid_until: '' };
    expect(stated([blank, { ...blank, number: '12/QD' }, { ...blank, issuer: ' ' }])).toEqual([
      { ...blank, number: '12/QD' },
    ]);
  });
});

describe('the members of a support', () => {
  it('an amount is read as people write it, and what is none is sent as it was typed', () => {
    expect(['405.000', '405000', '1.500.000', '1 500 000', '405,000'].map(amount)).toEqual([
      405000, 405000, 1500000, 1500000, 405000,
    ]);
    expect(['một triệu', '4.5', '-5', '405.00'].map(amount)).toEqual(['một triệu', '4.5', '-5', '405.00']);
  });

  it('only what was typed is sent, amounts as numbers', () => {
    expect(supportBody({ amount: '405.000', goods_value: '', donor: ' ', until: '2019-01-01', result: 'tốt' })).toEqual({
      amount: 405000,
      until: '2019-01-01',
      result: 'tốt',
    });
  });
});

describe('what is kept of a window until it is sent', () => {
  const kept = { form: { ...formOf(episode), note: 'x' }, base: { version: 3, form: formOf(episode) } };
  const recorded = { choice: 'O01', day: '', note: '', papers: [], more: {} };

  it('is read again as it was', () => {
    expect(asCorrection(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(asRecorded(JSON.parse(JSON.stringify(recorded)))).toEqual(recorded);
  });
  it('is nothing when it has another form', () => {
    expect(asCorrection({ ...kept, base: { version: 3 } })).toBeNull();
    expect(asCorrection({ ...kept, form: { ...kept.form, papers: [{ type: 'x' }] } })).toBeNull();
    expect(asRecorded({ ...recorded, more: { donor: 1 } })).toBeNull();
    expect(asRecorded(null)).toBeNull();
  });
  it('is worth keeping only when something was typed', () => {
    const empty = { choice: '', day: '', note: ' ', papers: [], more: { donor: '' } };
    expect(isBegun(empty)).toBe(false);
    expect(isBegun({ ...empty, more: { donor: 'Hội' } })).toBe(true);
  });
});
