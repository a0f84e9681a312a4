/** What the phone shows of the installed app; read by the build (vite.offline.ts). */
export const MANIFEST_WORDS = {
  name: { zh: '领事 Lingshi', en: 'Lingshi 领事' },
  description: {
    zh: '在国外办护照：知道轮到谁、做什么、到哪天。',
    en: 'Passports abroad: whose turn it is, what to do, by when.',
  },
} as const;
