#include "rules/recent_values.h"

#include "support/catch.h"

namespace touchstone::rules {
namespace {

TEST_CASE("the oldest value is forgotten when there is no room, and that is told") {
  RecentValues<int> values(2);

  values.touch("a") = 1;
  values.touch("b") = 2;
  CHECK_FALSE(values.forgot());
  values.touch("c") = 3;

  CHECK(values.forgot());
  CHECK(values.find("a") == nullptr);
  REQUIRE(values.find("c") != nullptr);
  CHECK(*values.find("c") == 3);
}

TEST_CASE("a value that is touched again is the newest") {
  RecentValues<int> values(2);

  values.touch("a") = 1;
  values.touch("b") = 2;
  values.touch("a") += 10;
  values.touch("c") = 3;

  CHECK(values.find("b") == nullptr);
  REQUIRE(values.find("a") != nullptr);
  CHECK(*values.find("a") == 11);
}

TEST_CASE("what was erased makes room without being forgotten") {
  RecentValues<int> values(1);

  values.touch("a") = 1;
  values.erase("a");
  values.touch("b") = 2;

  CHECK_FALSE(values.forgot());
  CHECK(values.find("a") == nullptr);
}

}  // namespace
}  // namespace touchstone::rules
