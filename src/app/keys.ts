import { tinykeys } from 'tinykeys';
import type { StudyFiles } from './library/studyFiles.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/** The keys of the page. Returns what takes them away again. */
export function listenToKeys(bench: Workbench, files: StudyFiles, onhelp: () => void): () => void {
  const command = (deed: () => void) => (event: KeyboardEvent) => {
    if (event.isComposing) return;
    event.preventDefault();
    deed();
  };
  // Single characters belong to whoever is typing.
  const letter = (deed: () => void) => (event: KeyboardEvent) => {
    if (event.isComposing || isTyping(event.target) || isDialogOpen()) return;
    event.preventDefault();
    deed();
  };
  const neighbour = (step: number) => () => {
    const next = bench.ids[bench.ids.indexOf(bench.active) + step];
    if (next !== undefined) bench.choose(next);
  };
  return tinykeys(window, {
    '$mod+KeyO': command(() => void files.open()),
    '$mod+KeyS': command(() => void files.save()),
    '$mod+KeyZ': command(() => bench.undo()),
    '$mod+Shift+KeyZ': command(() => bench.redo()),
    '$mod+KeyY': command(() => bench.redo()),
    '$mod+Enter': command(() => bench.run(true)),
    Escape: (event) => {
      if (!event.defaultPrevented && !isDialogOpen()) bench.stop();
    },
    '[': letter(neighbour(-1)),
    ']': letter(neighbour(1)),
    'Shift+?': letter(onhelp),
    '?': letter(onhelp),
  });
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox')
  );
}

function isDialogOpen() {
  return document.querySelector('dialog[open]') !== null;
}
