import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import { lazy } from 'react';
import type { Widget } from './form-work.ts';
import { AddressWidget } from './widgets/address.widget.tsx';
import { ChoiceWidget, FlagWidget, PlaceWidget, YesNoWidget } from './widgets/choice.widget.tsx';
import { DayWidget } from './widgets/day.widget.tsx';
import { GroupWidget } from './widgets/group.widget.tsx';
import { ListWidget } from './widgets/list.widget.tsx';
import { EmailWidget, LongTextWidget, PhoneWidget, TextWidget } from './widgets/text.widget.tsx';

const loadConsents = () => import('./widgets/consents.widget.tsx');
const loadQuestions = () => import('./widgets/questions.widget.tsx');
const loadSignature = () => import('./widgets/signature.widget.tsx');

/** Heavy, and on one page of a form each: they load with it. */
const LATER = {
  signature: lazy(async () => ({ default: (await loadSignature()).SignatureWidget })),
  questions: lazy(async () => ({ default: (await loadQuestions()).QuestionsWidget })),
  consents: lazy(async () => ({ default: (await loadConsents()).ConsentsWidget })),
};

/** Whoever begins a form finds them on the device, also when the network goes. */
export async function warmWidgets(): Promise<void> {
  await Promise.all([loadConsents(), loadQuestions(), loadSignature()]);
}

/** How each kind of field is asked. A kind without a widget does not compile. */
export const WIDGETS = {
  text: TextWidget,
  longText: LongTextWidget,
  day: DayWidget,
  choice: ChoiceWidget,
  yesNo: YesNoWidget,
  flag: FlagWidget,
  place: PlaceWidget,
  phone: PhoneWidget,
  email: EmailWidget,
  address: AddressWidget,
  group: GroupWidget,
  list: ListWidget,
  ...LATER,
} satisfies { [K in FieldKind]: Widget<K> };
