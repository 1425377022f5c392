import { FlaskConical, Plus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RuleView } from '../../../../shared/contract/routing';
import { Button } from '../../../ui/button';
import { Panel } from '../../../ui/panel';
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

  const move = useCallback(async (view: RuleView, beforeId: string | null, way: string) => {
    if (!(await placeRule(view.rule.id, beforeId))) return;
    setFocus(view.rule.id);
    setSaid(`The rule for ${view.rule.context} moved ${way}.`);
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
      title="Routing rules"
      heading={heading}
      description="Where tasks go. Rules of an agent come first, then those for default, then Primary. Chat always goes to Primary."
      actions={
        <>
          <TemplatesMenu />
          <TestButton isShown={rules.length > 0} />
          <Button ref={addButton} size="small" icon={<Plus />} onClick={() => setEdited('new')}>
            Add rule
          </Button>
        </>
      }
    >
      {rules.length < FIND_FROM ? null : (
        <div className={styles.find}>
          <TextField
            label="Find rules"
            hideLabel
            type="search"
            placeholder="Find rules by agent, provider or model"
            value={sought}
            onChange={setSought}
          />
          <p className={styles.count} role="status">
            {sought.trim() === ''
              ? `${rules.length.toLocaleString('en')} rules`
              : `${rows.length.toLocaleString('en')} of ${rules.length.toLocaleString('en')} rules`}
          </p>
        </div>
      )}
      <Panel className={styles.panel}>
        {rules.length === 0 ? (
          <NoRules />
        ) : rows.length === 0 ? (
          <p className={styles.none}>No rule has these words.</p>
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

function NoRules() {
  return (
    <div className={styles.none}>
      <p>
        There is no rule yet: every task goes to Primary. A rule sends the work of one agent elsewhere. For example,{' '}
        <b>agent:builder</b> to a strong model and <b>default</b> to a cheap one.
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
          Hide results
        </Button>
      ) : null}
      <Button
        size="small"
        icon={<FlaskConical />}
        busy={isRunning}
        data-tooltip="Makes one small call by every entry"
        onClick={() => void runEntryTests()}
      >
        Test every entry
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
