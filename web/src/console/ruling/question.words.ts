import { wordsOf } from '../../kit/words.ts';

export const useQuestionWords = wordsOf({
  'question.title': { zh: '待答问题', en: 'Open questions' },
  'question.rules': { zh: '规则', en: 'Rules' },
  'question.lede': {
    zh: '本馆今天执行、但由本平台自定或未经证实的规则，都在这里，须由主管部门答复。答复一次，就成为一条有依据的规则：由一位工作人员填写，另一位批准，从生效那天起不再列在这里。',
    en: 'Every rule in force here today that is our own choice or unconfirmed, with what a ministry has to answer. An answer becomes a rule with its source: one officer writes it, a second approves it, and from its day on it is no longer listed.',
  },
  'question.count': { zh: '{count} 个问题待答', en: '{count} {count|question|questions} to answer' },
  'question.none': { zh: '没有待答的问题。', en: 'Every question is answered.' },
  'question.asked': { zh: '问题 {number}：{words}', en: 'Question {number}: {words}' },
  'question.holds': { zh: '“{rule}”这条规则是否成立？', en: 'Does the rule “{rule}” hold?' },
  'question.map': { zh: '领区划分 {id}', en: 'Map of districts {id}' },
  'question.in_files': {
    zh: '领区划分在规则文件里答复，不在这里。',
    en: 'Maps are answered in the files, not here.',
  },
  'question.answer': { zh: '答复', en: 'Answer' },
  'question.proposed': {
    zh: '已有人答复，待批准，{day} 起',
    en: 'Answered, waits for approval, from {day}',
  },
  'question.answered': { zh: '已答复并批准，{day} 起执行', en: 'Answered and approved, holds from {day}' },
  'question.answering': { zh: '答复这个问题', en: 'Answer the question' },
  'question.how': {
    zh: '规定不变：内容照旧，写明依据即可。规定不同：改成正确的内容。',
    en: 'If the rule holds, leave it as it is and name who says so. If it does not, write what holds.',
  },
});
