import { expose } from 'comlink';
import { entry } from '../../workers/entry.ts';
import { faultyEntry, type Fault } from './faulty.ts';
import { pretendEngine } from './pretend.ts';

const fault = (self.name ? JSON.parse(self.name) : undefined) as Fault | undefined;
expose(faultyEntry(entry(pretendEngine), fault, () => self.close()));
