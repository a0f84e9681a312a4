import { wordsOf } from '../../kit/words.ts';

export const usePageWords = wordsOf({
  'form.save_next': { zh: '保存，下一步', en: 'Save and go on' },
  'form.save_back': { zh: '保存，回去核对', en: 'Save and check again' },
  'form.save': { zh: '保存', en: 'Save' },
  'form.over': { zh: '{service} · {label}', en: '{service} · {label}' },
  'form.renew': { zh: '换发护照', en: 'Passport renewal' },
  'form.application': { zh: '申请', en: 'Application' },
  'form.you_means': { zh: '替{label}填写，题目里的“您”指{label}。', en: 'For {label}: “you” means {label}.' },
  'form.asked_text': { zh: '领事馆请您改下面的内容：', en: 'The post asks you to change this:' },
  'form.closed_title': { zh: '已经提交，这里不能再改', en: 'Sent already: nothing can be changed here' },
  'form.closed_text': {
    zh: '需要补充时，领事馆会告诉您改哪几项。',
    en: 'If something is missing, the post tells you exactly what to change.',
  },
  'form.not_asked_title': { zh: '这一页不用改', en: 'Nothing to change on this page' },
  'form.not_asked_text': { zh: '领事馆没有要求改这里。', en: 'The post did not ask for it.' },
  'form.to_order': { zh: '查看订单', en: 'See the order' },
  'form.to_supplement': { zh: '看看要改什么', en: 'See what to change' },
  'form.rest': { zh: '其余内容（已提交，不改）', en: 'The rest, as you sent it' },
  'form.wait_for': { zh: '请先完成：', en: 'Finish first:' },
  'form.not_saved': { zh: '还没有保存到服务器', en: 'Not saved on the server yet' },

  'tasks.title': { zh: '填写申请', en: 'Fill in the application' },
  'tasks.left': {
    zh: '还有 {count} 页。填一页存一页，随时可以停，换台设备也能接着填。',
    en: '{count} {count|page|pages} to go. Each page is saved as you write. Stop whenever you like and go on from any device.',
  },
  'tasks.all_done': {
    zh: '都填好了。最后核对一遍，就可以提交。',
    en: 'Everything is filled in. Check it once more, then send it.',
  },
  'tasks.group_person': { zh: '您是谁', en: 'About you' },
  'tasks.group_passport': { zh: '您的护照', en: 'Your passport' },
  'tasks.group_place': { zh: '您在哪里', en: 'Where you are' },
  'tasks.group_family': { zh: '家人和联系方式', en: 'Family and contacts' },
  'tasks.group_pictures': { zh: '图片', en: 'Pictures' },
  'tasks.group_declaration': { zh: '声明和同意', en: 'Declaration and consent' },
  'tasks.group_send': { zh: '核对和提交', en: 'Check and send' },
  'tasks.check': { zh: '核对并提交', en: 'Check and send' },
  'tasks.check_locked': {
    zh: '还差 {count} 页没有填好。',
    en: '{count} {count|page is|pages are} not finished yet.',
  },
  'tasks.after': { zh: '先填：{names}', en: 'First: {names}' },
  'tasks.missing': { zh: '还差：{names}', en: 'Still needed: {names}' },
  'tasks.go_on': { zh: '接着填', en: 'Go on' },
  'tasks.begin': { zh: '开始填写', en: 'Begin' },
  'tasks.to_check': { zh: '去核对', en: 'Check the answers' },
  'tasks.discard': { zh: '不办了，删掉这份草稿', en: 'Throw this draft away' },
  'tasks.discard_title': { zh: '删掉这份草稿吗？', en: 'Throw this draft away?' },
  'tasks.discard_text': {
    zh: '填过的内容和图片会一起删除，找不回来。',
    en: 'What you wrote and the pictures are deleted for good.',
  },
  'tasks.discard_yes': { zh: '删掉', en: 'Throw away' },
  'tasks.discard_no': { zh: '留着', en: 'Keep it' },

  'check.agreed': { zh: '同意', en: 'Agreed' },
  'check.signed': { zh: '已签名', en: 'Signed' },

  'post.first': { zh: '优先受理您的领事馆', en: 'The post that serves you first' },
  'post.first_hint': {
    zh: '本领区居民的申请先办。下一页可以另选。',
    en: 'It handles people of its own district first. You may choose another on the next page.',
  },
  'post.none_first': { zh: '没有资料说明归哪个馆', en: 'No post is named for this place' },
  'post.none_hint': {
    zh: '下一页请自己选一个馆，工作人员会核对。',
    en: 'Choose a post yourself on the next page; an officer will look.',
  },
  'post.serves_you_first': {
    zh: '您住在它的领区，优先受理您',
    en: 'You live in its district: it serves you first',
  },
  'post.other_title': { zh: '您选的不是优先受理您的馆', en: 'Another post would serve you first' },
  'post.other_text': {
    zh: '可以这样选。那个馆会先办本领区居民的申请，您可能要多等一些时候。',
    en: 'You may choose this one. It handles people of its own district first, so you may wait longer.',
  },

  'consents.outdated': {
    zh: '这一项的文字更新了，请再看一遍。',
    en: 'The text of this point has changed. Read it again.',
  },
  'declaration.has': { zh: '有', en: 'Yes' },
  'declaration.has_not': { zh: '没有', en: 'No' },
  'declaration.common': { zh: '常选', en: 'Often chosen' },
  'declaration.all_countries': { zh: '全部国家', en: 'All countries' },
  'declaration.hong_kong': { zh: '中国香港', en: 'Hong Kong, China' },
  'declaration.macao': { zh: '中国澳门', en: 'Macao, China' },
  'declaration.taiwan': { zh: '中国台湾', en: 'Taiwan, China' },
});
export type PageWords = ReturnType<typeof usePageWords>;
