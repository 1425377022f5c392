import { Check, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import type { RuleView } from '../../../../shared/contract/routing';
import type { Backend } from '../../../../shared/domain/rule';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { passedOverWords, type RouteTerms } from '../../../../shared/passed-over-words';
import { isPressed } from '../../../app/shortcuts/pressed';
import { HealthLight } from '../../../ui/health-light';
import { Spinner } from '../../../ui/spinner';
import { backendKey, backendName, type BackendNames, backendWords } from '../backends/backend-words';
import { ContextName } from './context-name';
import { RuleMenu, type RuleActs } from './rule-menu';
import { errorShare, successShare } from './rule-words';
import styles from './rules-table.module.css';
import { useEntryTests } from './entry-tests';
import { matchWords } from './work-words';

interface RuleRowProps {
  readonly view: RuleView;
  /** Its place in the whole table, from 1. */
  readonly number: number;
  readonly names: BackendNames;
  readonly terms: RouteTerms;
  readonly acts: RuleActs;
  /** Its place among the rows that are shown, from 0. */
  readonly at: number;
  /** For rows whose height has to be known. */
  readonly measured?: Ref<HTMLTableRowElement>;
}

/** One rule: where it applies, where it leads, whether that can be used now, and what it has come to. */
export function RuleRow({ view, number, at, names, terms, acts, measured }: RuleRowProps) {
  const { rule, figures, agentExists } = view;
  const only = matchWords(rule.match);
  const press = (event: KeyboardEvent) => {
    const act = keyAct(event, acts);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <tr ref={measured} data-index={at} data-rule={rule.id} aria-rowindex={number + 1} onKeyDown={press}>
      <th scope="row" className={styles.context}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <button
          type="button"
          className={styles.open}
          data-part="open"
          data-tooltip={t('Edit rule')}
          onClick={acts.edit}
        >
          <ContextName context={rule.context} />
        </button>{' '}
        {only === '' ? null : <span className={styles.note}>{only}</span>}
        {agentExists ? null : <span className={styles.note}>{t('no agent of this name yet')}</span>}
      </th>
      <td>
        <BackendCell view={view} names={names} terms={terms} />
      </td>
      <td className={styles.figure}>{numberWords(rule.priority)}</td>
      <td className={styles.figure}>{numberWords(figures.matched)}</td>
      <td className={styles.figure}>{successShare(figures)}</td>
      <td className={styles.figure}>{errorShare(figures)}</td>
      <td className={styles.menu}>
        <RuleMenu
          name={t('{context}, priority {priority}', { context: rule.context, priority: rule.priority })}
          acts={acts}
        />
      </td>
    </tr>
  );
}

function keyAct(event: KeyboardEvent, acts: RuleActs): (() => void) | undefined {
  if (event.target instanceof Element && event.target.closest('[role="menu"]')) return undefined;
  if (isPressed('rule_up', event)) return acts.moveUp;
  if (isPressed('rule_down', event)) return acts.moveDown;
  return isPressed('rule_delete', event) ? () => acts.remove() : undefined;
}

type BackendCellProps = Pick<RuleRowProps, 'view' | 'names' | 'terms'>;

function BackendCell({ view: { rule, trouble }, names, terms }: BackendCellProps) {
  const { label, model, isLogical, connection } = backendWords(rule.backend, names, trouble?.label ?? null);
  const isGone = connection === null && !isLogical;
  return (
    <div className={styles.stack}>
      <span className={styles.backend}>
        {connection ? <HealthLight dot={connection.health.dot} className={styles.light} /> : null}
        <span>
          <bdi className={isGone ? styles.gone : undefined}>{label}</bdi>{' '}
          {model === null ? null : <span className={styles.model}>{model}</span>}
          {isLogical ? <span className={styles.kind}>{t('logical model')}</span> : null}
        </span>
      </span>
      {trouble ? (
        <span className={styles.trouble}>{t('skipped: {why}', { why: passedOverWords(trouble, terms) })}</span>
      ) : null}
      {rule.fallbacks.length === 0 ? null : (
        <span className={styles.note}>
          {t('then {places}', {
            places: rule.fallbacks.map((fallback) => backendName(fallback, names)).join(', '),
          })}
        </span>
      )}
      <Results view={{ rule }} names={names} />
    </div>
  );
}

function Results({ view: { rule }, names }: { readonly view: Pick<RuleView, 'rule'>; readonly names: BackendNames }) {
  const { running, results } = useEntryTests();
  if (running === 'all' || running?.ruleId === rule.id) {
    return (
      <span className={styles.testing}>
        <Spinner size={12} /> {t('Testing …')}
      </span>
    );
  }
  const entries = withTargets([rule.backend, ...rule.fallbacks], names).flatMap((backend) => {
    // What a place said while it was connected says nothing of it any more.
    const isGone = backend.type === 'connection' && backendWords(backend, names, null).connection === null;
    const test = results.get(backendKey(backend));
    return test && !isGone ? { test, name: backendName(backend, names) } : [];
  });
  if (entries.length === 0) return null;
  return (
    <ul className={styles.results}>
      {entries.map(({ test, name }) => (
        <li key={backendKey(test.backend)} data-ok={test.ok}>
          {test.ok ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
          <span>
            {entries.length === 1 || test.words.includes(name) ? '' : `${name}: `}
            {test.words}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Entries, each logical model followed by what it leads to; every one once, so that one that leads back to itself ends. */
function withTargets(entries: readonly Backend[], names: BackendNames): readonly Backend[] {
  const found = new Map<string, Backend>();
  const take = (backend: Backend) => {
    const key = backendKey(backend);
    if (found.has(key)) return;
    found.set(key, backend);
    if (backend.type === 'connection') return;
    for (const target of names.logicalModels.find(({ id }) => id === backend.logicalModelId)?.targets ?? [])
      take(target);
  };
  for (const entry of entries) take(entry);
  return [...found.values()];
}
