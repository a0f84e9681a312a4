import { wordsOf } from '../../kit/words.ts';

export const useBundleWords = wordsOf({
  'bundle.new_title': { zh: '几个人一起办', en: 'Apply together' },
  'bundle.new_lede': {
    zh: '每个人还是各自一份申请。地址、联系方式、父母写一次，大家都能用。',
    en: 'Everybody still has an application of their own. Address, contacts and parents are written once for all.',
  },
  'bundle.new_link': { zh: '几个人一起办', en: 'Apply for several people together' },
  'bundle.who': { zh: '给哪几位办？', en: 'For whom?' },
  'bundle.who_missing': { zh: '请选择给谁办。', en: 'Choose for whom.' },
  'bundle.kind': { zh: '给{label}办什么？', en: 'What for {label}?' },
  'bundle.kind_missing': { zh: '请选择给{label}办什么。', en: 'Choose what {label} needs.' },
  'bundle.has_live': {
    zh: '已有一份在办，一个人同时只能办一份',
    en: 'has an application under way; one at a time',
  },
  'bundle.has_draft': {
    zh: '已有草稿，带着填过的内容加进来',
    en: 'has a draft, which joins with all that is in it',
  },
  'bundle.in_another': { zh: '已经在一组里了', en: 'is in a group already' },
  'bundle.somebody': { zh: '名单里没有？添加一位', en: 'Not in the list? Add a person' },
  'bundle.begin': { zh: '一起开始', en: 'Begin together' },
  'bundle.add': { zh: '再加一位', en: 'Add another person' },
  'bundle.some_refused': { zh: '这几位没有加进来', en: 'These could not be added' },
  'bundle.to_bundle': { zh: '去看这一组', en: 'See the group' },

  'bundle.title': { zh: '一起办的申请', en: 'Applications together' },
  'bundle.lede': {
    zh: '每份申请各办各的：一份要补材料或者办不了，不影响别人。',
    en: 'Each goes its own way: where one lacks something or is refused, the others go on.',
  },
  'bundle.link': { zh: '一起办的申请', en: 'Filed together with others' },
  'bundle.link_hint': {
    zh: '谁准备好了，还差什么，一起寄材料',
    en: 'Who is ready, what is missing, one envelope',
  },
  'bundle.members': { zh: '每个人', en: 'Everybody' },
  'bundle.ready': { zh: '填好了，可以提交', en: 'Ready to send' },
  'bundle.left': { zh: '还差 {count} 项', en: '{count} {count|step|steps} to go' },
  'bundle.not_served': { zh: '现在办不了，请打开看原因', en: 'Cannot be filed as it is; open it to see why' },
  'bundle.other_post': { zh: '交给另一个馆：{post}', en: 'goes to another consulate: {post}' },

  'bundle.share_title': { zh: '写过的，大家都用', en: 'Use for all what is written' },
  'bundle.share_text': {
    zh: '把{label}写好的地址、联系方式等，用到还没填这几页的人。别人写过的不会改。',
    en: 'Puts what {label} wrote of address, contacts and the like where the others have not written yet. Nothing that somebody wrote is changed.',
  },
  'bundle.share_go': { zh: '用到每个人', en: 'Use for all' },
  'bundle.shared': { zh: '{label}：带入 {count} 页', en: '{label}: {count} {count|page|pages} taken over' },
  'bundle.shared_none': { zh: '{label}：没有要带入的', en: '{label}: nothing to take over' },

  'bundle.send': { zh: '提交填好的 {count} 份', en: 'Send the {count} that {count|is|are} ready' },
  'bundle.send_title': {
    zh: '提交这 {count} 份申请吗？',
    en: 'Send {count} {count|application|applications}?',
  },
  'bundle.send_text': {
    zh: '我确认每一份都核对过，内容真实、完整，和证件一致。',
    en: 'I have checked each of them; all is true, complete and as in the documents.',
  },
  'bundle.send_check': { zh: '核对{label}的', en: 'Check {label}’s' },
  'bundle.send_yes': { zh: '确认提交', en: 'Send' },
  'bundle.send_no': { zh: '再看看', en: 'Not yet' },
  'bundle.sent': { zh: '{label}：已提交，订单号 {number}', en: '{label}: sent, application number {number}' },
  'bundle.mailed': { zh: '{label}：已记下寄出', en: '{label}: noted as mailed' },
  'bundle.refused': { zh: '{label}：{reason}', en: '{label}: {reason}' },
  'bundle.results': { zh: '结果', en: 'What came of it' },

  'bundle.envelope': { zh: '一个信封', en: 'One envelope' },
  'bundle.envelope_at': { zh: '一个信封，寄到{post}', en: 'One envelope, to {post}' },
  'bundle.inside': { zh: '现在可以一起寄：{names}', en: 'To be mailed together now: {names}' },
  'bundle.waiting': { zh: '还没轮到寄：{names}。', en: 'Not yet to be mailed: {names}.' },
  'bundle.wait': {
    zh: '可以等到{day}再寄，到时还没轮到的另寄一封。',
    en: 'You may wait until {day}; whoever is not there by then mails in another envelope.',
  },
  'bundle.none_yet': {
    zh: '先不要寄材料。轮到寄的时候，这里会有全家的邮寄单。',
    en: 'Do not mail anything yet. When it is time, the kit for all of you is here.',
  },
  'bundle.total': { zh: '一共', en: 'Together' },
  'bundle.kit': { zh: '打开全家邮寄单（PDF）', en: 'Open the kit for all (PDF)' },
  'bundle.apart': {
    zh: '一人一个信封，请打开各自的邮寄单。',
    en: 'One envelope for each person: open each one’s own kit.',
  },
  'bundle.tracking': { zh: '寄去的运单号', en: 'Tracking number' },
  'bundle.mail_send': { zh: '我们寄出了', en: 'We have mailed it' },
  'bundle.tracking_missing': { zh: '请填写运单号。', en: 'Enter the tracking number.' },

  'bundle.taken_title': { zh: '取自{label}的申请', en: 'Taken from {label}’s application' },
  'bundle.taken_text': {
    zh: '这一页还没有保存。请核对，需要就改，再按下面的按钮。',
    en: 'This page is not saved yet. Check it, change what differs, then press the button below.',
  },
  'bundle.paper_title': { zh: '{label}已经传过这张', en: '{label} has sent this one' },
  'bundle.paper_text': {
    zh: '内容一样就不用再拍，会另存一份。',
    en: 'If it says the same, take it over: a copy of its own is kept.',
  },
  'bundle.paper_take': { zh: '用这张', en: 'Take this one' },
  'bundle.paper_alt': { zh: '{label}上传的图片', en: 'The picture {label} sent' },
});
