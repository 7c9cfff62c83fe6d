/** The place at which a plan breaks the schema, such as `changes.demand.cv`; null where it does not. */
export function refusedAt(resolve: () => unknown): string | null {
  try {
    resolve();
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return /^not a valid plan: ([^:]+):/.exec(error.message)?.[1] ?? error.message;
  }
}
