// Numbers and dates as each language writes them: 12.345,6 in Vietnamese, 12,345.6 in English.
import { typedDate } from './dates';

export type Lang = 'vi' | 'en';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function formatNumber(value: number, lang: Lang): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
  const sign = value < 0 ? '−' : '';
  return sign + thousands + (fraction ? (lang === 'vi' ? ',' : '.') + fraction : '');
}

// Two decimals, as the papers print it.
export function formatRate(value: number, lang: Lang): string {
  const fixed = value.toFixed(2);
  return lang === 'vi' ? fixed.replace('.', ',') : fixed;
}

export type Precision = 'day' | 'month' | 'year';

// How exactly a date is known, of a record's text; to the day when it says nothing.
export function precisionOf(text: string | undefined): Precision {
  return text === 'year' || text === 'month' ? text : 'day';
}

export function formatDate(
  date: string | null,
  lang: Lang,
  precision: Precision | null = 'day',
): string {
  if (!date) return '';
  const [year = '', month = ''] = date.split('-');
  if (precision === 'year') return year;
  if (precision === 'month') return `${month}/${year}`;
  if (lang === 'vi') return typedDate(date);
  return `${Number(date.slice(8))} ${MONTHS[Number(month) - 1]} ${year}`;
}

export function formatMoment(moment: string, lang: Lang): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDate(date, lang)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

// "12" and 12 as 012; a split sheet "12.2" as 012.2.
export function formatHousehold(value: string | number | null): string {
  if (value === null || value === '') return '';
  const [number = '', part] = String(value).split('.');
  return number.padStart(3, '0') + (part ? `.${part}` : '');
}

export function formatSize(bytes: number, lang: Lang): string {
  if (bytes < 1024 * 1024) return `${formatNumber(Math.max(1, Math.round(bytes / 1024)), lang)} KB`;
  return `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10, lang)} MB`;
}
