import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FALLBACKS_MAX, type MatchCriteria } from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import { ChipSet } from '../../../ui/chip-set';
import { Segmented } from '../../../ui/segmented';
import { Switch } from '../../../ui/switch';
import { TextField } from '../../../ui/text-field';
import { BackendList } from '../backends/backend-list';
import type { RuleErrors, RuleForm, TypedBreaker } from './rule-form';
import { USUAL_TYPED } from './rule-form';
import styles from './rule-dialog.module.css';
import { isForAllWork, matchWords, purposeChips, stepChips } from './work-words';

interface MoreFieldsProps {
  readonly form: RuleForm;
  readonly errors: RuleErrors;
  readonly onChange: (change: Partial<RuleForm>) => void;
}

/** What few rules need: which work they are for, fallbacks and figures of their own. Folded until it is set or wanted. */
export function MoreFields({ form, errors, onChange }: MoreFieldsProps) {
  const { match, fallbacks, breaker } = form;
  return (
    <div>
      <Folded title={t('Only for some work')} summary={matchWords(match) || t('All work')} isSet={!isForAllWork(match)}>
        <MatchFields match={match} onChange={(changed) => onChange({ match: changed })} />
      </Folded>
      <Folded
        title={t('Own fallbacks')}
        summary={fallbacks.length === 0 ? t('None') : String(fallbacks.length)}
        isSet={fallbacks.length > 0}
      >
        <BackendList
          label={t('Fallbacks')}
          addLabel={t('Add a fallback')}
          hint={t('Tried right after the backend, in this order.')}
          most={FALLBACKS_MAX}
          entries={fallbacks}
          onChange={(entries) => onChange({ fallbacks: entries })}
        />
      </Folded>
      <Folded
        title={t('Own circuit breaker')}
        summary={breaker === null ? t('As the connection has it') : t('Own figures')}
        isSet={breaker !== null}
      >
        <BreakerFields breaker={breaker} errors={errors} onChange={(changed) => onChange({ breaker: changed })} />
      </Folded>
    </div>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly summary: string;
  readonly isSet: boolean;
  readonly children: ReactNode;
}

function Folded({ title, summary, isSet, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(isSet);
  return (
    <details className={styles.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.moreHead}>
        <ChevronRight aria-hidden="true" />
        <span className={styles.moreTitle}>{title}</span>
        <span className={styles.moreSummary}>{summary}</span>
      </summary>
      {isOpen ? <div className={styles.moreBody}>{children}</div> : null}
    </details>
  );
}

interface MatchFieldsProps {
  readonly match: MatchCriteria;
  readonly onChange: (match: MatchCriteria) => void;
}

type Images = 'any' | 'with' | 'without';

function MatchFields({ match, onChange }: MatchFieldsProps) {
  const images: Images = match.hasImages === null ? 'any' : match.hasImages ? 'with' : 'without';
  return (
    <>
      <ChipSet
        label={t('What it is for')}
        chips={purposeChips()}
        chosen={match.purposes}
        onChange={(purposes) => onChange({ ...match, purposes: [...purposes] })}
      />
      <ChipSet
        label={t('Kind of step')}
        chips={stepChips()}
        chosen={match.stepTypes}
        onChange={(stepTypes) => onChange({ ...match, stepTypes: [...stepTypes] })}
      />
      <Segmented<Images>
        label={t('Images')}
        value={images}
        onChange={(value) => onChange({ ...match, hasImages: value === 'any' ? null : value === 'with' })}
        options={[
          { value: 'any', label: t('Any work') },
          { value: 'with', label: t('With images') },
          { value: 'without', label: t('Without') },
        ]}
      />
    </>
  );
}

interface BreakerFieldsProps {
  readonly breaker: TypedBreaker | null;
  readonly errors: RuleErrors;
  readonly onChange: (breaker: TypedBreaker | null) => void;
}

function BreakerFields({ breaker, errors, onChange }: BreakerFieldsProps) {
  return (
    <>
      <Switch
        label={t('Figures of its own')}
        hint={t('For calls by this rule, in place of the connection’s.')}
        checked={breaker !== null}
        onChange={(isOwn) => onChange(isOwn ? USUAL_TYPED : null)}
      />
      {breaker === null ? null : (
        <div className={styles.figures}>
          <TextField
            label={t('Opens after')}
            trailing={t('failures')}
            inputMode="numeric"
            value={breaker.failures}
            error={errors.failures}
            onChange={(failures) => onChange({ ...breaker, failures })}
          />
          <TextField
            label={t('Within')}
            trailing={t('seconds')}
            inputMode="numeric"
            value={breaker.withinSeconds}
            error={errors.withinSeconds}
            onChange={(withinSeconds) => onChange({ ...breaker, withinSeconds })}
          />
          <TextField
            label={t('Pauses for')}
            trailing={t('seconds')}
            inputMode="numeric"
            value={breaker.openSeconds}
            error={errors.openSeconds}
            onChange={(openSeconds) => onChange({ ...breaker, openSeconds })}
          />
        </div>
      )}
    </>
  );
}
