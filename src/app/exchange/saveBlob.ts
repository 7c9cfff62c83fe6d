import { fileSave } from 'browser-fs-access';

/** Lets the person choose where to save; without a choice it is a download. Tells whether it was saved. */
export async function saveBlob(blob: Blob | Promise<Blob>, fileName: string): Promise<boolean> {
  const extension = fileName.slice(fileName.lastIndexOf('.'));
  try {
    await fileSave(blob, { fileName, extensions: [extension] });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
