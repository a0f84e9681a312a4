/** A table of GitHub's Markdown; cells may hold code and links, not line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A page with the note that it is written by `npm run gen` from `source`. */
export function page(title: string, source: string, parts: readonly string[]): string {
  const note = `<!-- Written by npm run gen from ${source}. Change that, not this. -->`;
  return `${[`# ${title}`, note, ...parts].join('\n\n')}\n`;
}
