import type { Page } from 'playwright-core';

/**
 * A screen as lines of text, by what assistive technology is told: headings, groups, controls with their names, marks
 * and descriptions, texts in between. It knows no class and no id of the product, so that a screen made in another way
 * reads the same. Everything below `readScreen` runs in the browser.
 */
export async function readScreen(page: Page, selector: string): Promise<string[]> {
  const parts = [
    readPart,
    readNode,
    readText,
    readElement,
    readInside,
    readControl,
    readOptions,
    readDescription,
    readRow,
    isSaidWithControl,
    isUnseen,
    isInline,
    wordsIn,
    nameOf,
    marksOf,
    aimOf,
    flush,
    say,
  ];
  const script = `(() => { ${parts.map(String).join('\n')}; return readPart(${JSON.stringify(selector)}); })()`;
  return await page.evaluate<string[]>(script);
}

type Out = { lines: string[]; run: string; depth: number };

function readPart(selector: string): string[] {
  for (const one of document.querySelectorAll('details')) one.open = true;
  const out: Out = { lines: [], run: '', depth: 0 };
  for (const root of document.querySelectorAll(selector)) readNode(root, out);
  flush(out);
  return out.lines;
}

function flush(out: Out): void {
  const text = out.run.replace(/\s+/g, ' ').trim();
  out.run = '';
  if (text !== '') out.lines.push('  '.repeat(out.depth) + text);
}

function say(out: Out, text: string): void {
  flush(out);
  out.run = text;
  flush(out);
}

function readNode(node: Node, out: Out): void {
  if (node instanceof Text) out.run += node.data;
  else if (node instanceof SVGElement && node.getAttribute('role') === 'img')
    say(out, `image ${nameOf(node)}`);
  else if (node instanceof HTMLElement && !isUnseen(node) && !isSaidWithControl(node)) readText(node, out);
}

function readText(element: HTMLElement, out: Out): void {
  const inline = isInline(element);
  if (!inline) flush(out);
  readElement(element, out);
  if (!inline) flush(out);
}

function readElement(element: HTMLElement, out: Out): void {
  const { tagName } = element;
  const role = element.getAttribute('role') ?? '';
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(tagName)) readControl(element as HTMLInputElement, out);
  else if (/^H[1-6]$/.test(tagName)) say(out, `${'#'.repeat(Number(tagName[1]))} ${wordsIn(element)}`);
  else if (tagName === 'BUTTON' || tagName === 'SUMMARY')
    say(out, `button ${nameOf(element)}${marksOf(element)}`);
  else if (tagName === 'A') say(out, `link ${nameOf(element)}${aimOf(element)}`);
  else if (tagName === 'IMG' || role === 'img') say(out, `image ${nameOf(element)}`);
  else if (tagName === 'TR') readRow(element, out);
  else if (tagName === 'LABEL') {
    for (const inner of element.querySelectorAll('input, select, textarea'))
      readControl(inner as HTMLInputElement, out);
  } else if (tagName === 'DD') readInside(element, out);
  else if (tagName === 'FIELDSET') {
    say(out, `group ${nameOf(element)}${marksOf(element)}`);
    readDescription(element, out);
    readInside(element, out);
  } else if (/^(alert|status|dialog|menu|region|progressbar)$/.test(role) || element.ariaLabel) {
    say(out, `${role || tagName.toLowerCase()} ${element.ariaLabel ?? ''}`);
    readInside(element, out);
  } else for (const child of element.childNodes) readNode(child, out);
}

function readInside(element: HTMLElement, out: Out): void {
  flush(out);
  out.depth += 1;
  for (const child of element.childNodes) readNode(child, out);
  flush(out);
  out.depth -= 1;
}

function readRow(element: HTMLElement, out: Out): void {
  say(out, Array.from(element.children, (cell) => wordsIn(cell)).join(' | '));
}

function readControl(control: HTMLInputElement, out: Out): void {
  const kind = control.tagName === 'INPUT' ? control.type : control.tagName.toLowerCase();
  say(out, `${kind} ${nameOf(control)}${marksOf(control)}`);
  const group = control.closest('fieldset')?.getAttribute('aria-describedby');
  if (control.getAttribute('aria-describedby') !== group) readDescription(control, out);
  if (control instanceof HTMLSelectElement) readOptions(control, out);
}

/** As one line that its reader takes apart: the long lists come again and again. */
function readOptions(select: HTMLSelectElement, out: Out): void {
  say(out, `options ${JSON.stringify(Array.from(select.options, ({ text }) => text))}`);
}

function readDescription(element: Element, out: Out): void {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  out.depth += 2;
  for (const id of ids) {
    const told = document.getElementById(id);
    if (told) say(out, `"${wordsIn(told)}"`);
  }
  out.depth -= 2;
}

/** Legends and descriptions are said where their control is. */
function isSaidWithControl(element: HTMLElement): boolean {
  if (element.tagName === 'LEGEND') return true;
  const { id } = element;
  return id !== '' && document.querySelector(`[aria-describedby~="${id}"]`) !== null;
}

function isUnseen(element: HTMLElement): boolean {
  if (/^(SCRIPT|STYLE|TEMPLATE)$/.test(element.tagName)) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (getComputedStyle(element).display === 'contents') return false;
  return !element.checkVisibility({ visibilityProperty: true });
}

function isInline(element: HTMLElement): boolean {
  return /^(inline|contents)/.test(getComputedStyle(element).display);
}

function wordsIn(element: Element): string {
  const out: Out = { lines: [], run: '', depth: 0 };
  for (const child of element.childNodes) readNode(child, out);
  flush(out);
  return out.lines.map((line) => line.trim()).join(' · ');
}

function nameOf(element: Element): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const told = named || element.getAttribute('aria-label') || element.getAttribute('alt');
  if (told) return told.replace(/\s+/g, ' ').trim();
  const legend = element.tagName === 'FIELDSET' ? element.querySelector('legend') : null;
  const labels: HTMLElement[] = legend ? [legend] : [...((element as HTMLInputElement).labels ?? [])];
  if (labels.length === 0) return /^(BUTTON|A|SUMMARY)$/.test(element.tagName) ? wordsIn(element) : '';
  const words = labels.map((label) => {
    const copy = label.cloneNode(true) as HTMLElement;
    for (const inner of copy.querySelectorAll('input, select, textarea')) inner.remove();
    return copy.textContent ?? '';
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** What is told of a control besides its name. */
function marksOf(element: HTMLElement): string {
  const at = (name: string) => element.getAttribute(name) ?? '';
  const { checked, type, value } = element as HTMLInputElement;
  const ticked = type === 'radio' || type === 'checkbox';
  const written = element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : value;
  const marks = [
    at('aria-required') === 'true' || element.hasAttribute('required') ? 'required' : '',
    at('maxlength') && `at most ${at('maxlength')}`,
    at('inputmode') && `keys ${at('inputmode')}`,
    at('autocapitalize') === 'characters' ? 'capitals' : '',
    at('autocomplete') && at('autocomplete') !== 'off' ? `fills ${at('autocomplete')}` : '',
    at('placeholder') && `placeholder ${at('placeholder')}`,
    at('aria-invalid') === 'true' ? 'WRONG' : '',
    element.hasAttribute('disabled') || at('aria-disabled') === 'true' ? 'disabled' : '',
    element.hasAttribute('readonly') ? 'read only' : '',
    ticked && checked ? 'chosen' : '',
    !ticked && type !== 'file' && element.tagName !== 'BUTTON' && written ? `= ${written}` : '',
  ];
  return marks
    .filter(Boolean)
    .map((mark) => ` · ${mark}`)
    .join('');
}

/** The field a line of an error summary leads to. */
function aimOf(element: HTMLElement): string {
  const href = element.getAttribute('href') ?? '';
  const target = href.startsWith('#') ? document.getElementById(href.slice(1)) : null;
  if (target === null) return href.startsWith('#') ? ' → nowhere' : '';
  const group = target.closest('fieldset');
  return ` → ${nameOf(group ?? target)}`;
}
