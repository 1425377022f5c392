import { Spinner } from '../ui/spinner';
import styles from './shell.module.css';

/** Says in the middle of the screen what is waited for. */
export function Waiting({ label }: { readonly label: string }) {
  return (
    <div className={styles.centred}>
      <Spinner label={label} />
    </div>
  );
}
