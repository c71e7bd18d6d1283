// What holds for every rule: processes and lanes are kept apart, meant frames blame nobody.
#include "support/catch.h"
#include "talk.h"

namespace touchstone::rules {
namespace {

TEST_CASE("two processes are kept apart") {
  Talk talk("at_most: 1, of: {received: {type: ready}}");

  talk.start("a").start("b");
  talk.in("a").received(R"({"type":"ready"})").in("b").received(R"({"type":"ready"})").finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a finding names the process that it is about") {
  Talk talk("answered: {request: {sent: {}}, by: {received: {}}, same: /id}");

  talk.in("a").sent(R"({"id":1})").in("b").received(R"({"id":1})").finish();

  CHECK(talk.finding().process == "a");
}

TEST_CASE("a process that is started again under its name begins anew") {
  Talk talk("first: {received: {type: ready}}");

  talk.start().received(R"({"type":"ready"})").exits(0);
  talk.start().received(R"({"type":"other"})").finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.failures() == 1);
}

TEST_CASE("a request of a process that was started again is still missed") {
  Talk talk("answered: {request: {sent: {}}, by: {received: {}}, same: /id}");

  talk.start().sent(R"({"id":1})").exits(0);
  talk.start().sent(R"({"id":1})").received(R"({"id":1})").finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.failures() == 1);
}

TEST_CASE("a peer's lane is not the unit's") {
  Talk talk("each: {received: {method: x}, lane: extension}, is: {params: {}}");

  talk.received(R"({"method":"x"})").received(R"({"method":"x"})", "extension").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 1);
}

TEST_CASE("on a peer's lane the unit is who the peer hears") {
  Talk talk(
      "answered: {request: {sent: {method: x}, lane: extension}, "
      "by: {received: {result: {}}, lane: extension}, same: /id}");

  talk.sent(R"({"id":1,"method":"x"})", "extension");
  talk.received(R"({"id":1,"result":{}})", "extension").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a frame that we sent wrong on purpose is picked only by who asks for it") {
  Talk sent("each: {sent: {type: bad}}, is: {id: {}}");
  Talk also_meant("each: {sent: {type: bad}, meant: true}, is: {id: {}}");

  sent.meant(R"({"type":"bad"})").finish();
  also_meant.meant(R"({"type":"bad"})").finish();

  CHECK(sent.subjects() == 0);
  CHECK(also_meant.subjects() == 1);
}

TEST_CASE("a rule decides its requirement, in the contract's order") {
  const auto rules =
      Rules::compile(contract_of("- {id: T-002, rule: [{wire: utf8}, {wire: object}]}\n"
                                 "- {id: T-003, rule: []}\n"
                                 "- {id: T-001, rule: {leftovers: none}}\n"));

  REQUIRE(rules.ok());
  CHECK((*rules)->decided() == std::vector<std::string>{"T-002", "T-001"});
}

}  // namespace
}  // namespace touchstone::rules
