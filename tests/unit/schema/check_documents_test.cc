#include "schema/check_documents.h"

#include <vector>

#include "support/catch.h"

namespace touchstone::schema {
namespace {

struct Outcome {
  base::Result<CheckSummary> summary;
  std::vector<std::string> lines;
};

Outcome run(const CheckRequest& request, std::vector<std::string> documents) {
  std::vector<std::string> lines;
  std::size_t next = 0;
  auto summary = check_documents(
      request,
      [&](std::string& line) {
        if (next == documents.size()) return false;
        line = documents[next++];
        return true;
      },
      [&](std::string_view line) { lines.emplace_back(line); });
  return {std::move(summary), std::move(lines)};
}

CheckRequest request_for(std::string schema) {
  CheckRequest request;
  request.schema.text = std::move(schema);
  request.schema.name = "schema.json";
  return request;
}

TEST_CASE("each document gives one line in the basic output form") {
  const Outcome outcome = run(request_for(R"({"properties":{"a":{"type":"integer"}}})"),
                              {R"({"a":1})", "", R"({"a":"x\n"})"});

  REQUIRE(outcome.summary.ok());
  CHECK(outcome.summary.value().documents == 2);
  CHECK(outcome.summary.value().invalid == 1);
  REQUIRE(outcome.lines.size() == 2);
  CHECK(outcome.lines[0] == R"({"valid":true})");
  CHECK(
      outcome.lines[1] ==
      R"({"valid":false,"errors":[{"instanceLocation":"/a","keywordLocation":"/properties/a/type",)"
      R"("absoluteKeywordLocation":"#/properties/a/type",)"
      R"("error":"expected an integer, got \"x\\n\""}]})");
}

TEST_CASE("a line that is no JSON is invalid and says at which byte") {
  const Outcome outcome = run(request_for("true"), {"{\"a\":tru}"});

  REQUIRE(outcome.lines.size() == 1);
  CHECK(outcome.lines[0] ==
        R"({"valid":false,"errors":[{"instanceLocation":"","keywordLocation":"",)"
        R"("error":"not JSON: expected a value at byte 5"}]})");
}

TEST_CASE("references are given with the request") {
  CheckRequest request = request_for(R"({"$ref":"https://a.test/n"})");
  request.references.push_back({"https://a.test/n", "n.json", R"({"minimum":3})"});

  const Outcome outcome = run(request, {"5", "1"});

  REQUIRE(outcome.summary.ok());
  CHECK(outcome.summary.value().invalid == 1);
}

TEST_CASE("a bad schema or reference is an error that names its file") {
  CHECK(run(request_for("{"), {}).summary.error().where == "schema.json:1:2");
  CHECK(run(request_for(R"({"type":1})"), {}).summary.error().where == "schema.json:1:9");
  CheckRequest request = request_for("true");
  request.references.push_back({"https://a.test/n", "n.json", "nonsense"});
  CHECK(run(request, {}).summary.error().where == "n.json:1:1");
}

}  // namespace
}  // namespace touchstone::schema
