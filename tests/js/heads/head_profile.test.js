import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { SHARE_ERROR, distanceBins, headProfile } from "../../../templates/js/report/reading/heads/head_profile.js";
import { groupsByRole, rankOf, rolesOfText, scoreText } from "../../../templates/js/report/reading/heads/head_roles.js";
import { sightOf } from "../../../templates/js/report/reading/sight.js";
import { thumbnail } from "../../../templates/js/report/reading/heads/thumbnail.js";
import { packed, pageOf, randomAttention } from "../packing.js";

for (const padding of [0, 5]) {
  test(`a profile is what loops over the rows give (${padding} of padding)`, async () => {
    const count = 50;
    const sight = sightOf({ padding: padding ? [[0, padding]] : [], starts: [], layers: {} }, 0, count);
    const rows = randomAttention(count, 4).rows.map((row, query) =>
      row.map((weight, key) => (query < padding || key < padding ? 0 : weight)),
    );
    const profile = headProfile(await decodeHead(packed(rows, null), count, "x"), sight, count);
    const pairs = rows.flatMap((row, query) =>
      query > padding ? row.map((weight, key) => ({ query, key, weight })).filter(({ key }) => key > padding) : [],
    );
    const looking = count - padding - 1;
    assert.equal(profile.pairs.length, 5);
    profile.pairs.forEach(({ row, key, mass }, place) => {
      const [value] = mass;
      const largest = rows.slice(padding + 1).map((each) => Math.max(...each.slice(padding + 1))).sort((one, two) => two - one);
      assert.equal(value, largest[place]);
      assert.equal(rows[row][key], value);
    });
    distanceBins(count).forEach(({ from, to, label }, bin) => {
      const within = pairs.filter(({ query, key }) => query - key >= from && query - key < to);
      const share = within.reduce((sum, { weight }) => sum + weight, 0) / looking;
      assert.equal(profile.distances[bin].label, label);
      assert.ok(Math.abs(profile.distances[bin].share - share) < SHARE_ERROR);
    });
    const best = pairs.reduce((one, other) => (other.weight > one.weight ? other : one));
    assert.deepEqual([profile.pairs[0].row, profile.pairs[0].key, profile.pairs[0].mass[0]], [best.query, best.key, best.weight]);
    const first = rows.slice(padding + 1).reduce((sum, row) => sum + row[padding], 0) / looking;
    assert.ok(Math.abs(profile.first - first) < SHARE_ERROR);
    for (const { token, share } of profile.keys) {
      const seen = rows.slice(Math.max(token, padding + 1));
      assert.ok(Math.abs(share - seen.reduce((sum, row) => sum + row[token], 0) / seen.length) < SHARE_ERROR);
    }
  });
}

test("distances are bins without gaps", () => {
  for (const count of [1, 2, 3, 40, 4096]) {
    const bins = distanceBins(count);
    assert.equal(bins[0].from, 0);
    assert.ok(bins[bins.length - 1].to >= count);
    bins.slice(1).forEach(({ from }, place) => assert.equal(from, bins[place].to));
  }
});

test("roles are read, grouped and ranked", () => {
  const page = pageOf({ roles: [["induction", 0.2], ["sink_mass", 0.5]] });
  const heads = ["0 300 700", "1 10 900", "- - 100", "0 410 500", ""].map((text, head) => rolesOfText(page, 1, head, text));
  assert.deepEqual(groupsByRole(heads).map(({ role, heads: members }) => [role, members.map(({ head }) => head)]), [
    ["induction", [3, 0]],
    ["none", [2, 4]],
    ["sink_mass", [1]],
  ]);
  assert.deepEqual(rankOf(heads, heads[0], "induction"), { rank: 2, of: 3 });
  assert.equal(rankOf(heads, heads[2], "induction"), null);
  assert.deepEqual([scoreText(NaN), scoreText(0.412)], ["\u2013", "0.41"]);
});

test("what rests on the first tokens is left out of a picture", async () => {
  const { rows } = randomAttention(9, 3);
  const { triangle } = await decodeHead(packed(rows, null), 9, "x");
  const { levels } = thumbnail({ triangle }, 9, 1);
  const whole = thumbnail({ triangle }, 9).levels;
  levels.forEach((level, cell) => assert.equal(level, cell % 9 ? whole[cell] : 0));
});
