/**
 * Which role each head has: what Python wrote beside it (att_viz/report/heads/role_scores.py), in words, sorted and ranked.
 *
 * @typedef {object} HeadRoles
 * @property {number} layer
 * @property {number} head
 * @property {string | null} role the clearest one, null where none is clear or nothing is known
 * @property {Record<string, number>} scores between 0 and 1, NaN where a role means nothing in this text
 *
 * @typedef {{title: string, rests: boolean, says: string}} RoleWords
 */

/** @type {Record<string, RoleWords>} in the order in which groups are shown */
export const ROLE_WORDS = {
  induction: {
    title: "Induction",
    rests: false,
    says: "looks at the token that came after an earlier copy of this one, as if what was repeated would go on",
  },
  copying: {
    title: "Copies what comes next",
    rests: false,
    says: "looks at an earlier copy of the very word that comes next, such as a name",
  },
  duplicate_token: { title: "Same word", rests: false, says: "looks at other copies of the same token" },
  previous_token: { title: "Previous token", rests: false, says: "looks at the token before" },
  next_token: { title: "Next token", rests: false, says: "looks at the token after" },
  local: { title: "Local", rests: false, says: "looks at the five nearest tokens" },
  uniform: { title: "Spread", rests: false, says: "spreads its attention nearly evenly" },
  sink_mass: { title: "At rest", rests: true, says: "rests on the first token, or on a learned sink" },
};

export const NO_ROLE = "none";

/**
 * @param {string | null} role
 * @returns {string}
 */
export function roleTitle(role) {
  return role === null || role === NO_ROLE ? "No clear role" : ROLE_WORDS[role].title;
}

/**
 * @param {import("../../../shared/page.js").Page} page
 * @param {number} layer
 * @param {number} head
 * @param {string | undefined} text such as "1 12 412 - 30 680 55 120": the clearest role, and thousandths
 * @returns {HeadRoles}
 */
export function rolesOfText(page, layer, head, text) {
  const [clearest, ...numbers] = String(text ?? "").split(" ");
  const names = page.roles.map(([name]) => name);
  const scores = Object.fromEntries(
    names.map((name, place) => [name, /^\d+$/u.test(numbers[place] ?? "") ? Number(numbers[place]) / 1000 : NaN]),
  );
  return { layer, head, role: /^\d+$/u.test(clearest) ? (names[Number(clearest)] ?? null) : null, scores };
}

/**
 * @param {HeadRoles[]} heads
 * @returns {{role: string, heads: HeadRoles[]}[]} the groups that are not empty, the highest score of each first; heads
 *   that rest last
 */
export function groupsByRole(heads) {
  const moving = Object.keys(ROLE_WORDS).filter((role) => !ROLE_WORDS[role].rests);
  const resting = Object.keys(ROLE_WORDS).filter((role) => ROLE_WORDS[role].rests);
  return [...moving, NO_ROLE, ...resting]
    .map((role) => ({ role, heads: heads.filter((each) => (each.role ?? NO_ROLE) === role) }))
    .filter((group) => group.heads.length)
    .map(({ role, heads: members }) => ({ role, heads: role === NO_ROLE ? members : byScore(members, role) }));
}

/**
 * @param {HeadRoles[]} heads
 * @param {string} role
 * @returns {HeadRoles[]} the highest score first, unknown ones last
 */
function byScore(heads, role) {
  const score = (/** @type {HeadRoles} */ each) => (Number.isNaN(each.scores[role]) ? -1 : each.scores[role]);
  return [...heads].sort((one, other) => score(other) - score(one));
}

/**
 * @param {HeadRoles[]} heads
 * @param {HeadRoles} one of them
 * @param {string} role
 * @returns {{rank: number, of: number} | null} how many heads score higher, and one more; null where it has no score
 */
export function rankOf(heads, one, role) {
  if (Number.isNaN(one.scores[role])) {
    return null;
  }
  const known = heads.filter((each) => !Number.isNaN(each.scores[role]));
  return { rank: 1 + known.filter((each) => each.scores[role] > one.scores[role]).length, of: known.length };
}

/**
 * @param {number} score in thousandths of truth
 * @returns {string} two decimals
 */
export function scoreText(score) {
  return Number.isNaN(score) ? "–" : score.toFixed(2);
}
