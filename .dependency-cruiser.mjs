// Who may import whom. The same directions stand in .oxlintrc.json for the editor; here they are exact, because
// paths are resolved. Parser: swc, since TypeScript 7 offers no JavaScript API to dependency-cruiser.

import { readFileSync } from 'node:fs';

// Tests stand beside what they test; what they share (fixtures, samples, stand-ins) lies in <package>/test/.
const tests = '^[^/]+/test/|[.](spec|test|e2e|setup)[.]tsx?$';

/** In domain each layer may import itself and the layers before it. */
const domainLayers = [
  ['shared'],
  ['policy', 'identity', 'evidence'],
  ['form', 'situation'],
  // The kernel of an order knows none of the steps a path may add; the lifecycle puts them together.
  ['order'],
  ['interview', 'mail', 'production', 'guardian', 'hand-over'],
  ['lifecycle'],
  ['message'],
];

function domainDirections() {
  return domainLayers.slice(0, -1).map((layer, index) => ({
    name: `domain-${layer[0]}-looks-down-only`,
    comment: `In domain: shared ← policy, identity, evidence, slot ← form, situation ← order ← interview, mail, production, guardian, hand-over ← lifecycle ← message, audit. Move what ${layer.join(', ')} need down, or the code that needs more up.`,
    severity: 'error',
    // A spec may set the whole in motion to prove a part.
    from: { path: `^domain/src/(${layer.join('|')})/`, pathNot: tests },
    to: {
      path: `^domain/src/(${domainLayers
        .slice(index + 1)
        .flat()
        .join('|')})/`,
    },
  }));
}

/** What ICAO Doc 9303 says of the zone, without what the office compares it with. */
const mrzStandards = '(layout|check-digit|day|state|print|parse|repair)';

/** In vision each folder may import itself and the folders named with it. */
const visionLayers = { picture: [], mrz: ['picture'], face: ['picture'], photo: ['picture', 'face'] };

function visionDirections() {
  return Object.entries(visionLayers).map(([layer, below]) =>
    forbid(
      `vision-${layer}-looks-down-only`,
      'In vision: picture ← mrz, picture ← face ← photo. Move what both need down, or the code that needs more up.',
      { path: `^vision/src/${layer}/`, pathNot: tests },
      { path: '^vision/src/', pathNot: `^vision/src/(${[layer, ...below].join('|')})/` },
    ),
  );
}

/** In server/src a folder may import itself and those named before it; the files beside the folders import all. */
const serverFolders = JSON.parse(readFileSync(new URL('server/folders.json', import.meta.url), 'utf8'));

function serverDirections() {
  const back = serverFolders
    .slice(0, -1)
    .map((folder, index) =>
      forbid(
        `server-${folder}-looks-down-only`,
        `server/folders.json names the folders of server/src from the lowest up, and ${folder} comes before what it imports here. Move what ${folder} needs down; or let the noun above register it in server/src/app, as evidence does with a CasePart and a noun that follows orders with a Reaction.`,
        { path: `^server/src/${folder}/`, pathNot: tests },
        { path: `^server/src/(${serverFolders.slice(index + 1).join('|')})/` },
      ),
    );
  return [
    ...back,
    forbid(
      'server-folder-has-a-place',
      'Name the folder in server/folders.json, after all that it imports.',
      { path: '^server/src/[^/]+/', pathNot: `^server/src/(${serverFolders.join('|')})/|${tests}` },
      {},
    ),
    forbid(
      'server-folder-imports-no-program',
      'The files beside the folders of server/src are programs: take the part you need as a parameter.',
      { path: '^server/src/[^/]+/', pathNot: tests },
      { path: '^server/src/[^/]+[.]ts$' },
    ),
  ];
}

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

export default {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that need each other are one file, or share a third.',
      {},
      { circular: true },
    ),
    forbid(
      'resolves',
      'The import leads nowhere: write the path with its .ts ending, or add the dependency.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'declared-dependency',
      'The package that imports a library must name it in its own package.json.',
      { path: '^(domain|contract|vision|server|web)/src', pathNot: tests },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-dev-dependency-in-the-product',
      'A devDependency is absent in production: move it to dependencies, or the code to a test.',
      { path: '^(domain|contract|vision|server|web)/src', pathNot: tests },
      { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(@types/|vite/client|vite-plugin-pwa/)' },
    ),
    forbid(
      'no-test-imported',
      'A spec, test or journey is nobody’s library: move what is shared beside it.',
      { pathNot: tests },
      { path: '[.](spec|test|e2e)[.]tsx?$' },
    ),
    forbid(
      'no-test-folder-in-the-product',
      'What lies in a test/ folder is for tests, evaluations and benchmarks: move what the product needs to src/.',
      { path: '^(domain|contract|languages|services|vision|server|web|partners)/', pathNot: tests },
      { path: '^[^/]+/test/' },
    ),

    forbid(
      'domain-stands-alone',
      'web → contract → domain ← server → contract: domain imports none of them.',
      { path: '^domain/src' },
      { path: '^(contract|languages|services|vision|server|web|tools|e2e|bench)/' },
    ),
    forbid(
      'services-are-definitions',
      'services → domain: a definition does no I/O and knows no program.',
      { path: '^services/', pathNot: tests },
      { path: '^(contract|languages|vision|server|web|tools|e2e|bench)/' },
    ),
    forbid(
      'services-know-no-other',
      'Two services that share something share it in domain/src/form, papers to travel with in services/travel-papers.',
      { path: '^services/([^/]+)/', pathNot: '^services/generated/' },
      { path: '^services/', pathNot: ['^services/$1/', '^services/travel-papers/'] },
    ),
    forbid(
      'domain-is-pure',
      'Domain has zod and nothing else: I/O belongs in server/src, its result comes in as a fact.',
      { path: '^domain/src', pathNot: tests },
      { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '^node_modules/zod/' },
    ),
    ...domainDirections(),
    forbid(
      'contract-looks-down-only',
      'The contract is data for both sides: what runs belongs in server/src or web/src.',
      { path: '^contract/src' },
      { path: '^(languages|services|vision|server|web|tools|e2e|bench)/' },
    ),
    forbid(
      'languages-look-down-only',
      'Languages read phrases of the domain and know no noun: what shows or sends them belongs in server/src or web.',
      { path: '^languages/src', pathNot: tests },
      { path: '^(contract|services|vision|server|web|tools|e2e|bench)/|^domain/src/(?!shared/)' },
    ),
    forbid(
      'vision-stands-alone',
      'Vision takes pixels and answers measures: what opens files, asks the database or speaks HTTP belongs in server/src.',
      { path: '^vision/' },
      { path: '^(contract|languages|services|server|web|tools|e2e|bench)/' },
    ),
    forbid(
      'vision-knows-no-noun-of-the-office',
      'Of domain, vision takes standards and the names of measures (mrz.*, photo.types, shared): what a measure means for an order belongs in domain/src, what is done about it in server/src.',
      { path: '^vision/src/', pathNot: tests },
      {
        path: '^domain/src/',
        pathNot: `^domain/src/(shared/|[^/]+/(mrz[.]${mrzStandards}|photo[.]types)[.]ts$)`,
      },
    ),
    forbid(
      'vision-tests-know-no-noun-of-the-office',
      'Tests of vision may also let the rules for photos and faces judge what was measured; nothing of an order.',
      { path: '^vision/' },
      { path: '^domain/(src|test)/', pathNot: '^domain/(src/shared/|(src|test)/[^/]+/(mrz|photo|face)[.-])' },
    ),
    forbid(
      'vision-reads-no-database-and-no-network',
      'Vision takes pixels: files come in as bytes, and what is kept or sent is kept and sent by server/src.',
      { path: '^vision/' },
      {
        path: '^(node_modules/(pg|pg-boss|fastify|@fastify/[^/]+)/|(node:)?(http|https|http2|net|tls|dgram|child_process|worker_threads)$)',
      },
    ),
    ...visionDirections(),
    forbid(
      'server-knows-no-screen',
      'The server answers by the contract: what shows belongs in web/src.',
      { path: '^server/src' },
      { path: '^(web|e2e|bench)/' },
    ),
    forbid(
      'platform-knows-no-noun',
      'Code that knows orders or persons belongs in server/src/<noun>, which hands the platform plain values.',
      { path: '^server/src/platform/', pathNot: tests },
      { path: '^(server/src/(?!platform/)|domain/src/(?!shared/))' },
    ),
    ...serverDirections(),
    forbid(
      'web-reaches-the-server-by-contract',
      'A screen calls routes of the contract.',
      { path: '^web/src' },
      { path: '^(languages|vision|server|tools|e2e|bench)/' },
    ),
    forbid(
      'three-programs',
      'Applicant, console and verify never import each other: what they share belongs in web/src/kit or web/src/form.',
      { path: '^web/src/(applicant|console|verify)/' },
      { path: '^web/src/(applicant|console|verify)/', pathNot: '^web/src/$1/' },
    ),
    forbid(
      'kit-knows-no-program',
      'The kit shows what it is given: what knows a screen belongs to that screen.',
      { path: '^web/src/kit/' },
      { path: '^web/src/(form|applicant|console|verify)/' },
    ),
    forbid(
      'form-knows-no-program',
      'kit ← form ← applicant, console: a form takes what a program knows as props or by the name of an aside.',
      { path: '^web/src/form/' },
      { path: '^web/src/(applicant|console|verify)/' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|reports|[.]data)/' },
    builtInModules: { add: ['node:sqlite'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
