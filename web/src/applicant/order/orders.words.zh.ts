export const zh = {
  'orders.title': '订单',
  'orders.turn_applicant': '轮到您',
  'orders.turn_post': '等领事馆',
  'orders.turn_nobody': '已经结束',
  'orders.held': '您代办',
  'orders.watched': '由代办人办理',
  'orders.draft': '草稿，还没有提交',
  'orders.unread': '{count} 条新留言',
  'orders.none': '还没有订单',
  'orders.none_text': '提交申请后，这里会写清楚轮到谁、做什么、到哪天。没有网络也能看。',
  'orders.precheck': '看看我需要什么',
  'orders.another': '再办一件',
} as const;
