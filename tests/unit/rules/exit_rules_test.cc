// The rules on how a process ends: exit and leftovers.
#include "support/catch.h"
#include "talk.h"

namespace touchstone::rules {
namespace {

using record::FindingKind;

constexpr auto kAfterShutdown = "exit: {after: {sent: {type: shutdown}}, code: 0}";
constexpr auto kAfterEndInput = "exit: {after: end_input, code: 0}";
constexpr auto kLeftovers = "leftovers: none";

TEST_CASE("a process that ends as it must is one exit that holds") {
  Talk talk(kAfterShutdown);

  talk.sent(R"({"type":"shutdown"})").exits(0).finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a wrong exit code is told from a death by signal") {
  Talk code(kAfterShutdown);
  Talk signal(kAfterShutdown);

  code.sent(R"({"type":"shutdown"})").exits(3).finish();
  signal.sent(R"({"type":"shutdown"})").crashes(11).finish();

  CHECK(code.finding().kind == FindingKind::kExitedEarly);
  CHECK(code.finding().expected == "exit code 0");
  CHECK(code.finding().actual == "exit code 3");
  CHECK(signal.finding().kind == FindingKind::kCrashed);
  CHECK(signal.finding().explanation ==
        R"(The process ended with signal 11 after {"type":"shutdown"}; )"
        "it must end with exit code 0.");
}

TEST_CASE("a process that ends before the frame is not judged by it") {
  Talk talk(kAfterShutdown);

  talk.sent(R"({"type":"ping"})").exits(3).finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("the end of input is a reason to end like any other") {
  Talk open(kAfterEndInput);
  Talk closed(kAfterEndInput);

  open.exits(1).finish();
  closed.input_ends().exits(1).finish();

  CHECK(open.failures() == 0);
  CHECK(closed.finding().actual == "exit code 1");
}

TEST_CASE("how a process ends that we killed is our doing") {
  Talk talk(kAfterEndInput);

  talk.input_ends().killed().finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a unit that takes everything with it leaves nothing") {
  Talk talk(kLeftovers);

  talk.exits(0).gone({}).finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.failures() == 0);
}

TEST_CASE("what outlives the unit is a leftover, by name") {
  Talk talk(kLeftovers);

  talk.exits(0).gone({"extension", "sh\x1B[31m"}).finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kLeftover);
  CHECK(talk.finding().explanation ==
        "2 processes of its own outlived the unit: extension, sh\\x1b[31m.");
}

TEST_CASE("what goes on quietly does not hold the output open") {
  Talk quiet("leftovers: silent");
  Talk holding("leftovers: silent");

  quiet.exits(0).gone({"helper"}).finish();
  holding.exits(0).gone({"helper"}, true).finish();

  CHECK(quiet.subjects() == 1);
  CHECK(quiet.failures() == 0);
  CHECK(holding.finding().kind == FindingKind::kLeftover);
}

TEST_CASE("what outlives a unit that we killed is no leftover") {
  Talk talk(kLeftovers);

  talk.killed().gone({"extension"}).finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

}  // namespace
}  // namespace touchstone::rules
