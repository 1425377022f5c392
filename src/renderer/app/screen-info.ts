import {
  Bot,
  CalendarClock,
  ChartNoAxesColumn,
  type LucideIcon,
  MessageSquare,
  Scale,
  Settings2,
  Split,
  Workflow,
} from 'lucide-react';
import type { PlainText } from '../../shared/language/text';
import type { ScreenName } from './navigation';

/** The name and the sign of each screen, as the sidebar, the palette and the window's title show them. */
export const SCREEN_INFO: Readonly<Record<ScreenName, { readonly name: PlainText; readonly Icon: LucideIcon }>> = {
  chat: { name: 'Chat', Icon: MessageSquare },
  tasks: { name: 'Tasks', Icon: CalendarClock },
  playbooks: { name: 'Playbooks', Icon: Workflow },
  compare: { name: 'Compare', Icon: Scale },
  usage: { name: 'Usage', Icon: ChartNoAxesColumn },
  'ai-configuration': { name: 'AI Configuration', Icon: Split },
  agents: { name: 'Agents', Icon: Bot },
  settings: { name: 'Settings', Icon: Settings2 },
};
