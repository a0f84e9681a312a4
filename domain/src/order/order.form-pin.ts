/** Which form the answers of an order were given to. Pinned at submit: they are read with it ever after. */
export type FormPin = { id: string; version: number };

/** Orders submitted before forms had versions; their stored events name none. */
export const FIRST_FORM: FormPin = { id: 'passport', version: 1 };
