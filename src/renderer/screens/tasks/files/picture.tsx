import { type ReactNode, useEffect, useState } from 'react';
import { useMain } from '../../../state/session';
import styles from './file-chip.module.css';

/** What a picture may be: anything else is not shown, whatever it is called. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

interface PictureProps {
  readonly id: string;
  readonly fallback: ReactNode;
  /** How large it is shown; small when absent. */
  readonly className?: string | undefined;
}

/** A view of an attached picture. Until it is there, and where it cannot be had, a sign stands in for it. */
export function Picture({ id, fallback, className = styles.picture }: PictureProps) {
  const main = useMain();
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    const show = async () => {
      try {
        const { mediaType, data } = await main.tasks.picture({ id });
        if (isHere && SHOWN.has(mediaType)) setSource(`data:${mediaType};base64,${data}`);
      } catch {
        // Its name and its size are beside it; without a view it is attached all the same.
      }
    };
    void show();
    return () => {
      isHere = false;
    };
  }, [main, id]);
  return source === null ? fallback : <img className={className} src={source} alt="" />;
}
