import type { FormCatalog } from '../form/form.catalog.ts';
import type { PlatformParts } from '../platform/platform.parts.ts';
import type { Rules } from './policy.rules.ts';

export type PolicyParts = PlatformParts & { rules: Rules; forms: FormCatalog };
