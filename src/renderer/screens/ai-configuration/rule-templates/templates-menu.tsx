import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { Menu, MenuItem } from '../../../ui/menu';
import styles from './template-dialog.module.css';
import { TemplateDialog } from './template-dialog';
import { TEMPLATE_WORDS, type TemplateName, TEMPLATES } from './templates';

/** The three common set-ups, each of which says what it will do before it does it. */
export function TemplatesMenu() {
  const [chosen, setChosen] = useState<TemplateName | null>(null);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button size="small" className={styles.button}>
            {t('Templates')}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {TEMPLATES.map((name) => (
          <MenuItem key={name} onSelect={() => setChosen(name)}>
            {t(TEMPLATE_WORDS[name].title)}
          </MenuItem>
        ))}
      </Menu>
      {chosen === null ? null : <TemplateDialog name={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
