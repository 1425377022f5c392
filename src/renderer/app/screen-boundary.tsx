import { Component, type ReactNode } from 'react';
import { t } from '../../shared/language/t';
import type { Problem } from '../../shared/domain/problem';
import { Button } from '../ui/button';
import { ProblemPanel } from '../ui/problem-panel';
import styles from './shell.module.css';

const broken = (): Problem => ({
  code: 'defect',
  sentence: t('This screen could not be shown.'),
  advice: t('Something in Signalbox itself went wrong. Show it again; if that does not help, restart Signalbox.'),
  steps: [],
  field: null,
  failure: null,
});

/** Keeps a defect in one screen away from the rest of the window. React logs what was thrown. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={styles.centred}>
        <ProblemPanel
          problem={broken()}
          actions={<Button onClick={() => this.setState({ broken: false })}>{t('Show again')}</Button>}
        />
      </div>
    );
  }
}
