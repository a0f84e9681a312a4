/** Long side of a frame in pixels: what the server's finder uses, and little to send. */
const LONG_SIDE = 480;
const QUALITY = 0.8;

/** The picture as the lens sees it, small, never mirrored: the server tells left from right by it. */
export async function takeFrame(video: HTMLVideoElement): Promise<Blob> {
  const scale = Math.min(1, LONG_SIDE / Math.max(video.videoWidth, video.videoHeight, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (blob === null) throw new Error('The camera gave no picture.');
  return blob;
}
