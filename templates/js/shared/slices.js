/** Long work in slices: the browser paints and answers in between. */

/** How many milliseconds of work are done at a time. */
const SLICE = 8;
/** The first ones are longer: a frame before that which the page is opened with is unpacked would only delay it. */
const OPENING = 150;
/** Milliseconds after which a browser is not waited for that is never idle. */
const LONGEST_WAIT = 100;
let until = performance.now() + OPENING;

/** @returns {Promise<void>} resolved at once while there is time, else after whatever else waits */
export async function breathe() {
  if (performance.now() > until) {
    await new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve(undefined);
      };
      channel.port2.postMessage(null);
    });
    until = performance.now() + SLICE;
  }
}

/** @returns {Promise<void>} resolved when the browser has nothing more urgent to do */
export function idle() {
  return new Promise((resolve) => {
    if (window.requestIdleCallback) {
      window.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    } else {
      setTimeout(resolve, 20);
    }
  });
}
