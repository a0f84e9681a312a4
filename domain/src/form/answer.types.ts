import type { Strokes } from '../evidence/signature.ts';
import type { Address } from '../identity/address.ts';
import type { Field, FormDef, Page } from './form.types.ts';

/**
 * The answers to a form as its definition says them, for the code of its service. A field with a condition, or one
 * that is optional, may be absent.
 */
export type AnswersOf<F extends FormDef> = {
  [P in PageOf<F> as P['id']]?: AnswerTo<P['fields']>;
};

type PageOf<F extends FormDef> = Extract<F['groups'][number]['steps'][number], Page>;
type AnswerTo<Fields extends readonly Field[]> = AlwaysThere<Fields> &
  MaybeThere<Fields> &
  FlatAddress<Fields>;

type IsSure<F> = F extends { when: unknown } | { optional: true } | { kind: 'flag' | 'list' } ? false : true;
type IsFlat<F> = F extends { kind: 'address'; flat: true } ? true : false;

type AlwaysThere<Fields extends readonly Field[]> = {
  [
    F in Fields[number] as IsFlat<F> extends true ? never : IsSure<F> extends true ? F['id'] : never
  ]: ValueOf<F>;
};
type MaybeThere<Fields extends readonly Field[]> = {
  [F in Fields[number] as IsSure<F> extends true ? never : F['id']]?: ValueOf<F> | undefined;
};
type FlatAddress<Fields extends readonly Field[]> =
  true extends IsFlat<Fields[number]> ? Partial<Address> : unknown;

type ValueOf<F extends Field> = F extends { kind: 'yesNo' | 'flag' }
  ? boolean
  : F extends { kind: 'choice'; options: readonly { value: infer V }[] }
    ? V
    : F extends { kind: 'group'; fields: infer Fields extends readonly Field[] }
      ? AnswerTo<Fields>
      : F extends { kind: 'list'; entry: infer Entry extends Field }
        ? ValueOf<Entry>[]
        : F extends { kind: 'address' }
          ? Partial<Address>
          : F extends { kind: 'signature' }
            ? Strokes
            : F extends { kind: 'questions' | 'consents' }
              ? Record<string, string>
              : string;
