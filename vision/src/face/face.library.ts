/**
 * face-api on TensorFlow's WebAssembly kernels (SIMD), for one thread of the server. Everything is read from
 * node_modules; nothing is fetched.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Bundle from '@vladmandic/face-api/dist/face-api.esm.js';

/** What the bundle's own types leave out of it. */
type Kernels = {
  setWasmPaths(paths: Record<string, string>, useFetch: boolean): void;
  setBackend(name: string): Promise<boolean>;
  memory(): { numTensors: number };
  reverse<T>(tensor: T, axis: number): T;
};
export type FaceLibrary = typeof Bundle & { tf: Kernels };

const { resolve } = createRequire(import.meta.url);
const KERNELS = join(dirname(resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist');
const MODELS = join(dirname(resolve('@vladmandic/face-api/package.json')), 'model');

/** 12 MB of weights. The tiny detector is four times as fast and misses faces, and then a person has to look. */
const NETS = {
  ssdMobilenetv1: 'ssd_mobilenetv1_model',
  faceLandmark68Net: 'face_landmark_68_model',
  faceRecognitionNet: 'face_recognition_model',
} as const;

/** Changes globals of its thread: never call it where the server answers. @throws where SIMD is missing */
export async function openFaceLibrary(): Promise<FaceLibrary> {
  pretendToBeBrowserWorker();
  const library = (await import('@vladmandic/face-api/dist/face-api.esm.js')) as unknown as FaceLibrary;
  await startKernels(library);
  for (const [net, name] of Object.entries(NETS)) await loadNet(library, net as keyof typeof NETS, name);
  return library;
}

/**
 * Trap: the bundle holds empty stand-ins for Node's modules and breaks on them unless it believes to be in a
 * browser's worker; its WebAssembly loader still sees Node and asks for these two names.
 */
function pretendToBeBrowserWorker(): void {
  Object.assign(globalThis, {
    WorkerGlobalScope: Object,
    require: createRequire(import.meta.url),
    __dirname: KERNELS,
  });
}

async function startKernels({ tf }: FaceLibrary): Promise<void> {
  const bytes = await readFile(join(KERNELS, 'tfjs-backend-wasm-simd.wasm'));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
  // It wants all three builds named and takes the one the machine can run.
  const builds = ['', '-simd', '-threaded-simd'].map((build) => [`tfjs-backend-wasm${build}.wasm`, address]);
  tf.setWasmPaths(Object.fromEntries(builds) as Record<string, string>, true);
  // Unasked it would go on with plain JavaScript, thirty times slower.
  if (!(await tf.setBackend('wasm'))) throw new Error('The WebAssembly kernels do not start here.');
  URL.revokeObjectURL(address);
}

type Manifest = Parameters<ReturnType<FaceLibrary['tf']['io']['weightsLoaderFactory']>>[0];

async function loadNet({ tf, nets }: FaceLibrary, net: keyof typeof NETS, name: string): Promise<void> {
  const manifest = JSON.parse(
    await readFile(join(MODELS, `${name}-weights_manifest.json`), 'utf8'),
  ) as Manifest;
  const load = tf.io.weightsLoaderFactory((paths) => Promise.all(paths.map(readBytes)));
  nets[net].loadFromWeightMap(await load(manifest, MODELS));
}

async function readBytes(path: string): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}
