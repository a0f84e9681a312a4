import type { PhotoWords } from './photo.phrases.ts';

/** What is said about a measured portrait: a name for each measure, and for each case one sentence what to change. */
export const PHOTO_WORDS: PhotoWords = {
  keys: {
    width_px: {
      label: { zh: '宽度', en: 'Width' },
      low: {
        zh: '图片太窄：请用原图，不要用缩小过的图。',
        en: 'The picture is too narrow: take the original, not a reduced copy.',
      },
      high: {
        zh: '图片比这套规格宽：裁剪时会缩到合适的大小。',
        en: 'The picture is wider than this rulebook has it: cropping makes it fit.',
      },
    },
    height_px: {
      label: { zh: '高度', en: 'Height' },
      low: {
        zh: '图片太矮：请用原图，不要用缩小过的图。',
        en: 'The picture is too low: take the original, not a reduced copy.',
      },
      high: {
        zh: '图片比这套规格高：裁剪时会缩到合适的大小。',
        en: 'The picture is higher than this rulebook has it: cropping makes it fit.',
      },
    },
    ratio: {
      label: { zh: '宽高比', en: 'Width to height' },
      low: {
        zh: '图片太瘦长：请裁掉上下多余的部分。',
        en: 'The picture is too slim: cut something off above and below.',
      },
      high: {
        zh: '图片太宽：请裁掉两边多余的部分。',
        en: 'The picture is too wide: cut something off at both sides.',
      },
    },
    file_bytes: {
      label: { zh: '文件大小（我们保存的一份）', en: 'Size of the copy we keep' },
      low: {
        zh: '文件比这套规格小：请用画质更高的原图。',
        en: 'The file is smaller than this rulebook has it: take the original of better quality.',
      },
      high: {
        zh: '文件比这套规格大：我们会压缩，您不用做什么。',
        en: 'The file is larger than this rulebook has it: we compress it, you need do nothing.',
      },
    },
    faces: {
      label: { zh: '人脸数量', en: 'Faces' },
      low: {
        zh: '没有找到人脸：请正对镜头，让整张脸入镜。',
        en: 'No face was found: look into the camera, with the whole face in the picture.',
      },
      high: {
        zh: '画面里不止一张脸：请一个人拍，背后不要有人像画。',
        en: 'There is more than one face: be alone in the picture, no portrait on the wall.',
      },
      dark: {
        zh: '没有找到人脸，照片也很暗：请面对窗户或灯再拍一张。',
        en: 'No face was found, and the picture is very dark: turn to a window or a lamp and take it again.',
      },
      bright: {
        zh: '没有找到人脸，照片也很亮：请避开强光再拍一张。',
        en: 'No face was found, and the picture is very bright: avoid strong light and take it again.',
      },
    },
    head_height: {
      label: { zh: '头部高度（下巴到头顶）', en: 'Height of the head (chin to crown)' },
      low: {
        zh: '头太小：请靠近一些，或把图裁小一点。',
        en: 'The head is too small: come closer, or crop the picture tighter.',
      },
      high: {
        zh: '头太大：请离远一些，或裁剪时多留些边。',
        en: 'The head is too large: step back, or leave more room when you crop.',
      },
      unknown: {
        zh: '量不出头部高度：请正对镜头单独拍一张。',
        en: 'The head could not be measured: take one alone, facing the camera.',
      },
    },
    head_width: {
      label: { zh: '头部宽度（两耳之间）', en: 'Width of the head (ear to ear)' },
      low: {
        zh: '脸在画面里偏窄：请靠近一些，或把图裁小一点。',
        en: 'The face is narrow in the picture: come closer, or crop tighter.',
      },
      high: {
        zh: '脸在画面里偏宽：请离远一些。',
        en: 'The face is wide in the picture: step back a little.',
      },
    },
    crown_to_top: {
      label: { zh: '头顶到上边', en: 'Crown to upper edge' },
      low: {
        zh: '头顶离上边太近：请在头顶上方多留一些。',
        en: 'The crown is too close to the edge: leave more room above the head.',
      },
      high: {
        zh: '头顶上方太空：请裁掉一些上边。',
        en: 'There is much room above the head: cut some of it off.',
      },
    },
    chin_to_bottom: {
      label: { zh: '下巴到下边', en: 'Chin to lower edge' },
      low: {
        zh: '下巴离下边太近：请露出肩膀上部。',
        en: 'The chin is too close to the edge: show the top of the shoulders.',
      },
      high: { zh: '下巴下方太多：请裁掉一些下边。', en: 'There is much below the chin: cut some of it off.' },
    },
    eye_distance: {
      label: { zh: '两眼间距', en: 'Distance of the eyes' },
      low: {
        zh: '两眼间距小：请靠近一些，或把图裁小一点。',
        en: 'The eyes are close together: come closer, or crop tighter.',
      },
      high: {
        zh: '两眼间距大：请离远一些，太近脸会变形。',
        en: 'The eyes are far apart: step back, a face too near is distorted.',
      },
    },
    eye_line: {
      label: { zh: '眼睛的高度（从下边算）', en: 'Height of the eyes (from below)' },
      low: {
        zh: '眼睛偏低：请裁掉一些上边，或把镜头放低一点。',
        en: 'The eyes are low: cut something off above, or lower the camera.',
      },
      high: {
        zh: '眼睛偏高：请在头顶上方多留一些。',
        en: 'The eyes are high: leave more room above the head.',
      },
    },
    centring: {
      label: { zh: '左右居中', en: 'Centred' },
      low: { zh: '脸偏左：请把脸移到中间。', en: 'The face is left of the middle: move it to the middle.' },
      high: { zh: '脸偏右：请把脸移到中间。', en: 'The face is right of the middle: move it to the middle.' },
    },
    tilt: {
      label: { zh: '头部倾斜', en: 'Head tilted' },
      low: { zh: '头歪了：请把头放正。', en: 'The head is tilted: hold it upright.' },
      high: { zh: '头歪了：请把头放正。', en: 'The head is tilted: hold it upright.' },
      turned: {
        zh: '照片是横着或倒着的：请把照片转正再传。',
        en: 'The picture lies on its side or upside down: turn it upright and send it again.',
      },
    },
    turn: {
      label: { zh: '左右转头', en: 'Head turned' },
      low: { zh: '脸没有正对镜头：请转正。', en: 'The face is turned away: look straight into the camera.' },
      high: { zh: '脸没有正对镜头：请转正。', en: 'The face is turned away: look straight into the camera.' },
    },
    nod: {
      label: { zh: '抬头低头', en: 'Head up or down' },
      low: {
        zh: '头抬高了：请平视镜头，镜头与眼睛同高。',
        en: 'The head is raised: hold the camera level with your eyes.',
      },
      high: {
        zh: '头低了：请平视镜头，镜头与眼睛同高。',
        en: 'The head is lowered: hold the camera level with your eyes.',
      },
    },
    background_lightness: {
      label: { zh: '背景亮度', en: 'Brightness of the background' },
      low: {
        zh: '背景偏暗：请站在浅色的墙前，让墙也照到光。',
        en: 'The background is dark: stand before a light wall, with light on the wall too.',
      },
      high: {
        zh: '背景过亮：请避开墙上的强光。',
        en: 'The background is too bright: avoid strong light on the wall.',
      },
      unknown: {
        zh: '看不到足够的背景：请在头两边多留一些。',
        en: 'Too little background is seen: leave more room beside the head.',
      },
    },
    background_tint: {
      label: { zh: '背景颜色', en: 'Colour of the background' },
      high: {
        zh: '背景带颜色：请换白墙，或关掉有颜色的灯。',
        en: 'The background is coloured: choose a white wall, or switch coloured light off.',
      },
      unknown: {
        zh: '看不到足够的背景：请在头两边多留一些。',
        en: 'Too little background is seen: leave more room beside the head.',
      },
    },
    background_evenness: {
      label: { zh: '背景均匀', en: 'Even background' },
      high: {
        zh: '背景里有影子或东西：请离墙一步，正面受光，背后不放东西。',
        en: 'There are shadows or things behind: one step from an empty wall, light from the front.',
      },
      unknown: {
        zh: '看不到足够的背景：请在头两边多留一些。',
        en: 'Too little background is seen: leave more room beside the head.',
      },
    },
    sharpness: {
      label: { zh: '清晰度', en: 'Sharpness' },
      low: {
        zh: '照片不清楚：请擦镜头，拿稳，光线足一些再拍。',
        en: 'The picture is blurred: wipe the lens, hold still, find more light.',
      },
      unknown: {
        zh: '脸太小，看不出清不清楚：请靠近一些。',
        en: 'The face is too small to tell whether it is sharp: come closer.',
      },
    },
    exposure: {
      label: { zh: '脸部亮度', en: 'Brightness of the face' },
      low: { zh: '脸上偏暗：请面对窗户或灯。', en: 'The face is dark: turn to a window or a lamp.' },
      high: { zh: '脸上过亮：请避开直射的强光。', en: 'The face is too bright: avoid strong direct light.' },
    },
    glare: {
      label: { zh: '反光', en: 'Glare' },
      high: {
        zh: '脸上有反光：请换个方向的光，关闪光灯。',
        en: 'There is glare on the face: change the light, switch the flash off.',
      },
    },
    side_light: {
      label: { zh: '左右光线', en: 'Light from both sides' },
      low: {
        zh: '脸右边比左边暗：请正面受光。',
        en: 'The right of the picture is darker than the left: let light come from the front.',
      },
      high: {
        zh: '脸左边比右边暗：请正面受光。',
        en: 'The left of the picture is darker than the right: let light come from the front.',
      },
    },
    colour: {
      label: { zh: '彩色照片', en: 'Colour photo' },
      low: {
        zh: '照片没有颜色：请换彩色照片，不要用黑白滤镜。',
        en: 'The picture has no colour: send a colour one, no black and white filter.',
      },
    },
    colour_cast: {
      label: { zh: '肤色', en: 'Colour of the skin' },
      low: {
        zh: '脸色偏粉紫：请用自然光，不要用滤镜。',
        en: 'The face looks pink or purple: take daylight and no filter.',
      },
      high: {
        zh: '脸色偏黄绿或偏蓝：请用自然光，不要用滤镜。',
        en: 'The face looks green or blue: take daylight and no filter.',
      },
      unknown: {
        zh: '看不出肤色：自然光下最清楚。',
        en: 'The colour of the skin cannot be told: daylight shows it best.',
      },
    },
    eyes_open: {
      label: { zh: '眼睛睁开', en: 'Eyes open' },
      low: {
        zh: '眼睛好像没睁开：请看着镜头。幼儿不作要求。',
        en: 'The eyes look closed: look into the camera. Not asked of small children.',
      },
    },
    mouth_closed: {
      label: { zh: '嘴巴合上', en: 'Mouth closed' },
      high: {
        zh: '嘴好像张着：请自然合上。幼儿不作要求。',
        en: 'The mouth looks open: close it at ease. Not asked of small children.',
      },
    },
    ears: {
      label: { zh: '看得见的耳朵', en: 'Ears seen' },
      unknown: {
        zh: '看不清是不是两只耳朵都露出来了：如被头发挡住，请拨到耳后。',
        en: 'We cannot tell whether both ears are seen: if hair covers them, put it behind.',
      },
    },
    drawing: {
      label: { zh: '像不像画', en: 'Flat like a drawing' },
      high: {
        zh: '这看起来是一张画：请用相机拍您本人。',
        en: 'This looks like a drawing: take a photo of yourself with the camera.',
      },
      unknown: {
        zh: '脸太小、太暗或太亮，看不出是照片还是画。',
        en: 'The face is too small, too dark or too bright to tell a photo from a drawing.',
      },
    },
    background_flat: {
      label: { zh: '背景每一处同色', en: 'Background of one single colour' },
      high: {
        zh: '背景每一处颜色都一样，像是换过底色或过曝：请在真的墙前拍。',
        en: 'The background has one colour at every point, as if exchanged or overexposed: use a real wall.',
      },
      unknown: { zh: '看不到足够的背景。', en: 'Too little background is seen.' },
    },
    outline_halo: {
      label: { zh: '头部边缘的光边', en: 'Rim around the head' },
      high: {
        zh: '头的边缘有一圈光边，像是抠过图：请用没有处理过的原图。',
        en: 'There is a rim of light around the head, as if cut out: send the untouched picture.',
      },
      unknown: {
        zh: '看不清头部边缘与背景的分界。',
        en: 'The line between head and background is not clear.',
      },
    },
    screen_pattern: {
      label: { zh: '网纹', en: 'Raster' },
      high: {
        zh: '有像屏幕或印刷品的网纹：请直接拍本人，不要翻拍。',
        en: 'There is a raster as of a screen or a print: take the person, not a picture of a picture.',
      },
      unknown: { zh: '图片太小，看不出有没有网纹。', en: 'The picture is too small to see a raster.' },
    },
    picture_frame: {
      label: { zh: '画面里的直边', en: 'Straight edges in the picture' },
      high: {
        zh: '画面里有长直边，像是翻拍的相片或屏幕：请直接拍本人，背后用空墙。',
        en: 'There are long straight edges, as of a print or a screen: take the person, before an empty wall.',
      },
    },
  },
  units: {
    px: { zh: '{value} 像素', en: '{value} px' },
    bytes: { zh: '{value} KB', en: '{value} KB' },
    count: { zh: '{value}', en: '{value}' },
    ratio: { zh: '{value}', en: '{value}' },
    share: { zh: '{value}%', en: '{value}%' },
    height_share: { zh: '图高的 {value}%', en: '{value}% of the height' },
    mm: { zh: '{value} 毫米', en: '{value} mm' },
    degrees: { zh: '{value}°', en: '{value}°' },
    index: { zh: '{value}', en: '{value}' },
  },
  unknown: {
    zh: '量不出来：画面里要有且只有一张脸。',
    en: 'Could not be measured: there has to be exactly one face.',
  },
  between: { zh: '{min} 至 {max}', en: '{min} to {max}' },
  from: { zh: '至少 {min}', en: 'at least {min}' },
  upTo: { zh: '至多 {max}', en: 'at most {max}' },
  exactly: { zh: '{value}', en: '{value}' },
  noLimit: { zh: '没有要求', en: 'nothing is asked' },
  notMeasured: { zh: '量不出来', en: 'not measured' },
  rulebooks: {
    app: { zh: '领事 APP 常见问题的要求', en: 'Requirements of the app (consulates’ FAQs)' },
    web_2018: { zh: '旧网上系统的照片规格', en: 'Photo rules of the older web system' },
    entry_exit_guide: { zh: '出入境证件相片照相指引', en: 'Portrait guide for entry and exit papers' },
  },
};
