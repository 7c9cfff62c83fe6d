/** What the command ends with; `tandem --help` lists them. */
export const status = {
  done: 0,
  /** Our bug, or a machine that gave out. */
  bug: 1,
  /** The file or the arguments are wrong. */
  wrong: 2,
  /** The run is too large. */
  refused: 3,
  /** Saved results that a repeated run does not confirm. */
  differs: 4,
  interrupted: 130,
} as const;

/** An end that the user can do something about. `details` go into the JSON form of the message. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly status: number;
  readonly details: Record<string, unknown>;

  constructor(message: string, code: number = status.wrong, details: Record<string, unknown> = {}) {
    super(message);
    this.status = code;
    this.details = details;
  }
}
