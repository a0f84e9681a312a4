import type { PhotoWords } from './photo.phrases.ts';

/** What is said about a measured portrait: a name for each measure, and for each case one sentence what to change. */
export const PHOTO_WORDS_EN: PhotoWords = {
  keys: {
    width_px: {
      label: 'Width',
      low: 'The picture is too narrow: take the original, not a reduced copy.',
      high: 'The picture is wider than this rulebook has it: cropping makes it fit.',
    },
    height_px: {
      label: 'Height',
      low: 'The picture is too low: take the original, not a reduced copy.',
      high: 'The picture is higher than this rulebook has it: cropping makes it fit.',
    },
    ratio: {
      label: 'Width to height',
      low: 'The picture is too slim: cut something off above and below.',
      high: 'The picture is too wide: cut something off at both sides.',
    },
    file_bytes: {
      label: 'Size of the copy we keep',
      low: 'The file is smaller than this rulebook has it: take the original of better quality.',
      high: 'The file is larger than this rulebook has it: we compress it, you need do nothing.',
    },
    faces: {
      label: 'Faces',
      low: 'No face was found: look into the camera, with the whole face in the picture.',
      high: 'There is more than one face: be alone in the picture, no portrait on the wall.',
      dark: 'No face was found, and the picture is very dark: turn to a window or a lamp and take it again.',
      bright: 'No face was found, and the picture is very bright: avoid strong light and take it again.',
    },
    head_height: {
      label: 'Height of the head (chin to crown)',
      low: 'The head is too small: come closer, or crop the picture tighter.',
      high: 'The head is too large: step back, or leave more room when you crop.',
      unknown: 'The head could not be measured: take one alone, facing the camera.',
    },
    head_width: {
      label: 'Width of the head (ear to ear)',
      low: 'The face is narrow in the picture: come closer, or crop tighter.',
      high: 'The face is wide in the picture: step back a little.',
    },
    crown_to_top: {
      label: 'Crown to upper edge',
      low: 'The crown is too close to the edge: leave more room above the head.',
      high: 'There is much room above the head: cut some of it off.',
    },
    chin_to_bottom: {
      label: 'Chin to lower edge',
      low: 'The chin is too close to the edge: show the top of the shoulders.',
      high: 'There is much below the chin: cut some of it off.',
    },
    eye_distance: {
      label: 'Distance of the eyes',
      low: 'The eyes are close together: come closer, or crop tighter.',
      high: 'The eyes are far apart: step back, a face too near is distorted.',
    },
    eye_line: {
      label: 'Height of the eyes (from below)',
      low: 'The eyes are low: cut something off above, or lower the camera.',
      high: 'The eyes are high: leave more room above the head.',
    },
    centring: {
      label: 'Centred',
      low: 'The face is left of the middle: move it to the middle.',
      high: 'The face is right of the middle: move it to the middle.',
    },
    tilt: {
      label: 'Head tilted',
      low: 'The head is tilted: hold it upright.',
      high: 'The head is tilted: hold it upright.',
      turned: 'The picture lies on its side or upside down: turn it upright and send it again.',
    },
    turn: {
      label: 'Head turned',
      low: 'The face is turned away: look straight into the camera.',
      high: 'The face is turned away: look straight into the camera.',
    },
    nod: {
      label: 'Head up or down',
      low: 'The head is raised: hold the camera level with your eyes.',
      high: 'The head is lowered: hold the camera level with your eyes.',
    },
    background_lightness: {
      label: 'Brightness of the background',
      low: 'The background is dark: stand before a light wall, with light on the wall too.',
      high: 'The background is too bright: avoid strong light on the wall.',
      unknown: 'Too little background is seen: leave more room beside the head.',
    },
    background_tint: {
      label: 'Colour of the background',
      high: 'The background is coloured: choose a white wall, or switch coloured light off.',
      unknown: 'Too little background is seen: leave more room beside the head.',
    },
    background_evenness: {
      label: 'Even background',
      high: 'There are shadows or things behind: one step from an empty wall, light from the front.',
      unknown: 'Too little background is seen: leave more room beside the head.',
    },
    sharpness: {
      label: 'Sharpness',
      low: 'The picture is blurred: wipe the lens, hold still, find more light.',
      unknown: 'The face is too small to tell whether it is sharp: come closer.',
    },
    exposure: {
      label: 'Brightness of the face',
      low: 'The face is dark: turn to a window or a lamp.',
      high: 'The face is too bright: avoid strong direct light.',
    },
    glare: { label: 'Glare', high: 'There is glare on the face: change the light, switch the flash off.' },
    side_light: {
      label: 'Light from both sides',
      low: 'The right of the picture is darker than the left: let light come from the front.',
      high: 'The left of the picture is darker than the right: let light come from the front.',
    },
    colour: {
      label: 'Colour photo',
      low: 'The picture has no colour: send a colour one, no black and white filter.',
    },
    colour_cast: {
      label: 'Colour of the skin',
      low: 'The face looks pink or purple: take daylight and no filter.',
      high: 'The face looks green or blue: take daylight and no filter.',
      unknown: 'The colour of the skin cannot be told: daylight shows it best.',
    },
    eyes_open: {
      label: 'Eyes open',
      low: 'The eyes look closed: look into the camera. Not asked of small children.',
    },
    mouth_closed: {
      label: 'Mouth closed',
      high: 'The mouth looks open: close it at ease. Not asked of small children.',
    },
    ears: {
      label: 'Ears seen',
      unknown: 'We cannot tell whether both ears are seen: if hair covers them, put it behind.',
    },
    drawing: {
      label: 'Flat like a drawing',
      high: 'This looks like a drawing: take a photo of yourself with the camera.',
      unknown: 'The face is too small, too dark or too bright to tell a photo from a drawing.',
    },
    background_flat: {
      label: 'Background of one single colour',
      high: 'The background has one colour at every point, as if exchanged or overexposed: use a real wall.',
      unknown: 'Too little background is seen.',
    },
    outline_halo: {
      label: 'Rim around the head',
      high: 'There is a rim of light around the head, as if cut out: send the untouched picture.',
      unknown: 'The line between head and background is not clear.',
    },
    screen_pattern: {
      label: 'Raster',
      high: 'There is a raster as of a screen or a print: take the person, not a picture of a picture.',
      unknown: 'The picture is too small to see a raster.',
    },
    picture_frame: {
      label: 'Straight edges in the picture',
      high: 'There are long straight edges, as of a print or a screen: take the person, before an empty wall.',
    },
  },
  units: {
    px: '{value} px',
    bytes: '{value} KB',
    count: '{value}',
    ratio: '{value}',
    share: '{value}%',
    height_share: '{value}% of the height',
    mm: '{value} mm',
    degrees: '{value}°',
    index: '{value}',
  },
  unknown: 'Could not be measured: there has to be exactly one face.',
  between: '{min} to {max}',
  from: 'at least {min}',
  upTo: 'at most {max}',
  exactly: '{value}',
  noLimit: 'nothing is asked',
  notMeasured: 'not measured',
  rulebooks: {
    app: 'Requirements of the app (posts’ FAQs)',
    web_2018: 'Photo rules of the older web system',
    entry_exit_guide: 'Portrait guide for entry and exit papers',
  },
};
