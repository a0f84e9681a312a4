import type { ComponentType } from 'react';
import type { Topic } from '../offline/draft-store.ts';
import type { Answer } from './answer-path.ts';
import type { OrderPage } from './form-read.ts';
import { AddressHomeFields } from './topic/address-home.fields.tsx';
import { AddressAbroadFields, useAddressExtra } from './topic/address.fields.tsx';
import { ConsentsFields, useConsentsExtra } from './topic/consents.fields.tsx';
import { ContactFields } from './topic/contact.fields.tsx';
import { DeclarationFields, useDeclarationExtra } from './topic/declaration.fields.tsx';
import { DocumentFields, useDocumentExtra } from './topic/document.fields.tsx';
import { EndorsementFields } from './topic/endorsement.fields.tsx';
import { FamilyFields, useFamilyExtra } from './topic/family.fields.tsx';
import { PersonFields, usePersonExtra } from './topic/person.fields.tsx';
import { PostFields, usePostExtra } from './topic/post.fields.tsx';
import { ReturnMailFields, useReturnMailExtra } from './topic/return-mail.fields.tsx';
import { StayFields } from './topic/stay.fields.tsx';
import type { Extra, TopicForm } from './topic-form.ts';

type TopicPart = {
  Fields: ComponentType<{ form: TopicForm }>;
  /** What only this page knows: defaults, what else is owed. A hook. */
  useExtra?: (order: OrderPage, answer: Answer) => Extra;
};

/** The inputs of every topic. They load together: whoever began the form finds all of it without a network. */
export const TOPIC_PARTS: Record<Topic, TopicPart> = {
  person: { Fields: PersonFields, useExtra: usePersonExtra },
  document: { Fields: DocumentFields, useExtra: useDocumentExtra },
  endorsement: { Fields: EndorsementFields },
  stay: { Fields: StayFields },
  address_abroad: { Fields: AddressAbroadFields, useExtra: useAddressExtra },
  post: { Fields: PostFields, useExtra: usePostExtra },
  return_mail: { Fields: ReturnMailFields, useExtra: useReturnMailExtra },
  family: { Fields: FamilyFields, useExtra: useFamilyExtra },
  address_home: { Fields: AddressHomeFields },
  contact: { Fields: ContactFields },
  declaration: { Fields: DeclarationFields, useExtra: useDeclarationExtra },
  consents: { Fields: ConsentsFields, useExtra: useConsentsExtra },
};

export function isTopic(name: string): name is Topic {
  return name in TOPIC_PARTS;
}
