import { spawnWorker } from '../../../workers/spawn.browser.ts';
import { digestFacts } from '../../workers/digestFacts.ts';

digestFacts(spawnWorker, '../../workers/digest.txt');
