/** What a worker of the page runs: a script of its own, which starts five times as fast as the whole viewer would. */

import { serve } from "./unpackers.js";

serve(/** @type {any} */ (globalThis));
