import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Connection } from '../../../shared/domain/connection';
import type { FoundServer } from '../../../shared/domain/found-server';
import { t } from '../../../shared/language/t';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { ProblemPanel } from '../../ui/problem-panel';
import { Spinner } from '../../ui/spinner';
import { KeyEntry } from '../local-servers/key-entry';
import { ServerHead } from '../local-servers/server-head';
import { modelFacts } from '../local-servers/server-words';
import { useConnectFound } from '../local-servers/use-connect-found';
import own from './local-page.module.css';

/** How many models of a server are offered before the person asks for the rest. */
const SHOWN_MAX = 5;

interface LocalServerProps {
  readonly server: FoundServer;
  readonly onConnected: (connection: Connection) => void;
}

/** A found server whose models are buttons: one click connects it with that model and leads on. */
export function LocalServer({ server, onConnected }: LocalServerProps) {
  const name = useId();
  const { running, problem, connect } = useConnectFound();
  const [showsAll, setShowsAll] = useState(false);
  const use = async (choice: { readonly model?: string; readonly apiKey?: string }) => {
    const connection = await connect({ baseUrl: server.baseUrl, ...choice });
    if (connection) onConnected(connection);
  };
  const shown = showsAll ? server.models : server.models.slice(0, SHOWN_MAX);
  return (
    <section aria-labelledby={name}>
      <Panel>
        <div className={own.server}>
          <ServerHead server={server} id={name} />
          {server.models.length > 0 || server.needsKey ? null : (
            <Button busy={running !== null} aria-describedby={name} onClick={() => void use({})}>
              {t('Connect')}
            </Button>
          )}
        </div>
        {server.needsKey ? (
          <div className={own.key}>
            <KeyEntry server={server} busy={running !== null} onConnect={(apiKey) => void use({ apiKey })} />
          </div>
        ) : (
          <ul>
            {shown.map((model) => {
              const facts = modelFacts(model);
              const busy = running?.model === model.id;
              return (
                <li key={model.id} className={own.model}>
                  <button
                    type="button"
                    className={own.choose}
                    aria-busy={busy || undefined}
                    onClick={() => void use({ model: model.id })}
                  >
                    <bdi>{model.id}</bdi>
                  </button>
                  {facts === '' ? null : <span className={own.facts}>{facts}</span>}
                  <span className={own.chevron} aria-hidden="true">
                    {busy ? <Spinner /> : <ChevronRight />}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
        {shown.length < server.models.length && !server.needsKey ? (
          <div className={own.rest}>
            <Button variant="quiet" size="small" onClick={() => setShowsAll(true)}>
              {t('Show all {count, number} models', { count: server.models.length })}
            </Button>
          </div>
        ) : null}
        {problem ? (
          <div className={own.problem}>
            <ProblemPanel problem={problem} actions={<NextStepButtons steps={problem.steps} />} />
          </div>
        ) : null}
      </Panel>
    </section>
  );
}
