import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, release, type } from 'node:os';

/** What the numbers were measured on: no name of the machine, no paths. */
export interface Machine {
  readonly cpu: string;
  readonly flags: readonly string[];
  readonly cores: number;
  readonly caches: readonly string[];
  readonly os: string;
}

const telling = ['sse4_2', 'avx', 'avx2', 'fma', 'avx512f', 'asimd', 'sve'];

export function machine(): Machine {
  const info = existsSync('/proc/cpuinfo') ? readFileSync('/proc/cpuinfo', 'utf8') : '';
  const words = new Set(/^(?:flags|Features)\s*:(.*)$/m.exec(info)?.[1]?.split(' ') ?? []);
  const caches = [0, 1, 2, 3].flatMap((i) => {
    const of = (name: string): string => {
      const path = `/sys/devices/system/cpu/cpu0/cache/index${i}/${name}`;
      return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
    };
    return of('size') === '' ? [] : [`L${of('level')} ${of('type').toLowerCase()} ${of('size')}`];
  });
  const of = (name: string): string => new RegExp(`^${name}\\s*:\\s*(\\d+)$`, 'm').exec(info)?.[1] ?? '';
  // A host may call processors of several generations by one name.
  const generation = of('cpu family') && `, family ${of('cpu family')} model ${of('model')}`;
  return {
    cpu: `${cpus()[0]?.model.trim() ?? 'unknown'}${generation}`,
    flags: telling.filter((flag) => words.has(flag)),
    cores: cpus().length,
    caches,
    os: `${type()} ${release()} ${arch()}`,
  };
}

/** First line of what a program says of its version; null where it is not there. */
export function versionOf(program: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync(program, args.length > 0 ? args : ['--version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.split('\n')[0]?.trim() ?? '') : null;
}

/** C compilers and Python on this machine. */
export interface Tools {
  readonly compilers: readonly { readonly command: string; readonly version: string }[];
  /** A Python, and its NumPy or null. */
  readonly python: {
    readonly command: string;
    readonly version: string;
    readonly numpy: string | null;
  } | null;
  readonly commit: string;
}

export function tools(): Tools {
  const compilers = ['gcc', 'clang'].flatMap((command) => {
    const version = versionOf(command);
    return version === null ? [] : [{ command, version }];
  });
  const python = versionOf('python3');
  return {
    compilers,
    python: python === null ? null : { command: 'python3', version: python, numpy: numpyOf('python3') },
    commit: versionOf('git', '-C', process.cwd(), 'rev-parse', '--short', 'HEAD') ?? 'unknown',
  };
}

function numpyOf(python: string): string | null {
  return versionOf(python, '-c', 'import numpy; print(numpy.__version__)');
}
