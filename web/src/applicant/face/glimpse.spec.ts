import { describe, expect, it } from 'vitest';
import { adviceFor, type Glimpse } from './glimpse.ts';

const face = { width: 0.4, middleX: 0.5, middleY: 0.5 };

describe('what a person before the camera is told', () => {
  it.each<[string, Glimpse, 'dark' | 'fine' | 'bright', string]>([
    ['well placed', { faces: 1, face }, 'fine', 'good'],
    ['in the dark, before anything else', { faces: 0, face: null }, 'dark', 'dark'],
    ['against the light', { faces: 0, face: null }, 'bright', 'bright'],
    ['not there', { faces: 0, face: null }, 'fine', 'no_face'],
    ['with somebody beside', { faces: 2, face }, 'fine', 'several'],
    ['far away', { faces: 1, face: { ...face, width: 0.1 } }, 'fine', 'too_far'],
    ['very near', { faces: 1, face: { ...face, width: 0.7 } }, 'fine', 'too_near'],
    ['at the side', { faces: 1, face: { ...face, middleX: 0.75 } }, 'fine', 'off_middle'],
  ])('%s', (_, glimpse, light, advice) => {
    expect(adviceFor(glimpse, light)).toBe(advice);
  });
});
