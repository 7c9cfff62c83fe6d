import { scriptUrl } from '../../../workers/scriptUrl.ts';

/** What stands between this page and a newer one. */
export class Updates {
  /** A newer release is here and waits to be asked. */
  ready = $state(false);
  /** Another tab has asked for it; this page still runs on the former one. */
  replaced = $state(false);
  #registration: ServiceWorkerRegistration | null = null;
  #asked = false;

  /** Makes the page work without a network and looks for newer releases; returns what ends that. */
  start(): () => void {
    // Absent on a plain http address of another machine, and for a file.
    const container = (navigator as Partial<Navigator>).serviceWorker;
    if (!container || location.protocol === 'file:') return () => {};
    const ending = new AbortController();
    const { signal } = ending;
    let led = container.controller !== null;
    container.addEventListener(
      'controllerchange',
      () => {
        if (this.#asked) location.reload();
        else if (led) this.replaced = true;
        led = true;
      },
      { signal },
    );
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
    void container
      .register(scriptUrl('./serviceWorker.js'), { updateViaCache: 'none' })
      .then((registration) => this.#follow(registration, container))
      // Without it the page works as long as there is a network.
      .catch(() => undefined);
    return () => ending.abort();
  }

  /** Changes to the newer release and reloads the page. What is open has to be kept before. */
  take() {
    this.#asked = true;
    this.#registration?.waiting?.postMessage('take over');
  }

  #follow(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer) {
    this.#registration = registration;
    const look = () => {
      // The very first one has nothing to replace.
      this.ready = registration.waiting !== null && container.controller !== null;
    };
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
    look();
  }

  #look() {
    if (document.visibilityState === 'visible') void this.#registration?.update().catch(() => undefined);
  }
}
