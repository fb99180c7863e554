import { describe, expect, test } from 'vitest';
import { readMarkdown } from './markdown';
import { readTopic, TOPICS, type Topic } from './topics';

const MANUAL = import.meta.glob<string>('../../../../docs/huong-dan/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const page = (name: string) => MANUAL[`../../../../docs/huong-dan/${name}.md`] ?? '';
const topics = Object.keys(TOPICS) as Topic[];

describe('the manual', () => {
  test('has a page for every screen in both languages, with a title and steps', async () => {
    for (const topic of topics)
      for (const lang of ['vi', 'en'] as const) {
        const blocks = await readTopic(topic, lang);
        expect(blocks[0], topic).toMatchObject({ kind: 'heading', level: 1 });
        const isSteps = blocks.map((block) => block.kind === 'list' && block.ordered);
        expect(isSteps.includes(true), `${topic} ${lang} has no steps`).toBe(true);
        const isTorn = isSteps.some((steps, at) => steps && isSteps[at - 1]);
        expect(isTorn, `an empty line makes two lists of the steps of ${topic} ${lang}`).toBe(false);
      }
  });

  test('both languages say as much: the same blocks in the same order', async () => {
    for (const topic of topics) {
      const shape = async (lang: 'vi' | 'en') =>
        (await readTopic(topic, lang)).map((block) => (block.kind === 'list' ? block.items.length : block.kind));
      expect(await shape('en'), topic).toEqual(await shape('vi'));
    }
  });

  test('names every page in its table of contents, and has no page that no screen shows', () => {
    for (const topic of topics) expect(page('README')).toContain(`(${TOPICS[topic]}.md)`);
    expect(Object.keys(MANUAL)).toHaveLength(topics.length + 1);
  });

  test('is composed text without doubled spaces', () => {
    for (const topic of topics) {
      const text = page(TOPICS[topic]);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/[^\n] {2}/);
    }
  });
});

test('Markdown is read as the manual writes it', () => {
  expect(readMarkdown('# Tên\n\nMột **đậm**\nhai\n\n1. a\n2. b\n   c\n\n- x\n\n```\n{\n  "a": 1\n}\n```')).toEqual([
    { kind: 'heading', level: 1, parts: [{ text: 'Tên', strong: false }] },
    {
      kind: 'text',
      parts: [
        { text: 'Một ', strong: false },
        { text: 'đậm', strong: true },
        { text: ' hai', strong: false },
      ],
    },
    { kind: 'list', ordered: true, items: [[{ text: 'a', strong: false }], [{ text: 'b c', strong: false }]] },
    { kind: 'list', ordered: false, items: [[{ text: 'x', strong: false }]] },
    { kind: 'file', text: '{\n  "a": 1\n}' },
  ]);
});
