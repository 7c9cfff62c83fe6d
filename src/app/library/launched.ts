import type { StudyFiles } from './studyFiles.svelte.ts';

/** The part of the browser's queue of launches that is used here (Chromium; not in the DOM library yet). */
interface LaunchQueue {
  setConsumer(consume: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Opens the files that the system hands to the installed page, as if they had been dropped on it. */
export function takeLaunched(files: StudyFiles): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files: handles = [] }) => {
    if (handles.length > 0) void opened(handles).then((found) => files.take(found));
  });
}

// A file that is gone by now is read like any other, and is then said to be unreadable.
function opened(handles: readonly FileSystemFileHandle[]) {
  return Promise.all(
    handles.map(async (handle) => {
      const file = await handle.getFile().catch(() => unreadable(handle.name));
      return Object.assign(file, { handle });
    }),
  );
}

function unreadable(name: string): File {
  const file = new File([], name);
  file.arrayBuffer = () => Promise.reject(new DOMException(name, 'NotReadableError'));
  return file;
}
