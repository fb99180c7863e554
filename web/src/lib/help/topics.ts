// What the help speaks of: one page of the manual (docs/huong-dan) for each screen. The manual is the only source; its
// text comes with the application and is read when somebody asks.
import type { Lang } from '../format';
import { readMarkdown, type Block } from './markdown';

export const TOPICS = {
  units: 'dia-ban',
  children: 'danh-sach-tre-em',
  child: 'ho-so-tre-em',
  edit: 'sua-ho-so',
  register: 'ghi-moi',
  book: 'bang-nhap',
  imports: 'nhap-so',
  preview: 'ket-qua-kiem-tra',
  bulk: 'ghi-chung',
  poverty: 'danh-sach-ho-ngheo',
  police: 'doi-chieu-cong-an',
  transfers: 'chuyen-dia-ban',
  facilities: 'co-so-nuoi-duong',
  sheets: 'tra-ma-phieu',
  emergency: 'mo-khan-cap',
  disclosures: 'cung-cap-thong-tin',
  quarantine: 'dong-chua-nhan',
  rounds: 'dot-ra-soat',
  sending: 'gui-so-lieu',
  reviews: 'ra-soat-thang',
  reports: 'bao-cao',
  layouts: 'mau-bieu',
  lists: 'danh-sach-san',
  duplicates: 'ho-so-trung',
  areas: 'phan-cong-dia-ban',
  paperbooks: 'so-giay',
  people: 'luc-luong-vat-tu',
  messages: 'vuong-mac-don-doc',
  visits: 'den-ho',
  documents: 'van-ban',
  account: 'tai-khoan',
  accounts: 'nguoi-dung',
} as const;
export type Topic = keyof typeof TOPICS;

const VI = import.meta.glob<string>('../../../../docs/huong-dan/*.md', { query: '?raw', import: 'default' });
const EN = import.meta.glob<string>('../../../../docs/huong-dan/en/*.md', { query: '?raw', import: 'default' });

export async function readTopic(topic: Topic, lang: Lang): Promise<Block[]> {
  const folder = lang === 'vi' ? '' : 'en/';
  const read = (lang === 'vi' ? VI : EN)[`../../../../docs/huong-dan/${folder}${TOPICS[topic]}.md`];
  if (!read) throw new Error(`the manual has no page ${TOPICS[topic]}`);
  return readMarkdown(await read());
}
