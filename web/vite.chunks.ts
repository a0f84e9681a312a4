import type { Rolldown } from 'vite';

type Modules = Rolldown.ChunkingContext;

/** What so many screens share is loaded once, with the first of them. */
const OF_MANY = 9;
/** Screens that somebody goes through with one form. */
const OF_FORM = /[\\/](?:step|tasks|check|picture|supplement|presence|face|submitted)\.page\.tsx$/;
const STEP = /[\\/]step\.page\.tsx$/;
/** Where numbers and names of documents are checked outside a form, and what is wrong is said in the same words. */
const REAL_NAME = /[\\/]real-name\.page\.tsx$/;
const CHECKS = /[\\/]domain[\\/]src[\\/](?:identity|shared)[\\/]/;
/** Needed wherever something is checked or said, and too small for a file of its own. */
const PLAIN =
  /[\\/](?:domain[\\/]src[\\/]shared[\\/](?:day|result)|kit[\\/]listed|form[\\/](?:use-words|form-path))\.ts$/;
/** What a page of a form shows now and then; it is all fetched behind the page, so it may come in one. */
const SELDOM =
  /[\\/](?:(?:consents|list|questions|select)\.widget|(?:price|place)\.aside|closed|officer-words|supplement-(?:rest|fields)|taken-from|proposed-(?:from|answers)|changed-dialog)\.tsx?$/;
/** The form of a service as drafts are written in it. */
const FORM = /[\\/]([^\\/]+\.form)\.ts$/;
const FIRST = 'the first screen';

/**
 * Few chunks compress better than many, and ask less often of a slow network: what all screens share, what a form and
 * the screens around it need, what a form shows now and then. Parts that load later with a screen do not count, or each
 * would split the chunks anew.
 */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  { name: 'libraries', test: /[\\/]node_modules[\\/]/, tags: ['$initial'], priority: 2 },
  { name: nameOfChunk, priority: 1 },
];

/** Null: as the bundler thinks best. What a module imports is in all screens that it is in: no circles of chunks. */
function nameOfChunk(id: string, modules: Modules): string | null {
  // A library passes all it has through one file: more seems to be loaded than is.
  if (/[\\/]node_modules[\\/]/.test(id) && !id.includes('lucide-react')) return null;
  const screens = loadedWith(id, modules);
  if (screens.has(FIRST) || screens.size >= OF_MANY || PLAIN.test(id)) return 'base';
  if (SELDOM.test(id)) return 'seldom';
  // A screen stays an entry of its own: the others ask for it by its name.
  const names = screens.has(id) && !STEP.test(id) ? [] : [...screens];
  if (names.some((screen) => STEP.test(screen)) && names.every((screen) => OF_FORM.test(screen)))
    return 'form';
  const isCheck = CHECKS.test(id) || (names.length === 2 && names.some((screen) => STEP.test(screen)));
  if (isCheck && names.some((screen) => REAL_NAME.test(screen))) return 'identity';
  return names.length === 0 ? nameOfForm([...loadedWith(id, modules, FORM)]) : null;
}

/** A form that older versions share pages with stays one file all the same, and what three have is of every form. */
function nameOfForm(forms: readonly string[]): string | null {
  if (forms.length > 2) return 'form';
  return forms.length === 1 ? (FORM.exec(forms[0] ?? '')?.[1] ?? null) : null;
}

const SCREEN = /\.page\.tsx$/;

/** The parts, screens if nothing else is said, that load a module at once. */
function loadedWith(id: string, modules: Modules, part = SCREEN, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const module = modules.getModuleInfo(id);
  if (!module) return new Set();
  if (module.isEntry) return new Set([FIRST]);
  const above = module.importers.flatMap((importer) => [...loadedWith(importer, modules, part, seen)]);
  const isPart = module.dynamicImporters.length > 0 && part.test(id);
  return new Set(isPart ? [...above, id] : above);
}

/** Of the first screen, so that nothing has to fetch it again. */
const OF_FIRST = /[\\/](?:shell|libraries|index)-[^\\/]+$/;
/** What it loads, it loads behind its page, but for the form itself: nobody waits for the second step of that. */
const PAGE_OF_FORM = /[\\/]form-[^\\/]+\.js$/;
const FORM_FILE = /[\\/][^\\/]+\.form-[^\\/]+\.js$/;

/**
 * What is fetched together with a part that loads later, so that its imports need no second journey. Each is a name in
 * the file that loads it, and names of files do not compress: those that are there anyway are left out. Styles stay,
 * for nothing else loads them.
 */
export function neededAhead(part: string, needed: string[], { hostId }: { hostId: string }): string[] {
  const behind = PAGE_OF_FORM.test(hostId) && !FORM_FILE.test(part);
  return needed.filter((file) => !OF_FIRST.test(file) && (!behind || file.endsWith('.css')));
}
