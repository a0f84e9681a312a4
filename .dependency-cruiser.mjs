// Who may import whom. The same directions stand in .oxlintrc.json for the editor; here they are exact, because
// paths are resolved. Parser: swc, since TypeScript 7 offers no JavaScript API to dependency-cruiser.

// `test-app.ts` and its like are what tests share: they load with tests only.
const tests = '([.](spec|test|e2e|setup)|/test-[^/]+)[.]tsx?$';

/** In domain each layer may import itself and the layers before it. */
const domainLayers = [
  ['shared'],
  ['policy', 'identity', 'evidence', 'slot', 'mail', 'applicant', 'account'],
  ['order'],
  ['message', 'audit', 'pension', 'legalization'],
];

function domainDirections() {
  return domainLayers.slice(0, -1).map((layer, index) => ({
    name: `domain-${layer[0]}-looks-down-only`,
    comment: `In domain: shared ← policy, identity, evidence, slot, mail ← order ← message, audit. Move what ${layer.join(', ')} need down, or the code that needs more up.`,
    severity: 'error',
    from: { path: `^domain/src/(${layer.join('|')})/` },
    to: {
      path: `^domain/src/(${domainLayers
        .slice(index + 1)
        .flat()
        .join('|')})/`,
    },
  }));
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
      { path: '^(domain|contract|server|web)/src', pathNot: tests },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-dev-dependency-in-the-product',
      'A devDependency is absent in production: move it to dependencies, or the code to a test.',
      { path: '^(domain|contract|server|web)/src', pathNot: tests },
      { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(@types/|vite/client|vite-plugin-pwa/)' },
    ),
    forbid(
      'no-test-imported',
      'A spec, test or journey is nobody’s library: move what is shared beside it.',
      { pathNot: tests },
      { path: '[.](spec|test|e2e)[.]tsx?$' },
    ),

    forbid(
      'domain-stands-alone',
      'web → contract → domain ← server → contract: domain imports none of them.',
      { path: '^domain/src' },
      { path: '^(contract|languages|server|web|tools|e2e|bench)/' },
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
      { path: '^(languages|server|web|tools|e2e|bench)/' },
    ),
    forbid(
      'languages-look-down-only',
      'Languages read phrases of the domain and know no noun: what shows or sends them belongs in server/src or web.',
      { path: '^languages/src', pathNot: tests },
      { path: '^(contract|server|web|tools|e2e|bench)/|^domain/src/(?!shared/)' },
    ),
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
    forbid(
      'app-is-the-root',
      'app.ts puts everything together, so nothing but main and tests may import it: take the part you need as a parameter.',
      {
        path: '^server/src',
        pathNot: `^server/src/(main|serve|cli|test-app|test-process)[.]ts$|^server/src/(cli|demo)/|${tests}`,
      },
      { path: '^server/src/(app|main)[.]ts$' },
    ),
    forbid(
      'web-reaches-the-server-by-contract',
      'A screen calls routes of the contract.',
      { path: '^web/src' },
      { path: '^(languages|server|tools|e2e|bench)/' },
    ),
    forbid(
      'three-programs',
      'Applicant, console and verify never import each other: what they share belongs in web/src/kit.',
      { path: '^web/src/(applicant|console|verify)/' },
      { path: '^web/src/(applicant|console|verify)/', pathNot: '^web/src/$1/' },
    ),
    forbid(
      'kit-knows-no-program',
      'The kit shows what it is given: what knows a screen belongs to that screen.',
      { path: '^web/src/kit/' },
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
