// A registry mirror may lack the builds that other systems need of a package. npm then leaves them out of the lock
// file without a word, and `npm ci` refuses that lock file everywhere. What is missing is known all the same: name
// and version stand with the package that wants it, system and processor in the name.

export type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

export type LockFile = { packages: Record<string, LockEntry> };

export type MissingBuild = { name: string; version: string; wantedBy: string; dev: boolean };

const SYSTEMS = [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const PROCESSORS = [
  'x64',
  'arm64',
  'ia32',
  'arm',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/** Optional dependencies that have no entry anywhere Node would look for them. */
export function findMissingBuilds({ packages }: LockFile): MissingBuild[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !placesFor(path, name).some((place) => packages[place]))
      .map(([name, version]) => ({ name, version, wantedBy: path, dev: entry.dev === true })),
  );
}

function placesFor(path: string, name: string): string[] {
  const parts = path === '' ? [] : path.split(/(?:^|\/)node_modules\//).slice(1);
  const parents = parts.map(
    (_, depth) => `node_modules/${parts.slice(0, depth + 1).join('/node_modules/')}/`,
  );
  return ['', ...parents].map((parent) => `${parent}node_modules/${name}`);
}

/** The lock file with an entry for every missing build, sorted as npm sorts. */
export function completeLock<Lock extends LockFile>(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const build of findMissingBuilds(lock)) packages[`node_modules/${build.name}`] = entryOf(build);
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Without `integrity`: nothing here can vouch for a file that was never seen. */
function entryOf({ name, version, dev }: MissingBuild): LockEntry {
  if (!/^\d+[.]\d+[.]\d+/.test(version))
    throw new Error(`${name} ${version}: only an exact version can be filled in.`);
  const words = name.split(/[/-]/);
  const system = words.filter((word) => SYSTEMS.includes(word));
  const processor = words.filter((word) => PROCESSORS.includes(word));
  const libc = libcOf(name, system[0]);
  return {
    version,
    ...(processor.length > 0 ? { cpu: processor } : {}),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(system.length > 0 ? { os: system } : {}),
  };
}

function libcOf(name: string, system: string | undefined): string | undefined {
  if (system !== 'linux') return undefined;
  if (name.includes('musl')) return 'musl';
  return name.includes('gnu') ? 'glibc' : undefined;
}
