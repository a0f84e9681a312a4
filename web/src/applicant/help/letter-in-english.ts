/** For people of the post who read it in English, whatever the language of the screen. */
export const ENGLISH_LETTER = {
  passport: 'Humanitarian emergency: passport',
  travel_document: 'Humanitarian emergency: travel document',
  body: 'Hello,\n\nIn a humanitarian emergency I cannot wait for the way through the platform, and ask for your help.\n\nApplicant’s name (characters and pinyin): ______\nDate of birth: ______\nWriting for (myself / somebody else, how related): ______\nCity and state I am in now: ______\nTelephone: ______\n\nWhat happened: ______\nLatest day on which the document is needed: ______\nDocument held now and until when it is valid (or none): ______\n\nAttached as proof: ______\n\nThank you.',
} as const;
