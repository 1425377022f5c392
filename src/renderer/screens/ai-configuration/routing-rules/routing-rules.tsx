import { FlaskConical, Plus } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { RuleView } from '../../../../shared/contract/routing';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { Panel } from '../../../ui/panel';
import { Rich } from '../../../ui/rich';
import { TextField } from '../../../ui/text-field';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { Part } from '../advanced/part';
import { useAskedFocus } from '../advanced/use-asked-focus';
import { backendName } from '../backends/backend-words';
import { useBackendNames } from '../backends/use-backend-names';
import { TemplatesMenu } from '../rule-templates/templates-menu';
import { forgetEntryTests, runEntryTests, useEntryTests } from './entry-tests';
import { deleteRule, placeRule } from './rule-actions';
import { RuleDialog } from './rule-dialog';
import type { RuleActs } from './rule-menu';
import { moves } from './rule-words';
import styles from './routing-rules.module.css';
import { RulesTable } from './rules-table';

/** From this many rules on there is a field that finds some of them. */
const FIND_FROM = 20;

/** The routing rules: the table, and what can be done with it. */
export function RoutingRules({ rules }: { readonly rules: readonly RuleView[] }) {
  const [edited, setEdited] = useState<RuleView['rule'] | 'new' | null>(null);
  const [sought, setSought] = useState('');
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<string | null>(null);
  const onFocused = useCallback(() => setFocus(null), []);
  const addButton = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useAskedFocus('rules', heading);
  const rows = useFound(rules, sought);

  const move = useCallback(async (view: RuleView, beforeId: string | null, way: 'up' | 'down') => {
    if (!(await placeRule(view.rule.id, beforeId))) return;
    setFocus(view.rule.id);
    const { context } = view.rule;
    setSaid(
      way === 'up'
        ? t('The rule for {context} moved up.', { context })
        : t('The rule for {context} moved down.', { context }),
    );
  }, []);
  const remove = useCallback(
    async (view: RuleView) => {
      const at = rules.indexOf(view);
      const next = rules[at + 1] ?? rules[at - 1];
      if (!(await deleteRule(view.rule))) return;
      setFocus(next?.rule.id ?? null);
      if (!next) addButton.current?.focus();
    },
    [rules],
  );
  const actsOf = (view: RuleView): RuleActs => {
    const { up, down } = moves(rules, view.rule.id);
    return {
      edit: () => setEdited(view.rule),
      test: () => void runEntryTests(view.rule.id),
      moveUp: up === undefined ? undefined : () => void move(view, up, 'up'),
      moveDown: down === undefined ? undefined : () => void move(view, down, 'down'),
      remove: () => void remove(view),
    };
  };

  return (
    <Part
      title={t('Routing rules')}
      heading={heading}
      description={t(
        'Where tasks go. Rules of an agent come first, then those for default, then Primary. Chat always goes to Primary.',
      )}
      actions={
        <>
          <TemplatesMenu />
          <TestButton isShown={rules.length > 0} />
          <Button ref={addButton} size="small" icon={<Plus />} onClick={() => setEdited('new')}>
            {t('Add rule')}
          </Button>
        </>
      }
    >
      {rules.length < FIND_FROM ? null : (
        <div className={styles.find}>
          <TextField
            label={t('Find rules')}
            hideLabel
            type="search"
            placeholder={t('Find rules by agent, provider or model')}
            value={sought}
            onChange={setSought}
          />
          <p className={styles.count} role="status">
            {sought.trim() === ''
              ? t('{count, plural, one {# rule} other {# rules}}', { count: rules.length })
              : t('{found, number} of {count, number} rules', { found: rows.length, count: rules.length })}
          </p>
        </div>
      )}
      <Panel className={styles.panel}>
        {rules.length === 0 ? (
          <NoRules />
        ) : rows.length === 0 ? (
          <p className={styles.none}>{t('No rule has these words.')}</p>
        ) : (
          <RulesTable rows={rows} total={rules.length} actsOf={actsOf} focus={focus} onFocused={onFocused} />
        )}
      </Panel>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {edited === null ? null : <RuleDialog rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Part>
  );
}

const bold = (context: ReactNode) => <b>{context}</b>;

function NoRules() {
  return (
    <div className={styles.none}>
      <p>
        <Rich
          text="There is no rule yet: every task goes to Primary. A rule sends the work of one agent elsewhere. For example, <b>agent:builder</b> to a strong model and <b>default</b> to a cheap one."
          b={bold}
        />
      </p>
    </div>
  );
}

function TestButton({ isShown }: { readonly isShown: boolean }) {
  const isRunning = useEntryTests(({ running }) => running !== null);
  const hasResults = useEntryTests(({ results }) => results.size > 0);
  if (!isShown) return null;
  return (
    <>
      {hasResults && !isRunning ? (
        <Button size="small" variant="quiet" onClick={forgetEntryTests}>
          {t('Hide results')}
        </Button>
      ) : null}
      <Button
        size="small"
        icon={<FlaskConical />}
        busy={isRunning}
        data-tooltip={t('Makes one small call by every entry')}
        onClick={() => void runEntryTests()}
      >
        {t('Test every entry')}
      </Button>
    </>
  );
}

/** The rules that have all the words, each with its place among all of them. */
function useFound(rules: readonly RuleView[], sought: string) {
  const names = useBackendNames();
  return useMemo(() => {
    const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = rules.map((view, at) => ({ view, number: at + 1 }));
    if (words.length === 0) return rows;
    return rows.filter(({ view: { rule } }) => {
      const backends = [rule.backend, ...rule.fallbacks].map((backend) => backendName(backend, names));
      const text = [rule.context, ...backends].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [rules, sought, names]);
}
