#include <memory>
#include <string>
#include <vector>

#include "observed_unit.h"
#include "support/catch.h"

using namespace touchstone::process;

TEST_CASE("fifty units run at once on one loop") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  boost::asio::io_context context;
  std::vector<std::unique_ptr<ObservedUnit>> units;
  for (int i = 0; i < 50; ++i) {
    units.push_back(std::make_unique<ObservedUnit>(
        context, shell("read line; echo \"$line\"; exit " + std::to_string(i), mode)));
  }

  for (int i = 0; i < 50; ++i) units[i]->unit->write("line " + std::to_string(i) + "\n");

  for (int i = 0; i < 50; ++i) {
    REQUIRE(units[i]->run_until_gone());
    CHECK(units[i]->out == "line " + std::to_string(i) + "\n");
    CHECK(units[i]->exit == exited(i));
    CHECK(units[i]->leftovers.empty());
  }
}
