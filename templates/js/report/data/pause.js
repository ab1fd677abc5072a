/** Long work in slices: the browser paints and answers in between. */

/** @returns {Promise<void>} resolved after whatever else waits */
export function pause() {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
