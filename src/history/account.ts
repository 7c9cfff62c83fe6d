import { backtest, type Backtest } from './backtest.ts';
import { calibrate, type Calibration } from './calibrate.ts';
import { bootstrapGap, errorProfile, type BootstrapGap, type ErrorProfile } from './errors.ts';
import { commonErrors, type CommonErrors } from './regions.ts';
import { groupBy, plausible, rowsOf, type History } from './table.ts';

/** All that a table of history tells of itself, in the order in which it is told. */
export interface Account {
  unit: string;
  /** Rows left out: their forecast cannot be meant. */
  refused: string[];
  calibration: Calibration;
  /** Errors of the whole table and of each region, rows in time order. */
  profile: ErrorProfile;
  regions: (ErrorProfile & { region: string })[];
  bootstrap: BootstrapGap;
  /** Null below two rows. */
  backtest: Backtest | null;
  /** Null where too few months have all regions. */
  common: Omit<CommonErrors, 'errors'> | null;
}

/**
 * Reads a table; what it says about the inputs of a study, `lessons` tells. `uniform(i)`: the i-th of the draws in
 * [0, 1) for the bootstrap. Null where no row can be used.
 */
export function accountOf(table: History, uniform: (i: number) => number): Account | null {
  const { history, refused } = plausible(table);
  const rows = rowsOf(history).sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  if (rows.length === 0) return null;
  const calibration = calibrate(history);
  // Errors month by month are in the table already.
  const found = commonErrors(rows);
  return {
    unit: history.unit,
    refused,
    calibration,
    profile: errorProfile(rows),
    regions: [...groupBy(rows, ({ region }) => region)].map(([region, own]) => ({
      region,
      ...errorProfile(own),
    })),
    bootstrap: bootstrapGap(rows, uniform),
    backtest: rows.length < 2 ? null : backtest(history),
    common: found && withoutErrors(found),
  };
}

function withoutErrors({ errors: _, ...rest }: CommonErrors): Omit<CommonErrors, 'errors'> {
  return rest;
}
