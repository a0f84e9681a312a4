import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import { lazy } from 'react';
import type { Widget } from './form-work.ts';
import { AddressWidget } from './widgets/address.widget.tsx';
import { ChoiceWidget, FlagWidget, YesNoWidget } from './widgets/choice.widget.tsx';
import { DayWidget } from './widgets/day.widget.tsx';
import { GroupWidget } from './widgets/group.widget.tsx';
import { EmailWidget, LongTextWidget, PhoneWidget, TextWidget } from './widgets/text.widget.tsx';

const loadConsents = () => import('./widgets/consents.widget.tsx');
const loadList = () => import('./widgets/list.widget.tsx');
const loadQuestions = () => import('./widgets/questions.widget.tsx');
const loadSelect = () => import('./widgets/select.widget.tsx');
const loadSignature = () => import('./widgets/signature.widget.tsx');

/** On a page or two of a form each: they load with it. */
const LATER = {
  place: lazy(async () => ({ default: (await loadSelect()).PlaceWidget })),
  list: lazy(async () => ({ default: (await loadList()).ListWidget })),
  signature: lazy(async () => ({ default: (await loadSignature()).SignatureWidget })),
  questions: lazy(async () => ({ default: (await loadQuestions()).QuestionsWidget })),
  consents: lazy(async () => ({ default: (await loadConsents()).ConsentsWidget })),
};

/** Whoever begins a form finds them on the device, also when the network goes. */
export async function warmWidgets(): Promise<void> {
  await Promise.all([loadConsents(), loadList(), loadQuestions(), loadSelect(), loadSignature()]);
}

/** How each kind of field is asked. A kind without a widget does not compile. */
export const WIDGETS = {
  text: TextWidget,
  longText: LongTextWidget,
  day: DayWidget,
  choice: ChoiceWidget,
  yesNo: YesNoWidget,
  flag: FlagWidget,
  phone: PhoneWidget,
  email: EmailWidget,
  address: AddressWidget,
  group: GroupWidget,
  ...LATER,
} satisfies { [K in FieldKind]: Widget<K> };
