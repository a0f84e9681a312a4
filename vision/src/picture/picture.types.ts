/** RGB, 8 bits a channel, row by row, upright. */
export type RgbPicture = { width: number; height: number; data: Uint8Array };

/** In pixels of the picture, from its top left. */
export type Spot = { x: number; y: number };
