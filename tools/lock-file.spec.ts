import { describe, expect, test } from 'vitest';
import { completeLock, findMissingBuilds } from './lock-file.ts';
import type { LockFile } from './lock-file.ts';

const wanted = {
  '@x/linux-x64-gnu': '1.2.3',
  '@x/linux-arm-musleabihf': '1.2.3',
  '@x/darwin-arm64': '1.2.3',
};

describe('the lock file', () => {
  test('misses a build that its parent wants and that has no entry', () => {
    const lock = {
      packages: {
        'node_modules/x': { version: '1.2.3', optionalDependencies: wanted },
        'node_modules/@x/linux-x64-gnu': { version: '1.2.3' },
      },
    };
    expect(findMissingBuilds(lock).map(({ name }) => name)).toEqual([
      '@x/linux-arm-musleabihf',
      '@x/darwin-arm64',
    ]);
  });

  test('misses nothing that lies beside or above the package', () => {
    const lock = {
      packages: {
        'node_modules/a/node_modules/x': { optionalDependencies: { y: '1.0.0', z: '1.0.0' } },
        'node_modules/a/node_modules/y': {},
        'node_modules/z': {},
      },
    };
    expect(findMissingBuilds(lock)).toEqual([]);
  });

  test('is completed with system, processor and C library, so that npm passes over what does not fit', () => {
    const lock: LockFile = completeLock<LockFile>({
      packages: { 'node_modules/x': { dev: true, optionalDependencies: wanted } },
    });
    expect(lock.packages['node_modules/@x/linux-arm-musleabihf']).toEqual({
      version: '1.2.3',
      cpu: ['arm'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(lock.packages['node_modules/@x/darwin-arm64']).toMatchObject({ os: ['darwin'], cpu: ['arm64'] });
    expect(findMissingBuilds(lock)).toEqual([]);
  });
});
