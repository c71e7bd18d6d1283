#include <atomic>
#include <thread>
#include <vector>

#include "json/document.h"
#include "match/pattern.h"
#include "support/catch.h"

namespace touchstone::match {
namespace {

TEST_CASE("threads share one pattern and one scope") {
  const yaml::File file =
      yaml::parse("{a: {$regex: '^[a-z]+$'}, b: '${x}', c: {$equals: ['${x}']}}", "p").value();
  const Pattern pattern = Pattern::compile(file, file.root).value();
  const auto document = json::Document::parse(R"({"a":"word","b":1,"c":[1]})").value();
  Scope scope;
  scope.set_json("x", "1");
  std::atomic<int> matched = 0;

  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 200; ++round) matched += pattern.matches(document.root(), scope);
    });
  }
  threads.clear();

  CHECK(matched == 800);
}

}  // namespace
}  // namespace touchstone::match
