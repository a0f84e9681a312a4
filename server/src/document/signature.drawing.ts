import { signatureDrawing } from '@lingshi/domain/evidence/signature-path.ts';
import { z } from 'zod';

/**
 * A signature as the hand drew it: strokes of points, each 0..1 across and 0..1 down the box.
 * `aspect` is width by height of that box on the screen.
 */
export const signatureInput = z.object({
  aspect: z.number().min(0.5).max(6).default(3),
  strokes: z
    .array(z.array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])).max(10_000))
    .max(500)
    .refine((strokes) => strokes.some((stroke) => stroke.length > 0), { error: 'nobody signed' }),
});
export type Signature = z.output<typeof signatureInput>;

/** SVG with one path. Made of numbers only: no text of the person gets into it. */
export function drawSignature({ aspect, strokes }: Signature): string {
  const { width, height, pen, path } = signatureDrawing(strokes, aspect);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<path d="${path}" fill="none" stroke="#000" stroke-width="${pen}" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  );
}
