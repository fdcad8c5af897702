/** Tests run the add-in that would be served: builds it once when it is missing or older than its sources. */
const { ensureBuilt } = require("../../scripts/ensureBuilt");

module.exports = function build() {
  ensureBuilt();
};
