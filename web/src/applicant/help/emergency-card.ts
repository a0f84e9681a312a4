/** As rules/countries has them: they must stand on the screen when nothing can be asked. */
export const HOTLINE_NUMBERS = ['+86-10-12308', '+86-10-65612308'] as const;

/** Held out to people of the country, so in its language whatever the reader's is; what they mean is in the words. */
export const PHRASES = {
  citizen: 'I am a Chinese citizen. Please contact the Chinese consulate for me.',
  doctor: 'I need a doctor. Please call 911.',
  police: 'My passport was lost or stolen. I want to report it to the police.',
} as const;

export type Phrase = keyof typeof PHRASES;
