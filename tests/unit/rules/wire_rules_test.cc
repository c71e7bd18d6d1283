// The rules on the bytes of the unit's own stream.
#include <string>

#include "support/catch.h"
#include "talk.h"

namespace touchstone::rules {
namespace {

using frame::Defect;
using record::FindingKind;

constexpr auto kUtf8 = "wire: utf8";
constexpr auto kTerminated = "wire: terminated";
constexpr auto kFramesOnly = "wire: frames-only";
constexpr auto kObject = "wire: object";
constexpr auto kFirstByte = "wire: {first_byte: \"{\"}";

TEST_CASE("every line of UTF-8 counts, also one that is no JSON") {
  Talk talk(kUtf8);

  talk.line("{\"a\":\"\xC3\xA9\"}").line("hello").finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a byte that is not UTF-8 is named with its place") {
  Talk talk(kUtf8);

  talk.line("{\"a\":\"\xFF\"}").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kNotAFrame);
  CHECK(talk.finding().actual == R"(\xff at byte 6 of {"a":"\xff"})");
}

TEST_CASE("a stream that ends inside a character is not blamed for its encoding") {
  Talk talk(kUtf8);

  talk.line("{\"a\":\"\xC3", Defect::kUnterminated).finish();

  CHECK(talk.failures() == 0);
}

TEST_CASE("what we sent is not on the unit's stream") {
  Talk talk(kUtf8);

  talk.sent("\"\xFF\"").finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a last line without its end is blamed when the unit ended by itself") {
  Talk talk(kTerminated);

  talk.line("{}").line("{\"type\":", Defect::kUnterminated);
  CHECK(talk.failures() == 0);
  talk.exits(0).finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.finding().kind == FindingKind::kNotAFrame);
  CHECK(talk.finding().event == 1);
}

TEST_CASE("a last line without its end is nobody's fault when we killed the unit") {
  Talk talk(kTerminated);

  talk.line("{\"type\":", Defect::kUnterminated).killed().finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a frame that ends with two line ends is not terminated as it must be") {
  Talk talk(kTerminated);

  talk.line("{}").line("", Defect::kBlank).finish();

  CHECK(talk.finding().explanation ==
        "The frame before ended with an empty line instead of one line end.");
}

TEST_CASE("a line that ends in CR LF has no bare LF") {
  Talk talk("wire: bare-lf");

  talk.line("{}").line("[1]", Defect::kCarriageReturn).finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.failures() == 1);
  CHECK(talk.finding().explanation == "The line [1] ends with CR LF instead of LF.");
}

TEST_CASE("every JSON line is a frame, also one that ends in CR LF") {
  Talk talk(kFramesOnly);

  talk.line("{}").line("[1]", Defect::kCarriageReturn).finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a line that is no JSON is no frame") {
  Talk talk(kFramesOnly);

  talk.line("INFO listening on\tport 1").finish();

  CHECK(talk.subjects() == 1);
  CHECK(talk.finding().kind == FindingKind::kNotAFrame);
  CHECK(talk.finding().explanation == "The line INFO listening on\\x09port 1 is no JSON document.");
}

TEST_CASE("an empty line is no frame") {
  Talk talk(kFramesOnly);

  talk.line("", Defect::kBlank).finish();

  CHECK(talk.finding().actual == "an empty line");
}

TEST_CASE("a line whose encoding alone is wrong is a frame all the same") {
  Talk mended(kFramesOnly);
  Talk garbage(kFramesOnly);

  mended.line("{\"a\":\"\xFF\"}").finish();
  garbage.line("caf\xE9").finish();

  CHECK(mended.failures() == 0);
  CHECK(garbage.failures() == 1);
}

TEST_CASE("a frame that was too long to keep is not judged") {
  Talk talk(kFramesOnly);

  talk.line("{\"a\":\"xxxx", Defect::kOverlong).finish();

  CHECK(talk.subjects() == 0);
  CHECK(talk.failures() == 0);
}

TEST_CASE("a header without a length is blamed, and what follows it is not") {
  Talk talk(kFramesOnly);

  talk.line("Content-Size: 5", Defect::kBadHeader).line("{}\r\n{}", Defect::kUnframed).finish();

  CHECK(talk.finding().explanation == "The header Content-Size: 5 gives no length of a frame.");
}

TEST_CASE("a frame must be an object where the contract says so") {
  Talk talk(kObject);

  talk.line("{}").line("[1]").line("no json").finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.finding().explanation == "The frame [1] is of type array, not an object.");
}

TEST_CASE("the first byte is looked at once in each process") {
  Talk right(kFirstByte);
  Talk wrong(kFirstByte);

  right.line("{}").line("x").finish();
  wrong.line("\xEF\xBB\xBF{}").line("{}").finish();

  CHECK(right.subjects() == 1);
  CHECK(right.failures() == 0);
  CHECK(wrong.finding().explanation ==
        "The stream begins with \xEF\xBB\xBF{}; it must begin with {.");
}

TEST_CASE("bytes that no host could use are for wire rules only") {
  Talk talk("each: {received: {$any: true}}, is: {$type: object}");
  frame::Defects overlong;
  overlong.add(Defect::kOverlong);

  talk.line("garbage").line("12", overlong).line("12", Defect::kUnterminated).finish();
  CHECK(talk.subjects() == 0);
  talk.line("12", Defect::kCarriageReturn).finish();

  CHECK(talk.failures() == 1);
}

TEST_CASE("a frame over the limit is blamed once, and those within it count") {
  Talk talk("wire: within-limit");

  talk.line("{}").line("{\"a\":", Defect::kOverlong).finish();

  CHECK(talk.subjects() == 2);
  CHECK(talk.finding().kind == FindingKind::kLimit);
}

}  // namespace
}  // namespace touchstone::rules
