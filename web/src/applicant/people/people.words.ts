import { wordsOf } from '../../kit/words.ts';

export const usePeopleWords = wordsOf({
  'people.title': { zh: '我帮谁办', en: 'People I file for' },
  'people.lede': {
    zh: '可以为自己办，也可以帮家人办。每个人的资料分开保存。',
    en: 'You can file for yourself and for your family. Each person’s data is kept apart.',
  },
  'people.none': { zh: '还没有添加人', en: 'Nobody here yet' },
  'people.none_text': {
    zh: '第一次为自己申请时，会自动出现在这里。',
    en: 'You will stand here yourself once you first apply.',
  },
  'people.together': { zh: '几个人一起办', en: 'Apply for several people together' },
  'people.add': { zh: '添加一位家人', en: 'Add somebody of your family' },
  'people.add_lede': {
    zh: '先说明这位是您的谁；证件资料在申请里再填。',
    en: 'Say first who they are to you. Their documents are asked for in the application.',
  },
  'people.file': { zh: '申请', en: 'Apply' },
  'people.relation': { zh: '这位是您的', en: 'This person is' },
  'people.relation_missing': { zh: '请选择这位是您的谁', en: 'Choose who this person is to you' },
  'people.self': { zh: '本人', en: 'Myself' },
  'people.child': { zh: '孩子', en: 'My child' },
  'people.parent': { zh: '父母', en: 'My parent' },
  'people.spouse': { zh: '配偶', en: 'My spouse' },
  'people.ward': { zh: '我监护的人', en: 'In my guardianship' },
  'people.ward_hint': {
    zh: '您是法定监护人，但不是父母。',
    en: 'You are the legal guardian, but not a parent.',
  },
  'people.other': { zh: '其他亲友', en: 'Another relative or friend' },
  'people.label': { zh: '在这里怎么称呼', en: 'What to call them here' },
  'people.label_hint': {
    zh: '只有您看得到，例如：妈妈、小宝。',
    en: 'Only you see it. For example: Mum, Little one.',
  },
  'people.label_missing': { zh: '请写一个称呼', en: 'Give a name to call them by' },
  'people.name_first': {
    zh: '请先填您自己的实名信息，再帮家人办',
    en: 'First give your own real name, then file for your family',
  },
  'people.give_name': { zh: '去填写', en: 'Give it now' },
  'people.in_person': {
    zh: '替别人填没问题，但签名、核对身份要由本人来做。年纪小的孩子、自己不能办的成年人，由监护人签名，到签名那一页会说明。',
    en: 'You may fill in the form for them, but they sign and prove who they are in person. For a young child, or an adult who cannot act alone, a guardian signs; the page of the signature says so.',
  },
  'people.save': { zh: '添加', en: 'Add' },
  'people.level_declared': { zh: '还没有核对证件', en: 'Documents not checked yet' },
  'people.level_document': { zh: '已核对证件', en: 'Checked against a document' },
  'people.level_registry': { zh: '已与登记资料核对', en: 'Checked against the register' },
  'people.level_officer': { zh: '工作人员已当面核对', en: 'Seen by an officer in person' },
});
