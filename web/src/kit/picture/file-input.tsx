import Camera from 'lucide-react/icons/camera';
import FolderOpen from 'lucide-react/icons/folder-open';
import { useEffect, useState, type ChangeEvent, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { FieldGroup, fieldId, InlineError, type FieldProps } from '../field.tsx';
import { Icon, type IconShape } from '../icon.tsx';
import { usePictureWords } from './picture.words.ts';
import { PAGE_LIMITS, shrinkPicture, type ShrinkLimits, type Turns } from './shrink.ts';
import { UploadProgress } from './upload-progress.tsx';
import { useUpload, type Upload, type Uploader } from './use-upload.ts';
import './file-input.css';

export type PictureInputProps<T> = FieldProps & {
  upload: Uploader<T>;
  onDone: (result: T, file: File) => void;
  /** Called when the file is taken away again; without it there is no such button. */
  onRemove?: () => void;
  /** What the server has from before: shown until another is chosen. */
  present?: { src: string; bytes?: number } | null;
  limits?: ShrinkLimits;
  /** Words for a failure that the device does not know itself (the server's refusal). */
  errorWords?: (error: unknown) => ReactNode;
  /** Whether sending the same file again can help. Left out: always offered. */
  canRetry?: (error: unknown) => boolean;
  /** Opens the phone's own camera. `user` = the lens towards the face. Left out: files only. */
  capture?: 'user' | 'environment';
  /** Opens our camera instead of the phone's; see Viewfinder. */
  onCamera?: () => void;
  /** A picture that came from our camera: it is prepared and sent at once. */
  taken?: File | null;
};

/** A picture from the camera or the files: made small on the device, sent with its bytes counted, pausable. */
export function PictureInput<T>(props: PictureInputProps<T>) {
  const { present, onRemove } = props;
  const { flow, source, small, take, turn, clear } = usePicture(props);
  const filled = source !== null || present != null;
  return (
    <FieldGroup {...props}>
      <div className={`k-file${filled ? ' k-file-filled' : ''}`}>
        <Preview picture={small} present={present?.src} />
        <UploadProgress flow={flow} presentBytes={present?.bytes} canRetry={props.canRetry} />
        <Failure flow={flow} errorWords={props.errorWords} />
        <Choose {...props} filled={filled} onFile={take} />
        {source && small && (
          <div className="k-file-small">
            <TurnButton onTurn={turn} />
            {onRemove && <RemoveButton onRemove={clear} />}
          </div>
        )}
      </div>
    </FieldGroup>
  );
}

/** The picture in hand: as it was chosen, made small, turned, and on its way. */
function usePicture<T>({ upload, onDone, onRemove, limits = PAGE_LIMITS, taken }: PictureInputProps<T>) {
  const flow = useUpload(upload, onDone);
  const [source, setSource] = useState<File | null>(null);
  // As it goes out: null while it is being made, and for good where this device cannot read it.
  const [small, setSmall] = useState<File | null>(null);
  const [turns, setTurns] = useState<Turns>(0);
  function take(file: File, quarterTurns: Turns = 0) {
    setSource(file);
    setSmall(null);
    setTurns(quarterTurns);
    void flow.start(async () => {
      const made = await shrinkPicture(file, limits, quarterTurns);
      setSmall(made);
      return made ?? file;
    });
  }
  useEffect(() => {
    if (taken) take(taken);
    // oxlint-disable-next-line react/exhaustive-deps -- only a new picture from our camera starts by itself
  }, [taken]);
  function turn() {
    if (source) take(source, ((turns + 1) % 4) as Turns);
  }
  function clear() {
    flow.reset();
    setSource(null);
    setSmall(null);
    onRemove?.();
  }
  return { flow, source, small, take: (file: File) => take(file), turn, clear };
}

function Choose<T>(props: PictureInputProps<T> & { filled: boolean; onFile: (file: File) => void }) {
  const { name, capture, onCamera, filled, onFile } = props;
  const t = usePictureWords();
  const cameraWords = filled ? t('picture.take_again') : t('picture.take');
  return (
    <div className="k-file-acts">
      {onCamera ? (
        <Button kind={filled ? 'quiet' : 'primary'} icon={Camera} onClick={onCamera}>
          {cameraWords}
        </Button>
      ) : (
        capture && (
          <Pick
            id={`${fieldId(name)}-camera`}
            icon={Camera}
            capture={capture}
            accept="image/*"
            onFile={onFile}
          >
            {cameraWords}
          </Pick>
        )
      )}
      <Pick id={fieldId(name)} icon={FolderOpen} accept="image/*" onFile={onFile}>
        {filled ? t('picture.again') : t('picture.pick')}
      </Pick>
    </div>
  );
}

type PickProps = {
  id: string;
  icon: IconShape;
  accept: string;
  capture?: 'user' | 'environment';
  onFile: (file: File) => void;
  children: ReactNode;
};

/** The native input lies invisibly over a button of ours: keyboard, focus and dropping a file stay native. */
export function Pick({ id, icon, accept, capture, onFile, children }: PickProps) {
  function change(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    // Emptied, so that the same file can be chosen again after a mistake.
    event.target.value = '';
    if (file) onFile(file);
  }
  return (
    <label className="k-button k-button-quiet k-file-pick">
      <Icon of={icon} />
      {children}
      <input id={id} type="file" accept={accept} capture={capture} onChange={change} />
    </label>
  );
}

function Preview({ picture, present }: { picture: File | null; present: string | undefined }) {
  const t = usePictureWords();
  const src = useObjectUrl(picture) ?? present;
  return src === undefined ? null : <img className="k-file-preview" src={src} alt={t('picture.preview')} />;
}

function Failure({
  flow: { state },
  errorWords,
}: {
  flow: Upload;
  errorWords?: (error: unknown) => ReactNode;
}) {
  const t = usePictureWords();
  if (state.step !== 'failed') return null;
  return <InlineError>{errorWords?.(state.error) ?? t('picture.failed')}</InlineError>;
}

function TurnButton({ onTurn }: { onTurn: () => void }) {
  const t = usePictureWords();
  return (
    <Button kind="plain" onClick={onTurn}>
      {t('picture.turn')}
    </Button>
  );
}

function RemoveButton({ onRemove }: { onRemove: () => void }) {
  const t = usePictureWords();
  return (
    <Button kind="plain" onClick={onRemove}>
      {t('picture.remove')}
    </Button>
  );
}

/** A URL for a file on the device, let go when the file changes. */
export function useObjectUrl(file: File | null): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const next = file ? URL.createObjectURL(file) : undefined;
    setUrl(next);
    return () => {
      if (next) URL.revokeObjectURL(next);
    };
  }, [file]);
  return url;
}
