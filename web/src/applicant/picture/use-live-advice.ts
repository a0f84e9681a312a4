import { useState } from 'react';
import { usePhotoAdvice } from '../photo/photo-live.ts';
import { usePhotoWords } from '../photo/photo.words.ts';
import { lightOf, type Light } from './light.ts';
import { usePictureWords } from './pictures.words.ts';

/** Live advice: of a portrait the face and the light, of paper the light. */
export function useLiveAdvice(isPhoto: boolean): {
  advice: string;
  onLook: (video: HTMLVideoElement) => void;
} {
  const t = usePictureWords();
  const p = usePhotoWords();
  const [light, setLight] = useState<Light>('fine');
  const face = usePhotoAdvice();
  const seen = isPhoto ? face.advice : light;
  const onLook = isPhoto ? face.look : (video: HTMLVideoElement) => setLight(lightOf(video));
  if (seen === 'dark') return { onLook, advice: t('pictures.too_dark') };
  if (seen === 'bright') return { onLook, advice: t('pictures.too_bright') };
  if (seen === 'good' || seen === 'fine')
    return { onLook, advice: t(isPhoto ? 'pictures.look_photo' : 'pictures.look_page') };
  return { onLook, advice: p(`photo.live_${seen}`) };
}
