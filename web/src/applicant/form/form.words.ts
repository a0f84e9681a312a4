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
});
