import address from './kernel.worker.ts?worker&url';
import type { Order } from './orders.ts';
import { cancel, refine, slider } from './services.ts';

// The page asks what to do, does it, and says what came of it: any browser can be driven so.
const worker = new Worker(address, { type: 'module' });

function inWorker(order: Order): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(order);
  });
}

function done(order: Order): Promise<unknown> {
  if (order.kind === 'slider') return slider();
  if (order.kind === 'cancel') return cancel();
  if (order.kind === 'refine') return refine();
  return inWorker(order);
}

for (;;) {
  const order = (await (await fetch('/order')).json()) as Order;
  if (order.kind === 'end') break;
  const answer = await done(order).then(
    (value) => ({ value }),
    (error: unknown) => ({ error: String(error) }),
  );
  await fetch('/answer', { method: 'POST', body: JSON.stringify(answer) });
}
