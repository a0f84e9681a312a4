export const zh = {
  'photo_table.title': '照片测量值',
  'photo_table.not_measured': '照片：没有测量，请看图',
  'photo_table.not_measured_text': '申请人上传后没有让系统测。',
  'photo_table.ok': '照片测量：没有超出规格',
  'photo_table.found': '照片测量：{count} 项要看',
  'photo_table.aid': '按“{spec}”，申请人看到的同一张表；仅供参考，由您决定',
  'photo_table.limit_rulebook': '规格：{limit}',
  'photo_table.limit_ours': '建议：{limit}',
  'photo_table.word': '申请人看过测量结果，仍用这张：',
  'photo_table.before_officer': '与此前被退回的一张照片看起来一样。',
  'photo_table.before_check': '与申请人此前换掉的一张照片看起来一样。',
} as const;
