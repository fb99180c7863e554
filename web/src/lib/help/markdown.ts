// The little of Markdown that the manual uses: headings, paragraphs, lists, files between ``` and **strong** words.

export interface Part {
  text: string;
  strong: boolean;
}
export type Block =
  | { kind: 'heading'; level: number; parts: Part[] }
  | { kind: 'text'; parts: Part[] }
  | { kind: 'file'; text: string }
  | { kind: 'list'; ordered: boolean; items: Part[][] };

export function partsOf(text: string): Part[] {
  return text
    .split('**')
    .map((piece, index) => ({ text: piece, strong: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

// Blocks stand apart by an empty line; a line that goes on belongs to what it goes on from.
export function readMarkdown(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block): Block => {
      const heading = /^(#+) (.*)$/s.exec(block);
      if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, parts: partsOf(heading[2] ?? '') };
      const file = /^```\n(.*)\n```$/s.exec(block);
      if (file) return { kind: 'file', text: file[1] ?? '' };
      const ordered = /^\d+\. /.test(block);
      if (!ordered && !block.startsWith('- ')) return { kind: 'text', parts: partsOf(block.replace(/\n\s*/g, ' ')) };
      const items = block.split(ordered ? /\n(?=\d+\. )/ : /\n(?=- )/);
      const words = items.map((item) => item.replace(ordered ? /^\d+\. / : /^- /, '').replace(/\n\s*/g, ' '));
      return { kind: 'list', ordered, items: words.map(partsOf) };
    });
}
