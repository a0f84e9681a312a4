import { wordsOf } from '../../kit/words.ts';

export const useTasksWords = wordsOf({
  'tasks.left': {
    zh: '还有 {count} 页。填一页存一页，随时可以停，换台设备也能接着填。',
    en: '{count} {count|page|pages} to go. Each page is saved as you write. Stop whenever you like and go on from any device.',
  },
  'tasks.left_so_far': {
    zh: '现在看来还有 {count} 页，有的回答会多问或少问一两页。填一页存一页，随时可以停，换台设备也能接着填。',
    en: 'As it stands, {count} {count|page|pages} to go; some answers bring a page or two more, or spare you some. Each page is saved as you write. Stop whenever you like and go on from any device.',
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
  'tasks.optional': { zh: '可不传', en: 'Only if you have it' },
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
