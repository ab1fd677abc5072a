/**
 * Heads unpacked beside the page, which answers in the meantime: by workers that run the page's own script, where there
 * is much to unpack. A browser that has none for a file gets the same from the page itself.
 */

import { ReportError } from "../../shared/page.js";
import { decodeHead } from "./head_data.js";

/**
 * @typedef {import("./head_data.js").HeadData} HeadData
 * @typedef {[text: string, numRows: number, name: string, width?: number]} Packed what `decodeHead` takes
 * @typedef {{data: HeadData} | {fault: string}} Answer
 * @typedef {{packed: Packed, resolve: (data: HeadData | Promise<HeadData>) => void, reject: (error: unknown) => void}} Job
 */

/** Letters of a head that is worth the start of a worker. */
const LARGE = 2 ** 18;
/** How many smaller ones are: whoever looks at single heads waits for no worker. */
const MANY = 8;
const MOST_WORKERS = 4;

export class Unpackers {
  #asked = 0;
  #started = 0;
  /** @type {Worker[]} */
  #idle = [];
  /** @type {Job[]} */
  #waiting = [];
  /** @type {Map<Worker, Job>} */
  #busy = new Map();

  /**
   * @param {string | null} script the page's own, null where it is not known
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
    this.#asked += 1;
    if (this.most < 1 || (packed[0].length < LARGE && this.#asked <= MANY)) {
      return decodeHead(...packed);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ packed, resolve, reject });
      this.#next();
    });
  }

  #next() {
    const job = this.#waiting[0];
    const worker = job && (this.#idle.pop() ?? this.#start());
    if (worker) {
      this.#waiting.shift();
      this.#busy.set(worker, job);
      worker.postMessage(job.packed);
    }
  }

  /** @returns {Worker | null} a new one, where there may be more */
  #start() {
    if (this.#started >= this.most) {
      return null;
    }
    try {
      const address = URL.createObjectURL(new Blob([this.script ?? ""], { type: "text/javascript" }));
      const worker = new Worker(address);
      this.#started += 1;
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
    const job = this.#busy.get(worker);
    this.#busy.delete(worker);
    this.#idle.push(worker);
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
    const jobs = [...this.#busy.values(), ...this.#waiting];
    this.#busy.clear();
    this.#waiting = [];
    for (const { packed, resolve } of jobs) {
      resolve(decodeHead(...packed));
    }
  }
}

/**
 * What a worker does: it unpacks heads one by one.
 *
 * @param {Pick<Worker, "postMessage" | "addEventListener">} page whoever asks
 */
export function serve(page) {
  page.addEventListener("message", (event) => {
    const { data } = /** @type {MessageEvent<Packed>} */ (event);
    void decodeHead(...data).then(
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
