// The contracts of this tree: data that the rules must be able to read.
#include <string>

#include "contract/contract.h"
#include "contract/source.h"
#include "rules/rule_set.h"
#include "support/catch.h"

namespace touchstone::rules {
namespace {

TEST_CASE("every contract of this tree loads and its rules compile", "[slow]") {
  contract::Source source;
  REQUIRE(source.add_folder(std::string(TOUCHSTONE_SOURCE_DIR) + "/specs").ok());
  contract::Source tree;
  for (const std::string& path : source.list("")) {
    tree.add("specs/" + path, std::string(*source.find(path)));
  }

  REQUIRE_FALSE(contract::list_contracts(tree).empty());
  for (const std::string& name : contract::list_contracts(tree)) {
    const auto loaded = contract::load(tree, name);
    INFO((loaded ? name : base::to_string(loaded.error())));
    REQUIRE(loaded.ok());
    const auto rules = Rules::compile(**loaded);
    INFO((rules ? name : base::to_string(rules.error())));
    REQUIRE(rules.ok());
  }
}

}  // namespace
}  // namespace touchstone::rules
