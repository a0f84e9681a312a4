/**
 * Things everybody can say and write, in both languages, none of them like another; our own list. A word is known by
 * its English name.
 */
export const PRESENCE_WORDS = {
  apple: '苹果',
  bell: '铃铛',
  bicycle: '自行车',
  boat: '小船',
  bread: '面包',
  bridge: '大桥',
  butterfly: '蝴蝶',
  candle: '蜡烛',
  carrot: '萝卜',
  chair: '椅子',
  cloud: '白云',
  coffee: '咖啡',
  corn: '玉米',
  drum: '大鼓',
  duck: '鸭子',
  elephant: '大象',
  feather: '羽毛',
  garden: '花园',
  guitar: '吉他',
  hammer: '锤子',
  horse: '骏马',
  island: '海岛',
  kite: '风筝',
  ladder: '梯子',
  lantern: '灯笼',
  lemon: '柠檬',
  mirror: '镜子',
  moon: '月亮',
  mountain: '高山',
  orange: '橙子',
  panda: '熊猫',
  pencil: '铅笔',
  piano: '钢琴',
  pillow: '枕头',
  rabbit: '兔子',
  river: '河流',
  rocket: '火箭',
  scarf: '围巾',
  snow: '雪花',
  spoon: '勺子',
  sunflower: '向日葵',
  table: '桌子',
  tiger: '老虎',
  train: '火车',
  umbrella: '雨伞',
  violin: '提琴',
  watermelon: '西瓜',
  window: '窗户',
} as const;
export type PresenceWord = keyof typeof PRESENCE_WORDS;

const NAMES = Object.keys(PRESENCE_WORDS) as PresenceWord[];

/** Time to write two words and a number on paper and take the picture. Ours. */
export const PRESENCE_SECONDS = 300;
export const PRESENCE_BYTES = 6;

export type PresenceChallenge = { first: PresenceWord; second: PresenceWord; number: number };

/**
 * Two different words and a number of two digits: about two hundred thousand of them, so that a picture made before
 * the question holds another answer.
 * @param random {@link PRESENCE_BYTES} random bytes
 */
export function drawPresence(random: Uint8Array): PresenceChallenge {
  if (random.length < PRESENCE_BYTES) throw new RangeError(`Drawing takes ${PRESENCE_BYTES} random bytes.`);
  const [a, b, c] = [0, 2, 4].map((at) => ((random[at] ?? 0) << 8) | (random[at + 1] ?? 0)) as [
    number,
    number,
    number,
  ];
  const first = NAMES[a % NAMES.length] ?? 'apple';
  const others = NAMES.filter((name) => name !== first);
  return { first, second: others[b % others.length] ?? 'bell', number: 10 + (c % 90) };
}

/** As the person writes or says it. */
export function presenceText({ first, second, number }: PresenceChallenge): { zh: string; en: string } {
  return {
    zh: `${PRESENCE_WORDS[first]} ${PRESENCE_WORDS[second]} ${number}`,
    en: `${first} ${second} ${number}`,
  };
}

export function isPresenceWord(text: string): text is PresenceWord {
  return Object.hasOwn(PRESENCE_WORDS, text);
}
