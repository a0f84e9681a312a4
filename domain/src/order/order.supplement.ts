import { FILE_SLOTS, TOPICS } from './order.form.ts';

/** The competent post is not asked again, and a consent cannot be given for somebody by an officer's wish. */
const NOT_ASKED = ['post', 'consents'];
/** The version of the question set is the platform's own note. */
const NOT_FIELDS = ['declaration.version'];

/** What a supplement may ask for: every other field of the form and every slot, as targets. */
export const SUPPLEMENT_TARGETS: readonly string[] = [
  ...Object.entries(TOPICS)
    .filter(([topic]) => !NOT_ASKED.includes(topic))
    .flatMap(([topic, { shape }]) => Object.keys(shape).map((field) => `${topic}.${field}`))
    .filter((target) => !NOT_FIELDS.includes(target)),
  ...FILE_SLOTS.map((slot) => `file.${slot}`),
];
