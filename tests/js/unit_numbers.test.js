import assert from "node:assert/strict";
import { test } from "node:test";

import { pageOf, randomAttention } from "./packing.js";
