// Which cases a profile needs.
#include "run/select_cases.h"
#include "support/catch.h"
#include "support/toy.h"

namespace touchstone::cases_of_profile_test {

namespace {

// enter and leave decide 001 and 002 in each of them.
const std::string kSuite =
    "contract: toy\ncases:\n"
    "  - {id: toy/a, title: a, decides: [TOY-003], steps: [{send: {type: ask, id: 1}}]}\n"
    "  - {id: toy/b, title: b, decides: [TOY-003, TOY-004], steps: [{send: {type: ask, id: 1}}]}\n"
    "  - {id: toy/c, title: c, decides: [TOY-004], steps: [{send: {type: ask, id: 1}}]}\n"
    "  - {id: toy/d, title: d, steps: [{send: {type: ask, id: 1}}]}\n";

std::string chosen(const std::vector<std::string>& requirements) {
  const testing::Toy toy = testing::load_toy(kSuite);
  auto cases = script::load_suite(*toy.contract, toy.source);
  if (!cases) return base::to_string(cases.error());
  contract::Profile profile;
  profile.requirements = requirements;
  std::string ids;
  for (const auto& one : run::cases_of_profile(*cases, profile)) ids += one->id.substr(4);
  return ids;
}

}  // namespace

TEST_CASE("a profile of everything needs every case") {
  CHECK(chosen({"TOY-001", "TOY-002", "TOY-003", "TOY-004"}) == "abcd");
}

TEST_CASE("a case that asks for more than a profile has is left out where another decides it") {
  CHECK(chosen({"TOY-001", "TOY-002", "TOY-003"}) == "ad");
}

TEST_CASE("what only cases with more decide is asked by all of them") {
  CHECK(chosen({"TOY-003"}) == "ab");
  CHECK(chosen({"TOY-004"}) == "bc");
}

}  // namespace touchstone::cases_of_profile_test
