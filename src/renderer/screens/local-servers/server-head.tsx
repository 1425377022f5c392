import type { FoundServer } from '../../../shared/domain/found-server';
import styles from './local-servers.module.css';

/** What a found server calls itself, its version, and where it answers. */
export function ServerHead({ server, id }: { readonly server: FoundServer; readonly id: string }) {
  return (
    <div className={styles.head}>
      <p id={id} className={styles.product}>
        {server.product}
        {server.version === null ? null : <span className={styles.version}> {server.version}</span>}
      </p>
      <p className={styles.address}>{server.baseUrl}</p>
    </div>
  );
}
