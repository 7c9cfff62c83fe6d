import { expose } from 'comlink';
import { createEngine } from '../src/engine/play.ts';
import { entry } from './entry.ts';

expose(entry(createEngine));
