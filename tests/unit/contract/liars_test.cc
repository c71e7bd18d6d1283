#include "contract/liars.h"

#include "small_contract.h"
#include "support/catch.h"

namespace touchstone::contract {
namespace {

base::Result<Liars> read(const std::string& text) {
  const auto contract = load(small_source(), "small");
  REQUIRE(contract.ok());
  return read_liars(**contract, text, "liars.yaml");
}

const std::string kHead = "program: [\"${honest}\", --fault, \"${fault}\"]\nliars:\n";

TEST_CASE("a file of liars says what each breaks and may break") {
  const auto liars = read(kHead +
                          "- fault: late\n  breaks: [SM-001]\n  also: {SM-002: the clock}\n"
                          "  suffers: a host\n  devious: true\n");

  REQUIRE(liars.ok());
  REQUIRE(liars->liars.size() == 1);
  const Liar& late = liars->liars[0];
  CHECK(late.breaks == std::vector<std::string>{"SM-001"});
  CHECK(late.also.at("SM-002") == "the clock");
  CHECK(late.devious);
}

TEST_CASE("an id that the contract does not require is refused with its place and the nearest") {
  const auto liars = read(kHead + "- {fault: a, breaks: [SM-003], suffers: b}\n");

  REQUIRE_FALSE(liars.ok());
  CHECK(liars.error().where == "liars.yaml:3:3");
  CHECK(liars.error().hint.find("SM-00") != std::string::npos);
}

TEST_CASE("a fault that is named twice is refused") {
  const auto liars = read(kHead +
                          "- {fault: a, breaks: [SM-001], suffers: b}\n"
                          "- {fault: a, breaks: [SM-002], suffers: b}\n");

  REQUIRE_FALSE(liars.ok());
  CHECK(liars.error().where == "liars.yaml:4:3");
}

TEST_CASE("what may break as well needs a reason, and is not in breaks") {
  for (const char* also : {"{SM-002: \"\"}", "{SM-001: why}"}) {
    const auto liars =
        read(kHead + "- {fault: a, breaks: [SM-001], suffers: b, also: " + also + "}\n");

    CHECK_FALSE(liars.ok());
  }
}

TEST_CASE("a liar without any program is refused") {
  CHECK_FALSE(read("liars:\n- {fault: a, breaks: [SM-001], suffers: b}\n").ok());
  CHECK(read("liars:\n- {fault: a, breaks: [SM-001], suffers: b, program: [./a]}\n").ok());
}

TEST_CASE("a command is built from the honest one") {
  const HonestUnit honest{"/opt/bin", {"/opt/bin/unit", "serve", "-v"}};

  CHECK(command_of({"${folder}/liars", "--fault=${fault}", "${words}"}, honest, "late") ==
        std::vector<std::string>{"/opt/bin/liars", "--fault=late", "serve", "-v"});
  CHECK(command_of({"${honest}", "${fault}"}, honest, "late") ==
        std::vector<std::string>{"/opt/bin/unit", "serve", "-v", "late"});
}

}  // namespace
}  // namespace touchstone::contract
