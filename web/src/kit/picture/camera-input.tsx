import { lazy, Suspense, useState, type ReactNode } from 'react';
import { PictureInput, type PictureInputProps } from './file-input.tsx';

const Viewfinder = lazy(async () => ({ default: (await import('./viewfinder.tsx')).Viewfinder }));

type CameraInputProps<T> = Omit<PictureInputProps<T>, 'onCamera' | 'taken'> & {
  outline: 'face' | 'page';
  advice?: ReactNode;
  onLook?: (video: HTMLVideoElement) => void;
  /** A picture made elsewhere on the page, such as a cut of the present one: it is sent at once. */
  given?: File | null;
};

/** A picture field whose first offer is our camera with an outline; the files are always the second. */
export function CameraInput<T>({ outline, advice, onLook, given = null, ...field }: CameraInputProps<T>) {
  const [open, setOpen] = useState(false);
  const [taken, setTaken] = useState<File | null>(null);
  // Insecure pages and old browsers have no live camera: the phone's own camera app serves.
  const live = typeof navigator.mediaDevices?.getUserMedia === 'function';
  return (
    <>
      <PictureInput
        {...field}
        taken={given ?? taken}
        {...(live
          ? { onCamera: () => setOpen(true) }
          : { capture: outline === 'face' ? 'user' : 'environment' })}
      />
      {open && (
        <Suspense fallback={null}>
          <Viewfinder
            outline={outline}
            advice={advice}
            {...(onLook && { onLook })}
            onClose={() => setOpen(false)}
            onTake={(file) => {
              setOpen(false);
              setTaken(file);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
