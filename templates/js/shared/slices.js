/** Long work in slices: the browser paints and answers in between. */

/** How many milliseconds of work are done at a time. */
const SLICE = 8;
let until = 0;

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
