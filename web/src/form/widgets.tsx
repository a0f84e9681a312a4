import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import type { Widget } from './form-work.ts';
import { AddressWidget } from './widgets/address.widget.tsx';
import { ChoiceWidget, FlagWidget, PlaceWidget, YesNoWidget } from './widgets/choice.widget.tsx';
import { ConsentsWidget } from './widgets/consents.widget.tsx';
import { DayWidget } from './widgets/day.widget.tsx';
import { GroupWidget } from './widgets/group.widget.tsx';
import { ListWidget } from './widgets/list.widget.tsx';
import { QuestionsWidget } from './widgets/questions.widget.tsx';
import { SignatureWidget } from './widgets/signature.widget.tsx';
import { EmailWidget, LongTextWidget, PhoneWidget, TextWidget } from './widgets/text.widget.tsx';

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
  signature: SignatureWidget,
  questions: QuestionsWidget,
  consents: ConsentsWidget,
} satisfies { [K in FieldKind]: Widget<K> };
