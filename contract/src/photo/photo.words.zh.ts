import type { PhotoWords } from './photo.phrases.ts';

/** 人像照片测量的说法：每项一个名称，每种情况一句怎么改。 */
export const PHOTO_WORDS_ZH: PhotoWords = {
  keys: {
    width_px: {
      label: '宽度',
      low: '图片太窄：请用原图，不要用缩小过的图。',
      high: '图片比这套规格宽：裁剪时会缩到合适的大小。',
    },
    height_px: {
      label: '高度',
      low: '图片太矮：请用原图，不要用缩小过的图。',
      high: '图片比这套规格高：裁剪时会缩到合适的大小。',
    },
    ratio: {
      label: '宽高比',
      low: '图片太瘦长：请裁掉上下多余的部分。',
      high: '图片太宽：请裁掉两边多余的部分。',
    },
    file_bytes: {
      label: '文件大小（我们保存的一份）',
      low: '文件比这套规格小：请用画质更高的原图。',
      high: '文件比这套规格大：我们会压缩，您不用做什么。',
    },
    faces: {
      label: '人脸数量',
      low: '没有找到人脸：请正对镜头，让整张脸入镜。',
      high: '画面里不止一张脸：请一个人拍，背后不要有人像画。',
      dark: '没有找到人脸，照片也很暗：请面对窗户或灯再拍一张。',
      bright: '没有找到人脸，照片也很亮：请避开强光再拍一张。',
    },
    head_height: {
      label: '头部高度（下巴到头顶）',
      low: '头太小：请靠近一些，或把图裁小一点。',
      high: '头太大：请离远一些，或裁剪时多留些边。',
      unknown: '量不出头部高度：请正对镜头单独拍一张。',
    },
    head_width: {
      label: '头部宽度（两耳之间）',
      low: '脸在画面里偏窄：请靠近一些，或把图裁小一点。',
      high: '脸在画面里偏宽：请离远一些。',
    },
    crown_to_top: {
      label: '头顶到上边',
      low: '头顶离上边太近：请在头顶上方多留一些。',
      high: '头顶上方太空：请裁掉一些上边。',
    },
    chin_to_bottom: {
      label: '下巴到下边',
      low: '下巴离下边太近：请露出肩膀上部。',
      high: '下巴下方太多：请裁掉一些下边。',
    },
    eye_distance: {
      label: '两眼间距',
      low: '两眼间距小：请靠近一些，或把图裁小一点。',
      high: '两眼间距大：请离远一些，太近脸会变形。',
    },
    eye_line: {
      label: '眼睛的高度（从下边算）',
      low: '眼睛偏低：请裁掉一些上边，或把镜头放低一点。',
      high: '眼睛偏高：请在头顶上方多留一些。',
    },
    centring: {
      label: '左右居中',
      low: '脸偏左：请把脸移到中间。',
      high: '脸偏右：请把脸移到中间。',
    },
    tilt: {
      label: '头部倾斜',
      low: '头歪了：请把头放正。',
      high: '头歪了：请把头放正。',
      turned: '照片是横着或倒着的：请把照片转正再传。',
    },
    turn: { label: '左右转头', low: '脸没有正对镜头：请转正。', high: '脸没有正对镜头：请转正。' },
    nod: {
      label: '抬头低头',
      low: '头抬高了：请平视镜头，镜头与眼睛同高。',
      high: '头低了：请平视镜头，镜头与眼睛同高。',
    },
    background_lightness: {
      label: '背景亮度',
      low: '背景偏暗：请站在浅色的墙前，让墙也照到光。',
      high: '背景过亮：请避开墙上的强光。',
      unknown: '看不到足够的背景：请在头两边多留一些。',
    },
    background_tint: {
      label: '背景颜色',
      high: '背景带颜色：请换白墙，或关掉有颜色的灯。',
      unknown: '看不到足够的背景：请在头两边多留一些。',
    },
    background_evenness: {
      label: '背景均匀',
      high: '背景里有影子或东西：请离墙一步，正面受光，背后不放东西。',
      unknown: '看不到足够的背景：请在头两边多留一些。',
    },
    sharpness: {
      label: '清晰度',
      low: '照片不清楚：请擦镜头，拿稳，光线足一些再拍。',
      unknown: '脸太小，看不出清不清楚：请靠近一些。',
    },
    exposure: {
      label: '脸部亮度',
      low: '脸上偏暗：请面对窗户或灯。',
      high: '脸上过亮：请避开直射的强光。',
    },
    glare: { label: '反光', high: '脸上有反光：请换个方向的光，关闪光灯。' },
    side_light: {
      label: '左右光线',
      low: '脸右边比左边暗：请正面受光。',
      high: '脸左边比右边暗：请正面受光。',
    },
    colour: { label: '彩色照片', low: '照片没有颜色：请换彩色照片，不要用黑白滤镜。' },
    colour_cast: {
      label: '肤色',
      low: '脸色偏粉紫：请用自然光，不要用滤镜。',
      high: '脸色偏黄绿或偏蓝：请用自然光，不要用滤镜。',
      unknown: '看不出肤色：自然光下最清楚。',
    },
    eyes_open: { label: '眼睛睁开', low: '眼睛好像没睁开：请看着镜头。幼儿不作要求。' },
    mouth_closed: { label: '嘴巴合上', high: '嘴好像张着：请自然合上。幼儿不作要求。' },
    ears: {
      label: '看得见的耳朵',
      unknown: '看不清是不是两只耳朵都露出来了：如被头发挡住，请拨到耳后。',
    },
    drawing: {
      label: '像不像画',
      high: '这看起来是一张画：请用相机拍您本人。',
      unknown: '脸太小、太暗或太亮，看不出是照片还是画。',
    },
    background_flat: {
      label: '背景每一处同色',
      high: '背景每一处颜色都一样，像是换过底色或过曝：请在真的墙前拍。',
      unknown: '看不到足够的背景。',
    },
    outline_halo: {
      label: '头部边缘的光边',
      high: '头的边缘有一圈光边，像是抠过图：请用没有处理过的原图。',
      unknown: '看不清头部边缘与背景的分界。',
    },
    screen_pattern: {
      label: '网纹',
      high: '有像屏幕或印刷品的网纹：请直接拍本人，不要翻拍。',
      unknown: '图片太小，看不出有没有网纹。',
    },
    picture_frame: {
      label: '画面里的直边',
      high: '画面里有长直边，像是翻拍的相片或屏幕：请直接拍本人，背后用空墙。',
    },
  },
  units: {
    px: '{value} 像素',
    bytes: '{value} KB',
    count: '{value}',
    ratio: '{value}',
    share: '{value}%',
    height_share: '图高的 {value}%',
    mm: '{value} 毫米',
    degrees: '{value}°',
    index: '{value}',
  },
  unknown: '量不出来：画面里要有且只有一张脸。',
  between: '{min} 至 {max}',
  from: '至少 {min}',
  upTo: '至多 {max}',
  exactly: '{value}',
  noLimit: '没有要求',
  notMeasured: '量不出来',
  rulebooks: {
    app: '领事 APP 常见问题的要求',
    web_2018: '旧网上系统的照片规格',
    entry_exit_guide: '出入境证件相片照相指引',
  },
};
