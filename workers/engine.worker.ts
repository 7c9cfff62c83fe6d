import { expose } from 'comlink';
import { createEngine } from '../src/engine/play.ts';
import { entry } from './entry.ts';
import { looking } from './looking.ts';

expose({ ...entry(createEngine), ...looking(createEngine) });
