#include <algorithm>

#include "sabotage/derive.h"
#include "support/catch.h"
#include "toy_contract.h"

namespace touchstone::sabotage {
namespace {

bool gives(const Toy& toy, const std::string& name) {
  const auto names = names_of(toy);
  return std::find(names.begin(), names.end(), name) != names.end();
}

using Ids = std::set<std::string>;

TEST_CASE("a fault names what its schema and its rules blame") {
  const Toy toy = make_toy();

  CHECK(fault_of(toy, "retype:answer:/text").blames == Ids{"TOY-002", "TOY-003"});
  CHECK(fault_of(toy, "remove:answer:/text").blames == Ids{"TOY-002", "TOY-004"});
  CHECK(fault_of(toy, "drop:answer").blames == Ids{"TOY-002"});
  CHECK(fault_of(toy, "bad-utf8").blames == Ids{"TOY-009"});
}

TEST_CASE("names are unique") {
  auto names = names_of(make_toy());
  std::sort(names.begin(), names.end());

  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("a member that may be missing is never removed") {
  const Toy toy = make_toy();

  CHECK(gives(toy, "wrong:answer:/mood"));
  CHECK_FALSE(gives(toy, "remove:answer:/mood"));
  CHECK_FALSE(gives(toy, "null:answer:/mood"));
}

TEST_CASE("a further member is honest where the schema is open and junk where it is closed") {
  const Toy toy = make_toy();

  CHECK(fault_of(toy, "extend:answer").honest);
  CHECK_FALSE(fault_of(toy, "junk:answer:/parts/0/sabotaged").honest);
}

TEST_CASE("what holds only under a condition gives no fault") {
  CHECK_FALSE(gives(make_toy(), "retype:news:/then"));
}

TEST_CASE("frames change places only where a rule gives them one") {
  const Toy toy = make_toy();

  CHECK(gives(toy, "swap:hello"));
  CHECK_FALSE(gives(toy, "swap:answer"));
}

TEST_CASE("an id that a rule wants echoed can be mislabelled") {
  const Toy toy = make_toy();

  CHECK(gives(toy, "mislabel:answer:/id"));
  CHECK_FALSE(gives(toy, "mislabel:hello:/id"));
}

TEST_CASE("an oversize frame needs a limit of the contract's own") {
  CHECK_FALSE(gives(make_toy(), "oversize"));
  CHECK(gives(make_toy("{framing: json-lines, max_frame_bytes: 100}"), "oversize"));
}

TEST_CASE("a length can only be wrong where there is one") {
  CHECK_FALSE(gives(make_toy(), "long-length"));
  CHECK(gives(make_toy("{framing: u32be}"), "long-length"));
}

TEST_CASE("a unit without frames gives honest disturbances alone") {
  Toy toy = make_toy("{framing: none}");
  std::erase_if(toy.faults, [](const Fault& one) { return !one.kind.empty(); });

  CHECK(names_of(toy) == std::vector<std::string>{"none", "split"});
}

TEST_CASE("an unknown fault is refused with the nearest known one") {
  const auto found = find_fault(make_toy().faults, "drop:answr");

  REQUIRE_FALSE(found);
  CHECK(found.error().code == base::ExitCode::kUsage);
  CHECK(found.error().hint == "did you mean drop:answer?");
}

}  // namespace
}  // namespace touchstone::sabotage
