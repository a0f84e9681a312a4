import type { Rolldown } from 'vite';

type Modules = Rolldown.ChunkingContext;

/** What so many screens share is loaded once, with the first of them. */
const OF_MANY = 9;
/** Screens that somebody goes through with one form. */
const OF_FORM = /[\\/](?:step|tasks|check|picture|supplement|presence|face)\.page\.tsx$/;
const STEP = /[\\/]step\.page\.tsx$/;
/** Where numbers and names of documents are checked outside a form. */
const REAL_NAME = /[\\/]real-name\.page\.tsx$/;
const CHECKS = /[\\/]domain[\\/]src[\\/](?:identity|shared)[\\/]/;
/** Needed wherever something is checked. */
const PLAIN = /[\\/]domain[\\/]src[\\/]shared[\\/](?:day|result)\.ts$/;
const FIRST = 'the first screen';

/**
 * Few chunks compress better than many, and ask less often of a slow network: what all screens share, what the screens
 * around a form share, what only a page of a form has. Parts that load later with a screen do not count, or each would
 * split the chunks anew.
 */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  { name: 'libraries', test: /[\\/]node_modules[\\/]/, tags: ['$initial'], priority: 2 },
  { name: nameOfChunk, priority: 1 },
];

/** Null: as the bundler thinks best. What a module imports is in all screens that it is in: no circles of chunks. */
function nameOfChunk(id: string, modules: Modules): string | null {
  // A library passes all it has through one file: more seems to be loaded than is.
  if (/[\\/]node_modules[\\/]/.test(id) && !id.includes('lucide-react')) return null;
  const screens = screensWith(id, modules);
  if (screens.has(FIRST) || screens.size >= OF_MANY || PLAIN.test(id)) return 'base';
  // A screen stays an entry of its own: the others ask for it by its name.
  const names = screens.has(id) ? [] : [...screens];
  if (names.some((screen) => STEP.test(screen)) && names.every((screen) => OF_FORM.test(screen)))
    return screens.size === 1 ? 'step' : 'form';
  return names.some((screen) => REAL_NAME.test(screen)) && CHECKS.test(id) ? 'identity' : null;
}

/** The screens that load a module at once. */
function screensWith(id: string, modules: Modules, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const module = modules.getModuleInfo(id);
  if (!module) return new Set();
  if (module.isEntry) return new Set([FIRST]);
  const above = module.importers.flatMap((importer) => [...screensWith(importer, modules, seen)]);
  const isScreen = module.dynamicImporters.length > 0 && id.endsWith('.page.tsx');
  return new Set(isScreen ? [...above, id] : above);
}
