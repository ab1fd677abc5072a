import assert from "node:assert/strict";
import { test } from "node:test";

import { plainText } from "../../../templates/js/shared/message.js";
import { quoted } from "../../../templates/js/shared/token_text.js";

test("a name has no signs that cannot be seen", () => {
  assert.equal(plainText(`Why ${quoted("שלום")}?`), "Why “שלום”?");
});
