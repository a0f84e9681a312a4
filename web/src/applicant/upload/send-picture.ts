import { CallError } from '@lingshi/contract/client.ts';
import { sendPiece, startUpload, uploadState } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer, RouteInput } from '@lingshi/contract/route.ts';
import type {
  sendPiece as sendPieceRoute,
  startUpload as startUploadRoute,
} from '@lingshi/contract/upload/upload.contract.ts';
import type { Uploader, UploadHooks } from '../../kit/picture/use-upload.ts';
import { client, isAway } from '../client.ts';

type Slot = RouteInput<typeof startUploadRoute>['body']['slot'];
export type SentPicture = NonNullable<RouteAnswer<typeof sendPieceRoute>['file']>;

const TRIES = 4;
const FIRST_WAIT_MS = 800;

/**
 * An uploader for PictureInput: pieces in order, a piece tried again when the line drops, and after a pause it
 * goes on where the server stands. Make it once per field (`useState(() => sendPictureTo(…))`).
 */
export function sendPictureTo(orderId: string, slot: Slot): Uploader<SentPicture> {
  const begun = new WeakMap<File, Begun>();
  return async (file, { signal, onProgress }) => {
    const before = begun.get(file);
    const upload =
      before ?? (await client.call(startUpload, { body: { orderId, slot, bytes: file.size }, signal }));
    begun.set(file, upload);
    try {
      return await sendRest(file, upload, before !== undefined, { signal, onProgress });
    } catch (error) {
      // What the server refused it has thrown away: another try begins anew.
      if (!isAway(error) && !signal.aborted) begun.delete(file);
      throw error;
    }
  };
}

type Begun = { uploadId: string; chunkBytes: number };

async function sendRest(
  file: File,
  upload: Begun,
  goesOn: boolean,
  { signal, onProgress }: UploadHooks,
): Promise<SentPicture> {
  let offset = goesOn ? await standOf(upload.uploadId, signal) : 0;
  for (;;) {
    onProgress(offset);
    const { received, file: sent } = await sendOne(file, upload, offset, signal);
    if (sent) return sent;
    // A piece that moves nothing would loop for ever.
    if (received <= offset) throw new CallError('upload.incomplete', 422);
    offset = received;
  }
}

async function standOf(uploadId: string, signal: AbortSignal): Promise<number> {
  return (await client.call(uploadState, { params: { uploadId }, signal })).received;
}

async function sendOne(
  file: File,
  { uploadId, chunkBytes }: Begun,
  offset: number,
  signal: AbortSignal,
): Promise<RouteAnswer<typeof sendPieceRoute>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.call(sendPiece, {
        params: { uploadId },
        body: file.slice(offset, offset + chunkBytes),
        headers: { 'upload-offset': String(offset) },
        signal,
      });
    } catch (error) {
      if (!isAway(error) || attempt === TRIES) throw error;
      await pause(FIRST_WAIT_MS * 2 ** (attempt - 1), signal);
      // The piece may have arrived although its answer did not.
      const stand = await standOf(uploadId, signal).catch(() => offset);
      if (stand > offset) return { received: stand, file: null };
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
