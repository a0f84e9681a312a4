import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import { wordsOf } from '../../kit/words.ts';

import type { FaceFault } from '@lingshi/domain/evidence/face-verdict.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';

type Needed = `face.${'fault' | 'do'}_${FaceFault}` | `face.name_${FaceMove}`;

const words = {
  'face.title': { zh: '确认是您本人在办理', en: 'Show that you act in person' },
  'face.why': {
    zh: '可以用手机做人脸核验，也可以与工作人员面谈。两种方式效力一样。',
    en: 'By a face check on your phone, or by speaking with an officer. Both count the same.',
  },
  'face.first_photo': {
    zh: '人脸核验要与您的照片比对，请先上传照片。',
    en: 'The face check compares you with your photo. Upload it first.',
  },
  'face.first_data_page': {
    zh: '人脸核验还要与护照资料页比对，请先拍资料页。',
    en: 'The face check also compares you with the data page of your passport. Photograph it first.',
  },
  'face.to_photo': { zh: '去上传照片', en: 'Upload the photo' },
  'face.to_data_page': { zh: '去拍资料页', en: 'Photograph the data page' },

  'face.choose': { zh: '您选哪一种？', en: 'Which way do you choose?' },
  'face.choose_one': { zh: '请选一种方式。', en: 'Choose one of the two.' },
  'face.agree_hint': { zh: '现在就做，大约半分钟。', en: 'Now, in about half a minute.' },
  'face.interview': {
    zh: '我不做人脸核验，改为与工作人员面谈',
    en: 'I do without the face check and speak with an officer',
  },
  'face.interview_hint': {
    zh: '照常提交，之后由工作人员约您面谈。',
    en: 'Send your application as usual; an officer will then arrange to speak with you.',
  },
  'face.continue': { zh: '继续', en: 'Continue' },

  'face.passed_title': { zh: '核验通过', en: 'The check passed' },
  'face.passed_text': {
    zh: '画面已经删除，只留下结果，供工作人员参考。',
    en: 'The pictures are deleted. Only the result is kept, as an aid for the officer.',
  },
  'face.interview_title': { zh: '由工作人员与您面谈', en: 'An officer will speak with you' },
  'face.interview_text': {
    zh: '请照常提交申请。工作人员审核后会与您面谈，不影响办理结果。',
    en: 'Send your application as usual. An officer will speak with you during the review; it changes nothing about the outcome.',
  },
  'face.try_after_all': { zh: '改做人脸核验', en: 'Do the face check after all' },
  'face.withdraw': { zh: '撤回同意，删除核验结果', en: 'Withdraw my consent and delete the result' },
  'face.sent_text': {
    zh: '您同意过人脸核验。随时可以撤回：相似程度的数字会删除，只留下办理结果。',
    en: 'You agreed to the face check. You can withdraw at any time: its numbers are deleted, only the outcome stays.',
  },
  'face.withdraw_sent': { zh: '撤回同意', en: 'Withdraw my consent' },
  'face.next': { zh: '下一步', en: 'Next' },
  'face.back': { zh: '好了，回去', en: 'Done, go back' },

  'face.how_title': { zh: '怎么做', en: 'How it goes' },
  'face.how_light': {
    zh: '找一个亮一点的地方，脸朝着光，不要戴口罩和墨镜。',
    en: 'Find a bright place and face the light. No mask, no dark glasses.',
  },
  'face.how_alone': {
    zh: '画面里只有您一个人，手机举到眼睛的高度。',
    en: 'Be alone in the picture and hold the phone at the height of your eyes.',
  },
  'face.how_moves': {
    zh: '跟着提示做{count}个动作，比如慢慢转头、张嘴。',
    en: 'Follow {count} movements, such as turning your head slowly or opening your mouth.',
  },
  'face.how_long': {
    zh: '大约十五秒。画面比对后马上删除。',
    en: 'About fifteen seconds. The pictures are deleted right after they were compared.',
  },
  'face.begin': { zh: '打开相机', en: 'Open the camera' },
  'face.again': { zh: '再试一次', en: 'Try again' },
  'face.rather_interview': { zh: '不做了，改为面谈', en: 'Rather speak with an officer' },
  'face.tries_left': { zh: '今天还可以试 {count} 次。', en: '{count} {count|try|tries} left today.' },
  'face.no_tries_title': { zh: '今天的 {count} 次用完了', en: 'The {count} tries of today are used up' },
  'face.no_tries_last': { zh: '最近一次：{fault}。', en: 'The last time: {fault}. ' },
  'face.no_tries_why': {
    zh: '光线和手机都会影响结果，请别担心。已填的内容都在。',
    en: 'Light and phones play a part, so do not worry. All you filled in is kept.',
  },
  'face.ways_title': { zh: '接下来有两种办法', en: 'Two ways to go on' },
  'face.way_interview': { zh: '改为与工作人员面谈', en: 'Speak with an officer instead' },
  'face.way_interview_text': {
    zh: '现在就能继续提交，之后工作人员约您面谈。效力一样。',
    en: 'Send your application now; an officer will then arrange to speak with you. It counts the same.',
  },
  'face.way_day': { zh: '{day}起再试', en: 'Try again from {day}' },
  'face.way_tomorrow': { zh: '明天再试', en: 'Try again tomorrow' },
  'face.way_later_text': {
    zh: '申请先存着，到时从这一步接着做。',
    en: 'Your application waits, and you go on from this step.',
  },
  'face.to_interview': { zh: '改为面谈，继续', en: 'Choose the interview' },
  'face.come_back': { zh: '以后再试，先回申请', en: 'Come back another day' },
  'face.minor_later': {
    zh: '未成年人和由监护人代办的人试过 {count} 次没有通过，可以不再试。',
    en: 'A minor, or somebody for whom a guardian acts, may stop after {count} {count|try|tries} without success.',
  },
  'face.minor_may_skip': {
    zh: '可以不再试了：工作人员会与申请人和监护人面谈。',
    en: 'You may stop here: an officer will speak with the applicant and the guardian.',
  },
  'face.outdated_title': { zh: '照片或资料页换过了', en: 'The photo or the data page was replaced' },
  'face.outdated_text': {
    zh: '请用新的图片再做一次核验。',
    en: 'Please do the check once more with the new picture.',
  },
  'face.not_lost': {
    zh: '已填的内容都在，只需再做这一步。',
    en: 'All you filled in is kept; only this step is done again.',
  },
  'face.other_photo': { zh: '换一张照片', en: 'Use another photo' },
  'face.other_page': { zh: '重拍资料页', en: 'Photograph the page again' },
  'face.seen': { zh: '看到了', en: 'seen' },
  'face.not_seen': { zh: '没看到', en: 'not seen' },

  'face.name_turn_left': { zh: '向左转头', en: 'Turn left' },
  'face.name_turn_right': { zh: '向右转头', en: 'Turn right' },
  'face.name_nod': { zh: '低头', en: 'Lower your head' },
  'face.name_blink': { zh: '闭眼', en: 'Close your eyes' },
  'face.name_open_mouth': { zh: '张嘴', en: 'Open your mouth' },

  'face.fault_too_few_frames': { zh: '收到的画面太少', en: 'Too few pictures arrived' },
  'face.do_too_few_frames': {
    zh: '可能是手机太忙。请关掉别的程序，再试一次。',
    en: 'The phone may be busy. Close other apps and try again.',
  },
  'face.fault_too_fast': { zh: '动作太快了', en: 'That was too fast' },
  'face.do_too_fast': {
    zh: '请跟着提示，每个动作做慢一点。',
    en: 'Follow the words on the screen and take your time with each movement.',
  },
  'face.fault_too_slow': { zh: '中间停得太久', en: 'There was a long pause in between' },
  'face.do_too_slow': {
    zh: '请一口气做完，做的时候不要切到别的程序。',
    en: 'Do it in one go and stay on this screen.',
  },
  'face.fault_frames_repeated': { zh: '画面没有变化', en: 'The picture did not change' },
  'face.do_frames_repeated': {
    zh: '相机可能卡住了。请关掉再打开相机，再试一次。',
    en: 'The camera may have got stuck. Close and open it, and try again.',
  },
  'face.fault_no_face': { zh: '没有看清您的脸', en: 'Your face could not be seen clearly' },
  'face.do_no_face': {
    zh: '请把脸放进圆圈里，取下口罩和墨镜，再试一次。',
    en: 'Place your face in the oval, without a mask or dark glasses, and try again.',
  },
  'face.fault_several_faces': { zh: '画面里不止一张脸', en: 'There was more than one face' },
  'face.do_several_faces': {
    zh: '请一个人做，也避开身后的照片和镜子。',
    en: 'Be alone in the picture, away from mirrors and photos behind you.',
  },
  'face.fault_other_face': {
    zh: '画面里的脸前后不像同一个人',
    en: 'The face did not look the same throughout',
  },
  'face.do_other_face': {
    zh: '请从头到尾由本人做，脸不要离开圆圈。',
    en: 'The same person stays in the oval from start to end.',
  },
  'face.fault_too_dark': { zh: '光线太暗', en: 'It was too dark' },
  'face.do_too_dark': {
    zh: '请到亮一点的地方，脸朝着光，再试一次。',
    en: 'Find a brighter place, face the light, and try again.',
  },
  'face.fault_drawing': { zh: '看上去像一张画', en: 'It looked like a drawing' },
  'face.do_drawing': {
    zh: '请由本人对着相机做，关掉美颜、卡通等特效。',
    en: 'Sit before the camera yourself, and switch off cartoon and beauty effects.',
  },
  'face.fault_flat_picture': { zh: '看上去像一张照片', en: 'It looked like a flat picture' },
  'face.do_flat_picture': {
    zh: '请由本人对着相机做，转头时幅度大一点。',
    en: 'Sit before the camera yourself, and turn your head a little further.',
  },
  'face.fault_wrong_order': { zh: '动作的顺序不对', en: 'The movements came in another order' },
  'face.do_wrong_order': {
    zh: '请看到提示再做，做完回到正前方。',
    en: 'Wait for the words, make the movement, then look ahead again.',
  },
  'face.fault_movement_missing': { zh: '有的动作没有看到', en: 'A movement was not seen' },
  'face.do_movement_missing': {
    zh: '请把没看到的动作做大一点、慢一点。',
    en: 'Make what was not seen a little larger and slower.',
  },
  'face.fault_photo_no_face': {
    zh: '您上传的照片里找不到脸',
    en: 'No face was found in the photo you uploaded',
  },
  'face.do_photo_no_face': {
    zh: '请换一张清楚的正面照片，再做核验。',
    en: 'Upload a clear photo from the front, then do the check again.',
  },
  'face.fault_photo_differs': {
    zh: '与您上传的照片不够像',
    en: 'You did not look enough like the photo you uploaded',
  },
  'face.do_photo_differs': {
    zh: '光线会影响比对，可以再试一次；如果照片是很久以前拍的，请换一张近照。',
    en: 'Light matters: try once more. If the photo is old, upload a recent one.',
  },
  'face.fault_page_no_face': { zh: '护照资料页上找不到人像', en: 'No portrait was found on the data page' },
  'face.do_page_no_face': {
    zh: '请把资料页拍清楚，不要反光，再做核验。',
    en: 'Photograph the page sharp and without glare, then do the check again.',
  },
  'face.fault_page_differs': {
    zh: '与护照上的人像不够像',
    en: 'You did not look enough like the portrait of your passport',
  },
  'face.do_page_differs': {
    zh: '人会变样，这很常见。可以再试一次、重拍资料页，或改为面谈。',
    en: 'People change; this is common. Try again, photograph the page again, or speak with an officer.',
  },
} as const satisfies Record<Needed, Phrase> & Record<string, Phrase>;

export const useFaceWords = wordsOf(words);
