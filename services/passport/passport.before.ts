import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { PASSPORT_FORM } from './passport.form-1.ts';

/** Versions with pages that no later one has: a screen loads them for an order that was sent with one, and else never. */
export const BEFORE = [PASSPORT_FORM] as const satisfies readonly FormDef[];
