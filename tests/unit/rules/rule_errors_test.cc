// What a rule may not say: each complaint has its place and what to try instead.
#include <string>
#include <string_view>

#include "support/catch.h"
#include "talk.h"

namespace touchstone::rules {
namespace {

// The complaint about a rule, which begins at column 10 of line 2.
std::string complaint(std::string_view rule) {
  const auto rules =
      Rules::compile(contract_of("- id: T-001\n  rule: {" + std::string(rule) + "}\n"));
  return rules ? "none" : base::to_string(rules.error());
}

TEST_CASE("an unknown rule is told from the known ones") {
  CHECK(complaint("nevr: {received: {}}") ==
        "requirements.yaml:2:10: unknown rule \"nevr\" (did you mean \"never\"?)");
}

TEST_CASE("a member that a rule does not have is refused") {
  CHECK(complaint("first: {received: {}}, sins: 1") ==
        "requirements.yaml:2:33: unknown member \"sins\" in a \"first\" rule (known: first)");
}

TEST_CASE("a selector picks either what came or what was sent") {
  CHECK(complaint("first: {received: {}, sent: {}}") ==
        "requirements.yaml:2:17: a selector must have either \"received\" or \"sent\"");
  CHECK(complaint("first: {recieved: {}}") ==
        "requirements.yaml:2:18: unknown member \"recieved\" in a selector "
        "(did you mean \"received\"?)");
}

TEST_CASE("a selector's lane must be one of the contract") {
  CHECK(complaint("first: {received: {}, lane: extention}") ==
        "requirements.yaml:2:38: unknown lane \"extention\" (did you mean \"extension\"?)");
}

TEST_CASE("only what we sent can be meant to be wrong") {
  CHECK(complaint("first: {received: {}, meant: true}") ==
        "requirements.yaml:2:39: only what we sent can be meant to be wrong");
}

TEST_CASE("a rule has no variables") {
  CHECK(complaint("first: {received: {id: \"${id}\"}}") ==
        "requirements.yaml:2:28: a rule cannot refer to ${id} "
        "(rules know no variables; relate frames by a pointer)");
  CHECK(complaint("first: {received: {id: {$as: x}}}") ==
        "requirements.yaml:2:28: a rule cannot capture \"x\" "
        "(rules know no variables; relate frames by a pointer)");
}

TEST_CASE("a pointer begins with a slash") {
  CHECK(complaint("refers: {each: {received: {}}, at: id, to: []}") ==
        "requirements.yaml:2:45: a JSON pointer must begin with '/' (did you mean \"/id\"?)");
}

TEST_CASE("a machine goes only to states that it has") {
  CHECK(complaint("machine: {start: idle, states: {idle: [{on: {sent: {}}, go: bussy}], "
                  "busy: []}}") ==
        "requirements.yaml:2:70: unknown state \"bussy\" (did you mean \"busy\"?)");
  CHECK(complaint("machine: {start: idel, states: {idle: []}}") ==
        "requirements.yaml:2:27: unknown state \"idel\" (did you mean \"idle\"?)");
  CHECK(complaint("machine: {start: a, states: {a: [{on: {sent: {}}}]}}") ==
        "requirements.yaml:2:43: a transition must have either \"go\" or \"fail\"");
}

TEST_CASE("a rule on bytes is one of five") {
  CHECK(complaint("wire: utf-8") ==
        "requirements.yaml:2:16: \"utf-8\" is no wire of a \"wire\" rule "
        "(did you mean \"utf8\"?)");
  CHECK(complaint("wire: {first_byte: \"\"}") ==
        "requirements.yaml:2:29: \"first_byte\" must not be empty");
}

TEST_CASE("an answer cannot be due more often than it may come") {
  CHECK(complaint("answered: {request: {sent: {}}, by: {received: {}}, at_least: 2, at_most: 1}") ==
        "requirements.yaml:2:84: \"at_most\" is less than \"at_least\"");
}

TEST_CASE("an exit follows a frame or the end of input") {
  CHECK(complaint("exit: {after: eof, code: 0}") ==
        "requirements.yaml:2:24: \"after\" must be a selector or end_input");
  CHECK(complaint("exit: {code: 256}") == "requirements.yaml:2:23: an exit code is at most 255");
}

TEST_CASE("a count is an integer that is not negative") {
  CHECK(complaint("at_most: -1, of: {sent: {}}") ==
        "requirements.yaml:2:19: a count must be an integer from 0 to a thousand million");
}

}  // namespace
}  // namespace touchstone::rules
