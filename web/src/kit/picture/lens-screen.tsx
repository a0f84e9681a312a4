import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import './lens-screen.css';

type LensScreenProps = {
  /** Read out when it opens. */
  title: string;
  className?: string;
  video: RefObject<HTMLVideoElement | null>;
  /** As in a mirror: whoever looks at themselves moves the way they mean to. */
  mirror: boolean;
  /** One line, or what is asked just now. */
  top: ReactNode;
  /** What is drawn over the live picture. */
  over: ReactNode;
  /** The buttons. */
  acts: ReactNode;
  onClose: () => void;
};

/** A live picture over the whole screen, words above it, buttons below. */
export function LensScreen({ title, className = '', mirror, video, ...parts }: LensScreenProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog className={`k-lens ${className}`} ref={box} aria-label={title} onCancel={parts.onClose}>
      <div className="k-lens-top">{parts.top}</div>
      <div className={`k-lens-view${mirror ? ' k-lens-mirror' : ''}`}>
        <video ref={video} autoPlay playsInline muted />
        {parts.over}
      </div>
      <div className="k-lens-bottom">{parts.acts}</div>
    </dialog>
  );
}

export function LensAdvice({ children }: { children: ReactNode }) {
  return (
    <p className="k-lens-advice" role="status">
      {children}
    </p>
  );
}
