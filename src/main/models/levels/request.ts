/** What the level picker looks at. Nothing of it leaves this computer. */
export interface LevelRequest {
  /** What is asked now. */
  readonly text: string;
  /** Images that come with it. */
  readonly images: number;
  /** Documents and text files that come with it. */
  readonly files: number;
  /** Questions asked before in the same conversation. */
  readonly turnsBefore: number;
  /** Characters of the conversation so far. */
  readonly charactersBefore: number;
  /** Work in the background on an agent, as against a message in a chat. */
  readonly isTask: boolean;
}
