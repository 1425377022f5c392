import { z } from 'zod';
import { Accelerator } from '../accelerator';
import { INSTRUCTIONS_MAX } from './chat-options';
import { ClaudeSelection, USUAL_CLAUDE_SELECTION } from './claude-level';
import { LanguageChoice } from './language';
import { USUAL_CALLS_IN_ALL } from './limits';
import { USUAL_QUICK_ASK_KEYS } from './quick-ask';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;
export const Density = z.enum(['comfortable', 'compact']);
export type Density = z.infer<typeof Density>;

/** Where the window was, in screen pixels. */
export const WindowBounds = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(320).max(20_000),
  height: z.int().min(320).max(20_000),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof WindowBounds>;

/** What the window may change. Apart from the defaults: a field that is absent here stays as it is. */
export const SettingsChange = z
  .object({
    theme: Theme,
    density: Density,
    /** What the interface speaks, in main's sentences too. */
    language: LanguageChoice,
    sidebarCollapsed: z.boolean(),
    /** Seconds without a first token until a call counts as timed out. */
    firstTokenSeconds: z.int().min(1).max(3600),
    /** Seconds of silence in the middle of an answer until it counts as stalled. */
    stallSeconds: z.int().min(1).max(3600),
    /** The first answer of a real provider has come, and the line under it that offers the next step was shown. */
    firstAnswerSeen: z.boolean(),
    /** Which Claude model answers what, while Primary is Claude. */
    claudeSelection: ClaudeSelection,
    /** Calls at the same time in all. */
    callsInAll: z.int().min(1).max(10_000),
    /** Capability-aware choice: where Primary cannot do the work, another connection that can is chosen. */
    capabilityAware: z.boolean(),
    /** Backups: tried when the whole plan of a task is passed over or has failed. */
    backups: z.boolean(),
    /** Auto-escalation: an empty or malformed answer is tried once more on a stronger model. */
    escalation: z.boolean(),
    /** Whether the system tells when a task ends or pauses while no window is in front. */
    taskNotifications: z.boolean(),
    /** What every conversation tells the model before everything else; empty: nothing. */
    chatInstructions: z.string().max(INSTRUCTIONS_MAX),
    /** Whether tokens and expected cost of the next message stand below it while it is written. */
    chatOutlook: z.boolean(),
    /** The keys that open the quick question, from any program where the host can; empty: none do. */
    quickAskKeys: Accelerator,
    /** Whether there is a sign beside the clock, where the host can have one. */
    trayIcon: z.boolean(),
    /** Whether Signalbox goes on behind that sign when its window is closed. A Mac app goes on in any case. */
    staysInTray: z.boolean(),
  })
  .partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

const changeable = SettingsChange.required().shape;

/** Everything kept in the settings file of either host, with what holds until it is changed. One schema for both. */
export const Settings = z.object({
  theme: changeable.theme.default('system'),
  density: changeable.density.default('comfortable'),
  language: changeable.language.default('system'),
  sidebarCollapsed: changeable.sidebarCollapsed.default(false),
  firstTokenSeconds: changeable.firstTokenSeconds.default(60),
  stallSeconds: changeable.stallSeconds.default(60),
  firstAnswerSeen: changeable.firstAnswerSeen.default(false),
  claudeSelection: changeable.claudeSelection.default(USUAL_CLAUDE_SELECTION),
  callsInAll: changeable.callsInAll.default(USUAL_CALLS_IN_ALL),
  capabilityAware: changeable.capabilityAware.default(true),
  backups: changeable.backups.default(false),
  escalation: changeable.escalation.default(true),
  taskNotifications: changeable.taskNotifications.default(true),
  chatInstructions: changeable.chatInstructions.default(''),
  chatOutlook: changeable.chatOutlook.default(false),
  quickAskKeys: changeable.quickAskKeys.default(USUAL_QUICK_ASK_KEYS),
  trayIcon: changeable.trayIcon.default(true),
  staysInTray: changeable.staysInTray.default(false),
  /** The host alone keeps the window's place. */
  windowBounds: WindowBounds.nullable().default(null),
});
export type Settings = z.infer<typeof Settings>;
