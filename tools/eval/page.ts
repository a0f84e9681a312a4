import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a page is made of; text is plain, so that it can be written as Markdown and as HTML. */
export type Block =
  | { text: string }
  | { heading: string }
  | { columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { drawing: string; name: string; caption: string };

export type Page = { title: string; blocks: Block[] };

/** Writes `NAME.md`, `NAME.html` and the drawings. @returns the files */
export async function writePages({ title, blocks }: Page, name: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  async function write(file: string, text: string): Promise<void> {
    files.push(join(folder, file));
    await writeFile(join(folder, file), text);
  }
  for (const block of blocks) if ('drawing' in block) await write(`${name}-${block.name}.svg`, block.drawing);
  await write(
    `${name}.md`,
    [`# ${title}`, ...blocks.map((block) => toMarkdown(block, name))].join('\n\n') + '\n',
  );
  await write(`${name}.html`, toHtml(title, blocks));
  return files;
}

function toMarkdown(block: Block, name: string): string {
  if ('text' in block) return block.text;
  if ('heading' in block) return `## ${block.heading}`;
  if ('drawing' in block) return `![${block.caption}](${name}-${block.name}.svg)\n\n${block.caption}`;
  const lines = [block.columns, block.columns.map(() => '---'), ...block.rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2530}
table{border-collapse:collapse;margin:1rem 0}td,th{border-bottom:1px solid #d5dae1;padding:.3rem .8rem;text-align:left}
svg{max-width:100%;height:auto}`;

function toHtml(title: string, blocks: readonly Block[]): string {
  const head = `<meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style>`;
  return `<!doctype html><html lang="en">${head}<h1>${escape(title)}</h1>${blocks.map(htmlOf).join('\n')}</html>\n`;
}

function htmlOf(block: Block): string {
  if ('text' in block) return `<p>${escape(block.text)}</p>`;
  if ('heading' in block) return `<h2>${escape(block.heading)}</h2>`;
  if ('drawing' in block)
    return `<figure>${block.drawing}<figcaption>${escape(block.caption)}</figcaption></figure>`;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${row(block.columns, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
