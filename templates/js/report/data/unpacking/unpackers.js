/**
 * Heads unpacked beside the page, which answers in the meantime: by workers, where there is much to unpack. A browser that
 * has none for a file gets the same from the page itself.
 */

import { ReportError } from "../../../shared/page.js";
import { decodeHead } from "../head_data.js";

/**
 * @typedef {import("../head_data.js").HeadData} HeadData
 * @typedef {[text: string, numRows: number, name: string, width?: number]} Packed what `decodeHead` takes
 * @typedef {{data: HeadData} | {fault: string}} Answer
 * @typedef {{packed: Packed, resolve: (data: HeadData | Promise<HeadData>) => void, reject: (error: unknown) => void}} Job
 */

/** Letters of a head that is worth the start of a worker. */
const LARGE = 2 ** 18;
const MOST_WORKERS = 4;
/** How many heads a worker is given at once: it goes on while the page is too busy to take what is done. */
const AT_ONCE = 4;

export class Unpackers {
  /** How many the page itself is unpacking. */
  #own = 0;
  /** @type {Job[]} */
  #waiting = [];
  /** @type {Map<Worker, Job[]>} what each worker was given, in the order in which it answers */
  #given = new Map();

  /**
   * @param {string | null} script what a worker runs (unpacker.js), null where it is not here
   */
  constructor(script) {
    this.most = script && typeof Worker === "function" ? Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1) : 0;
    this.script = script;
  }

  /**
   * @param {Packed} packed
   * @returns {Promise<HeadData>}
   * @throws {ReportError} if the data is damaged
   */
  unpack(...packed) {
    // Whoever looks at a single head waits for no worker; where many are asked for, workers take all but one.
    if (this.most < 1 || (packed[0].length < LARGE && this.#own === 0)) {
      this.#own += 1;
      return decodeHead(...packed).finally(() => (this.#own -= 1));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ packed, resolve, reject });
      this.#next();
    });
  }

  #next() {
    const job = this.#waiting[0];
    const worker = job && this.#free();
    if (worker) {
      this.#waiting.shift();
      this.#given.get(worker)?.push(job);
      worker.postMessage(job.packed);
    }
  }

  /** @returns {Worker | null} one that has nothing to do, or a new one, or the one with the least to do; null for none */
  #free() {
    const [least] = [...this.#given].sort(([, one], [, other]) => one.length - other.length);
    const started = least?.[1].length === 0 ? null : this.#start();
    return started ?? (least && least[1].length < AT_ONCE ? least[0] : null);
  }

  /** @returns {Worker | null} a new one, where there may be more */
  #start() {
    if (this.#given.size >= this.most) {
      return null;
    }
    try {
      const address = URL.createObjectURL(new Blob([this.script ?? ""], { type: "text/javascript" }));
      const worker = new Worker(address);
      this.#given.set(worker, []);
      worker.addEventListener("message", ({ data }) => this.#finished(worker, data));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        this.#giveUp();
      });
      return worker;
    } catch {
      this.#giveUp();
      return null;
    }
  }

  /**
   * @param {Worker} worker
   * @param {Answer} answer
   */
  #finished(worker, answer) {
    const job = this.#given.get(worker)?.shift();
    if ("data" in answer) {
      job?.resolve(answer.data);
    } else {
      job?.reject(new ReportError(answer.fault));
    }
    this.#next();
  }

  /** No worker runs here: the page does what they were asked for. */
  #giveUp() {
    this.most = 0;
    const jobs = [...[...this.#given.values()].flat(), ...this.#waiting];
    this.#given.clear();
    this.#waiting = [];
    for (const { packed, resolve } of jobs) {
      resolve(decodeHead(...packed));
    }
  }
}

/**
 * What a worker does: it unpacks heads one by one, and answers in the order in which it was asked.
 *
 * @param {Pick<Worker, "postMessage" | "addEventListener">} page whoever asks
 */
export function serve(page) {
  let before = Promise.resolve();
  page.addEventListener("message", (event) => {
    const { data } = /** @type {MessageEvent<Packed>} */ (event);
    before = before
      .then(() => decodeHead(...data))
      .then(
        (head) => page.postMessage({ data: head }, buffersOf(head)),
        (error) => page.postMessage({ fault: error.message }),
      );
  });
}

/**
 * @param {HeadData} head
 * @returns {Transferable[]} what moves instead of being copied
 */
function buffersOf({ triangle, sinkMass, norms, exact }) {
  const arrays = [triangle, sinkMass, norms, exact.bits, exact.index];
  return arrays.flatMap((array) => (array ? [/** @type {ArrayBuffer} */ (array.buffer)] : []));
}
