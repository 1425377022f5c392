import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { ExternalLink } from '../../ui/external-link';
import styles from './local-servers.module.css';

interface Program {
  readonly name: string;
  readonly page: string;
  /** What is done once it is installed, up to a command. */
  readonly next: PlainText;
  readonly command?: string;
}

const PROGRAMS: readonly Program[] = [
  {
    name: 'Ollama',
    page: 'https://ollama.com/download',
    next: 'Install it, then get a model:',
    command: 'ollama pull qwen3:8b',
  },
  {
    name: 'LM Studio',
    page: 'https://lmstudio.ai',
    next: 'Download a model, then start the server:',
    command: 'lms server start',
  },
  {
    name: 'llama.cpp',
    page: 'https://github.com/ggml-org/llama.cpp',
    next: 'Start it with a model file:',
    command: 'llama-server -m model.gguf',
  },
  { name: 'vLLM', page: 'https://docs.vllm.ai', next: 'Start it with a model:', command: 'vllm serve Qwen/Qwen3-8B' },
  { name: 'LocalAI', page: 'https://localai.io', next: 'Start it with a model:', command: 'local-ai run qwen3-8b' },
  {
    name: 'Jan',
    page: 'https://jan.ai',
    next: 'Download a model, then start its server under Settings, Local API server.',
  },
];

/** Which programs serve models on a computer, and how each is started. */
export function HowToStart() {
  return (
    <ul className={styles.programs}>
      {PROGRAMS.map(({ name, page, next, command }) => (
        <li key={name} className={styles.program}>
          <span className={styles.programName}>
            <ExternalLink url={page}>{name}</ExternalLink>
          </span>
          <span className={styles.programWords}>
            {t(next)} {command === undefined ? null : <code className={styles.command}>{command}</code>}
          </span>
        </li>
      ))}
    </ul>
  );
}
