#include "rules/recent_values.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

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

TEST_CASE("values are told from the oldest to the newest") {
  RecentValues<int> values;
  for (const char* key : {"a", "b", "c", "a"}) values.touch(key) += 1;

  std::string told;
  values.for_each([&](const std::string& key, int count) { told += key + std::to_string(count); });

  CHECK(told == "b1c1a2");
}

TEST_CASE("a long and mixed use agrees with a plain map", "[slow]") {
  RecentValues<int> values(100);
  std::map<std::string, int> model;
  std::vector<std::string> line;  // oldest first
  std::mt19937 random(7);

  for (int step = 0; step < 20'000; ++step) {
    const std::string key = "key " + std::to_string(random() % 300);
    const auto at = std::find(line.begin(), line.end(), key);
    if (at != line.end()) line.erase(at);
    if (random() % 4 == 0) {
      values.erase(key);
      model.erase(key);
      continue;
    }
    if (line.size() == 100) {
      model.erase(line.front());
      line.erase(line.begin());
    }
    line.push_back(key);
    values.touch(key) += step;
    model[key] += step;
  }

  std::vector<std::string> told;
  bool equal = true;
  values.for_each([&](const std::string& key, int value) {
    told.push_back(key);
    equal = equal && model.at(key) == value && *values.find(key) == value;
  });
  CHECK(told == line);
  CHECK(equal);
}

}  // namespace
}  // namespace touchstone::rules
