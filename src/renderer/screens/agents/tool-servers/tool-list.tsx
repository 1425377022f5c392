import { ChevronRight } from 'lucide-react';
import type { ToolServer } from '../../../../shared/domain/tool-server';
import { t } from '../../../../shared/language/t';
import { toolCountWords } from './server-words';
import styles from './tool-servers.module.css';

/** The tools of a server, folded, as it tells them itself. */
export function ToolList({ server }: { readonly server: ToolServer }) {
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" />
        {toolCountWords(server)}
      </summary>
      <ul className={styles.tools}>
        {server.tools.map(({ name, description, readOnly }) => (
          <li key={name} className={styles.tool}>
            <bdi className={styles.toolName}>{name}</bdi>
            <span className={styles.toolWords}>
              <bdi>{description}</bdi>
              {readOnly === null ? null : (
                <span className={styles.claim}>
                  {readOnly ? t('Only reads, the server says.') : t('Changes things, the server says.')}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
