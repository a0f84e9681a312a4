import type { FaceMove } from './face-moves.ts';
import type { SequenceFault } from './face-verdict.ts';

export type Spot = { readonly x: number; readonly y: number };

/** A face as it was found in a frame; in pixels of the frame. */
export type SeenFace = {
  readonly box: { readonly width: number; readonly height: number };
  /** How sure the finder is, 0 to 1. */
  readonly score: number;
  /** The 68 points of the iBUG 300-W scheme, in its order. */
  readonly points: readonly Spot[];
  readonly descriptor: Float32Array | null;
  /** How much of the irises is seen, from pixels: points of closed eyes lie where those of open ones do. */
  readonly iris: number;
  /** Share of the face that is filled by two colours; null where that was not measured, or cannot be told. */
  readonly drawing: number | null;
};

export type SequenceFrame = {
  /** Since the first frame, as the device says. */
  readonly atMs: number;
  /** Of the bytes that came: two frames of a camera are never the same. */
  readonly hash: string;
  /** Mean brightness of the picture, 0 to 255. */
  readonly light: number;
  readonly faces: readonly SeenFace[];
};

export type SequenceVerdict = {
  readonly fault: SequenceFault | null;
  readonly moves: readonly { readonly move: FaceMove; readonly seen: boolean }[];
  /** Frames whose face looks straight ahead: the ones to compare with pictures. Empty where no face was found. */
  readonly straight: readonly number[];
};

/**
 * Every number the verdict rests on; ours, chosen on drawn heads and on the pictures of the evaluation
 * (docs/evaluation). Lengths are in distances between the outer corners of the eyes.
 */
export const SEQUENCE_LIMITS = {
  leastFrames: 9,
  leastMs: 2_000,
  mostMs: 60_000,
  /** A longer pause between two frames has room for another scene. */
  mostGapMs: 6_000,
  /** Frames in which no face may be found: somebody who turns far or blurs. */
  mostWithoutFace: 0.25,
  /** Another face counts from this share of the largest one's width, and when the finder is this sure. */
  otherFaceWidth: 0.35,
  otherFaceScore: 0.6,
  /** So many frames must show it: in a single one a hand or a pattern may look like a face, unless the finder is surer. */
  otherFaceFrames: 2,
  otherFaceCertain: 0.8,
  /** Darker frames than this in which no face is found are called dark, of 255. */
  dark: 45,
  /** Above it a face is a drawing; further off than the photo's limit, as nobody looks at frames again. */
  drawing: 0.5,
  /** Two frames of one person; turned faces lie further apart than two pictures looking ahead. */
  sameFace: 0.62,
  /** How far the nose leaves its place between the eyes, sideways: about 11 degrees. */
  turn: 0.085,
  /** How far the nose sinks between eyes and mouth: about 12 degrees. */
  nod: 0.085,
  /** What is left of the irises. */
  blink: 0.8,
  /** Gap of the lips over the mouth's inner width, above the person's own. */
  mouth: 0.18,
  /** A turned picture is explained by a plane up to here; a head is not. */
  plane: 0.036,
  /** From here on the face is seen aslant: how much one direction was shortened against the other. */
  slant: 0.06,
  /** Frames looking ahead that are compared with the pictures of the order. */
  straight: 3,
} as const;
