import type { Outlook, PassedOver } from '../../../../shared/domain/route';
import { t } from '../../../../shared/language/t';
import { passedOverSentence, passedOverWords, type RouteTerms } from '../../../../shared/passed-over-words';
import { viaWords } from '../../../../shared/route-words';
import { useConnectionStore } from '../../../state/connections';
import { HealthLight } from '../../../ui/health-light';
import { namesInShort } from '../names-in-short';
import { ContextName } from '../routing-rules/context-name';
import styles from './what-would-happen.module.css';

/** Most places that are named before the rest is counted. */
const NAMED = 4;

interface OutlookTableProps {
  readonly outlooks: readonly Outlook[];
  readonly terms: RouteTerms;
}

/** For default and every agent: who would take the work now and why, and who was passed over and why. */
export function OutlookTable({ outlooks, terms }: OutlookTableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('What would happen now')}>
        <thead>
          <tr>
            <th scope="col">{t('Context')}</th>
            <th scope="col">{t('Backend')}</th>
            <th scope="col">{t('Why')}</th>
            <th scope="col">{t('Passed over')}</th>
          </tr>
        </thead>
        <tbody>
          {outlooks.map((outlook) => (
            <Row key={outlook.context} outlook={outlook} terms={terms} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ outlook: { context, plan }, terms }: { readonly outlook: Outlook; readonly terms: RouteTerms }) {
  const [first, ...others] = plan.candidates;
  const labels = [...new Set(others.map(({ label }) => label))].filter((label) => label !== first?.label);
  return (
    <tr>
      <th scope="row">
        <ContextName context={context} />
      </th>
      <td>
        {first ? (
          <>
            <span className={styles.backend}>
              <Light connectionId={first.connectionId} />
              <span>
                <bdi>{first.label}</bdi> <span className={styles.model}>{first.model}</span>
              </span>
            </span>{' '}
            {labels.length === 0 ? null : (
              <span className={styles.note}>{t('then {places}', { places: namesInShort(labels, 2) })}</span>
            )}
          </>
        ) : (
          <span className={styles.nobody}>{t('Nobody: a task would wait')}</span>
        )}
      </td>
      <td>{first ? becauseOf(first, plan, terms) : t('everything is passed over')}</td>
      <td>
        {plan.passedOver.length === 0 ? (
          <span className={styles.note}>–</span>
        ) : (
          <PassedOverList passedOver={plan.passedOver} terms={terms} />
        )}
      </td>
    </tr>
  );
}

function becauseOf(
  { via, logicalModel }: Outlook['plan']['candidates'][number],
  plan: Outlook['plan'],
  terms: RouteTerms,
): string {
  const words = viaWords(via, terms, plan);
  return logicalModel ? t('{why}, for {model}', { why: words, model: logicalModel.name }) : words;
}

function Light({ connectionId }: { readonly connectionId: string }) {
  const dot = useConnectionStore(({ byId }) => byId[connectionId]?.health.dot);
  return dot ? <HealthLight dot={dot} className={styles.light} /> : null;
}

function PassedOverList({
  passedOver,
  terms,
}: {
  readonly passedOver: readonly PassedOver[];
  readonly terms: RouteTerms;
}) {
  // The same place for the same reason is said once, however many rules lead there.
  const said = [...new Map(passedOver.map((passed) => [passedOverSentence(passed, terms), passed])).entries()];
  return (
    <ul className={styles.passed}>
      {said.slice(0, NAMED).map(([sentence, passed]) => (
        <li key={sentence}>
          <PassedOverWords passed={passed} terms={terms} />
        </li>
      ))}
      {said.length > NAMED ? <li>{t('and {count} more', { count: said.length - NAMED })}</li> : null}
    </ul>
  );
}

function PassedOverWords({ passed, terms }: { readonly passed: PassedOver; readonly terms: RouteTerms }) {
  if (passed.label === null) return <>{passedOverSentence(passed, terms)}</>;
  return (
    <>
      {passed.label}: {passedOverWords(passed, terms)}
    </>
  );
}
