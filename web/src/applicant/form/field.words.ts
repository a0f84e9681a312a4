import { wordsOf } from '../../kit/words.ts';

export const FIELD_WORDS = {
  'document.passportNumber': { zh: '护照号码', en: 'Passport number' },
  'document.passportNumber.hint': { zh: '在资料页右上角。', en: 'Top right of the data page.' },
  'document.issueDay': { zh: '签发日期', en: 'Date of issue' },
  'document.expiryDay': { zh: '有效期至', en: 'Date of expiry' },
  'document.issuePlace': { zh: '签发地点', en: 'Place of issue' },
  'document.issuePlace.example': { zh: '浙江', en: '浙江' },
  'document.reason': { zh: '为什么要换？', en: 'Why do you need a new one?' },
  'document.reason.expired': { zh: '已经过期', en: 'It has expired' },
  'document.reason.expiring': { zh: '快要过期', en: 'It expires soon' },
  'document.reason.pages_full': { zh: '签证页快用完了', en: 'The visa pages are nearly full' },
  'document.reason.looks_changed': { zh: '相貌变化大', en: 'I look very different now' },
  'document.reason.other': { zh: '别的原因', en: 'Another reason' },
  'document.reasonNote': { zh: '请说明原因', en: 'Tell us the reason' },
  'document.reasonNote.hint': {
    zh: '一两句话就够。例如：续签工作许可，要求护照有效期更长。',
    en: 'A sentence or two. For example: my work permit asks for a longer validity.',
  },
  'person.surname': { zh: '姓', en: 'Surname' },
  'person.surname.hint': { zh: '汉字，照护照填写。', en: 'In Chinese characters, as in the passport.' },
  'person.givenName': { zh: '名', en: 'Given name' },
  'person.givenName.hint': { zh: '没有名字部分就不填。', en: 'Leave it empty if there is none.' },
  'person.surnamePinyin': { zh: '姓的拼音', en: 'Surname in pinyin' },
  'person.givenPinyin': { zh: '名的拼音', en: 'Given name in pinyin' },
  'person.givenPinyin.hint': {
    zh: '照现在的护照填写，两个字连写。',
    en: 'As in your present passport, written as one word.',
  },
  'person.printed': { zh: '新护照上印', en: 'Printed in the new passport' },
  'person.sex': { zh: '性别', en: 'Sex' },
  'person.sex.F': { zh: '女', en: 'Female' },
  'person.sex.M': { zh: '男', en: 'Male' },
  'person.birthDay': { zh: '出生日期', en: 'Date of birth' },
  'person.birthPlace': { zh: '出生地点', en: 'Place of birth' },
  'person.birthPlace.hint': {
    zh: '照护照填写：国内填省份，国外填国家。',
    en: 'As in the passport: the province in China, or the country elsewhere.',
  },
  'person.birthPlace.example': { zh: '浙江', en: '浙江' },
  'person.residentId': { zh: '居民身份证号码', en: 'Resident identity number' },
  'person.residentId.hint': { zh: '18 位，最后一位可能是 X。', en: '18 characters; the last may be an X.' },
  'person.noResidentId': { zh: '没有居民身份证号码', en: 'I have no resident identity number' },
  'person.noResidentId.hint': {
    zh: '从来没有过才选。工作人员会看到。',
    en: 'Only if you never had one. An officer will see it.',
  },
  'stay.arrivedDay': { zh: '最近一次入境日期', en: 'Date you last entered the country' },
  'stay.arrivedDay.hint': {
    zh: '大概的日子也行，以入境记录为准。',
    en: 'A day close to it will do; the entry record counts.',
  },
  'stay.arrivalPort': { zh: '入境口岸', en: 'Where you entered' },
  'stay.arrivalPort.example': { zh: '旧金山机场', en: 'San Francisco airport' },
  'stay.residence': { zh: '在这里的身份', en: 'Your status here' },
  'stay.residence.student': { zh: '留学', en: 'Student' },
  'stay.residence.worker': { zh: '工作', en: 'Worker' },
  'stay.residence.permanent_resident': { zh: '永久居民（绿卡）', en: 'Permanent resident (green card)' },
  'stay.residence.visitor': { zh: '短期停留', en: 'Visitor' },
  'stay.residence.other': { zh: '其他', en: 'Other' },
  'stay.occupation': { zh: '职业', en: 'Occupation' },
  'stay.occupation.example': { zh: '工程师、学生、退休', en: 'engineer, student, retired' },
  'stay.employer': { zh: '单位或学校', en: 'Employer or school' },
  'post.post': { zh: '领事馆', en: 'Post' },
  'address_home.province': { zh: '省份', en: 'Province' },
  'address_home.line': { zh: '详细地址', en: 'Address' },
  'address_home.line.hint': {
    zh: '市、区县、街道、门牌号。',
    en: 'City, district, street and number, in Chinese.',
  },
  'address_home.line.example': { zh: '杭州市西湖区文三路 90 号', en: '杭州市西湖区文三路 90 号' },
  'address_home.contactName': { zh: '国内联系人', en: 'Somebody who knows you in China' },
  'address_home.contactName.hint': {
    zh: '家人或朋友，用来核对身份。',
    en: 'Family or a friend, to confirm who you are.',
  },
  'address_home.contactPhone': { zh: '联系人电话', en: 'Their phone' },
  'family.life': { zh: '现在', en: 'Now' },
  'family.life.living': { zh: '在世', en: 'Living' },
  'family.life.deceased': { zh: '已去世', en: 'Deceased' },
  'family.life.unknown': { zh: '不清楚', en: 'Not known' },
  'family.father': { zh: '父亲', en: 'Father' },
  'family.father.life': { zh: '父亲的情况', en: 'Your father' },
  'family.father.name': { zh: '父亲的姓名', en: 'Your father’s name' },
  'family.father.place': { zh: '父亲住在哪里', en: 'Where he lives' },
  'family.mother': { zh: '母亲', en: 'Mother' },
  'family.mother.life': { zh: '母亲的情况', en: 'Your mother' },
  'family.mother.name': { zh: '母亲的姓名', en: 'Your mother’s name' },
  'family.mother.place': { zh: '母亲住在哪里', en: 'Where she lives' },
  'family.spouse': { zh: '配偶', en: 'Spouse' },
  'family.spouse.has': { zh: '有没有配偶？', en: 'Are you married?' },
  'family.spouse.has.yes': { zh: '有', en: 'Yes' },
  'family.spouse.has.no': { zh: '没有', en: 'No' },
  'family.spouse.name': { zh: '配偶的姓名', en: 'Your spouse’s name' },
  'family.children': { zh: '孩子', en: 'Children' },
  'family.children.none': { zh: '没有孩子就不用添加。', en: 'If you have none, add nothing.' },
  'family.children.nth': { zh: '第 {nth} 个孩子', en: 'Child {nth}' },
  'family.children.add': { zh: '添加一个孩子', en: 'Add a child' },
  'family.children.remove': { zh: '删除这个孩子', en: 'Remove this child' },
  'family.children.name': { zh: '孩子的姓名', en: 'The child’s name' },
  'family.children.birthDay': { zh: '孩子的出生日期', en: 'The child’s date of birth' },
  'contact.phone': { zh: '您的电话', en: 'Your phone' },
  'contact.phone.hint': {
    zh: '美国号码可以不写 +1，别的国家请写国家代码。',
    en: 'A number in the US needs no +1; others need the country code.',
  },
  'contact.email': { zh: '您的邮箱', en: 'Your e-mail address' },
  'contact.emergencyName': { zh: '紧急联系人', en: 'Somebody to reach in an emergency' },
  'contact.emergencyName.hint': { zh: '联系不到您时找谁。', en: 'Whom we ask when we cannot reach you.' },
  'contact.emergencyPhone': { zh: '紧急联系人的电话', en: 'Their phone' },
  'endorsement.wanted': { zh: '要加注姓名吗？', en: 'Do you want an endorsement?' },
  'endorsement.wanted.no': { zh: '不要', en: 'No' },
  'endorsement.wanted.yes': { zh: '要', en: 'Yes' },
  'endorsement.names': { zh: '要加注的姓名', en: 'Name to add' },
  'endorsement.names.nth': { zh: '要加注的姓名（{nth}）', en: 'Name to add ({nth})' },
  'endorsement.names.hint': {
    zh: '曾用名、婚后姓等，照证明文件填写。',
    en: 'A former or married name, as your proof has it.',
  },
  'endorsement.names.add': { zh: '再加一个', en: 'Add another' },
  'endorsement.names.remove': { zh: '删除这个姓名', en: 'Remove this name' },
  'endorsement.price': { zh: '每个 {price}', en: '{price} each' },
  'endorsement.total': {
    zh: '{count} 个加注，一共多付 {price}。',
    en: '{count} {count|endorsement|endorsements}: {price} more in all.',
  },
  'return_mail.recipient': { zh: '收件人', en: 'Recipient' },
  'return_mail.recipient.hint': {
    zh: '邮局投递用，请写拼音，和信箱上的一致。',
    en: 'For the mail carrier: in pinyin, as on your mailbox.',
  },
  'return_mail.sameAsAbroad': { zh: '寄到哪个地址？', en: 'Which address?' },
  'return_mail.sameAsAbroad.yes': { zh: '现在的住址', en: 'Where I live now' },
  'return_mail.sameAsAbroad.no': { zh: '别的地址', en: 'Another address' },
  'return_mail.address': { zh: '收件地址', en: 'Address' },
  'declaration.answers': { zh: '问题', en: 'Questions' },
  'declaration.signature': { zh: '手写签名', en: 'Signature by hand' },
  'consents.accepted': { zh: '须知', en: 'Points to know' },
  'file.photo': { zh: '证件照片', en: 'Portrait photo' },
  'file.data_page': { zh: '护照资料页', en: 'Passport data page' },
  'file.supplement': { zh: '补充材料', en: 'Further papers' },
} as const;

export const useFieldWords = wordsOf(FIELD_WORDS);
type FieldKey = keyof typeof FIELD_WORDS;
/** Words without places to fill. */
export type PlainFieldKey = Exclude<
  FieldKey,
  'endorsement.price' | 'endorsement.total' | 'family.children.nth' | 'endorsement.names.nth'
>;

/**
 * The key of a field's name; entries of a list are named by their list, parts of an address by the rules.
 * Falls back to the topic's first part, so that a new field of the domain shows something and not nothing.
 */
export function labelKey(topic: string, path: string): PlainFieldKey {
  const plain = path.replace(/\.\d+(?=\.|$)/g, '');
  const found = [`${topic}.${plain}`, `${topic}.${plain.split('.')[0] ?? ''}`].find(
    (key) => key in FIELD_WORDS,
  );
  return (found ?? 'return_mail.address') as PlainFieldKey;
}
