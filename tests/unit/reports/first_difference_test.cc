#include "reports/first_difference.h"

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::bytes;
using testing::write;

record::Recording said(const std::vector<std::string>& frames) {
  record::Recording recording;
  recording.head.variables["HOME"] = "/tmp/home-1";
  recording.entries.push_back(write(0, "{\"ask\":1}\n"));
  int ms = 1;
  for (const std::string& one : frames) {
    recording.entries.push_back(bytes(ms++, "main.out", one + "\n"));
  }
  return recording;
}

TEST_CASE("the first frame that lacks a member is where two units part") {
  const auto one = said({R"({"type":"ready"})", R"({"id":"1","ok":true,"cancelled":true})"});
  const auto other = said({R"({"type":"ready"})", R"({"id":"1","ok":true})"});

  const auto found = first_difference({&one, &other});

  REQUIRE(found);
  CHECK(found->lane == "main.out");
  CHECK(found->frame == 1);
  CHECK_FALSE(found->only_values);
  REQUIRE(found->rows.size() == 2);
  CHECK(found->rows[1].back().blamed);
  CHECK(found->rows[1].back().text == R"({"id":"1","ok":true})");
}

TEST_CASE("order of members, ids and folders of the case are no difference") {
  auto one = said({R"({"id":"0a1b2c3d-11","at":"/tmp/home-1/x"})"});
  auto other = said({R"({"at":"/tmp/home-2/x","id":"99887766-ff"})"});
  other.head.variables["HOME"] = "/tmp/home-2";

  CHECK_FALSE(first_difference({&one, &other}));
}

TEST_CASE("what frames are made of counts before an earlier difference in values") {
  const auto one = said({R"({"name":"a"})", R"({"list":[1]})"});
  const auto other = said({R"({"name":"b"})", R"({"list":[]})"});

  const auto found = first_difference({&one, &other});

  REQUIRE(found);
  CHECK(found->frame == 1);
}

TEST_CASE("values count where nothing else differs") {
  const auto one = said({R"({"ok":true,"text":"hello"})"});
  const auto other = said({R"({"ok":true,"text":"bye"})"});

  const auto found = first_difference({&one, &other});

  REQUIRE(found);
  CHECK(found->only_values);
}

TEST_CASE("a unit that says less parts where it falls silent") {
  const auto one = said({R"({"a":1})", R"({"b":1})"});
  const auto other = said({R"({"a":1})"});

  const auto found = first_difference({&one, &other});

  REQUIRE(found);
  CHECK(found->frame == 1);
  CHECK_FALSE(found->rows[1].back().blamed);
}

TEST_CASE("one recording alone parts from nothing") {
  const auto one = said({R"({"a":1})"});

  CHECK_FALSE(first_difference({&one, nullptr}));
  CHECK_FALSE(first_difference({nullptr, nullptr}));
}

}  // namespace
}  // namespace touchstone::reports
