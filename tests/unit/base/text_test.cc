#include "base/text.h"

#include "base/digest.h"
#include "base/exit_code.h"
#include "support/catch.h"

using namespace touchstone::base;

TEST_CASE("a glob matches runs and single characters") {
  CHECK(glob_match("RPC-05*", "RPC-054"));
  CHECK(glob_match("*/abort-?id*", "rpc/abort-mid-stream"));
  CHECK(glob_match("*a*b", "xxaxxbxb"));
  CHECK_FALSE(glob_match("RPC-05*", "RPC-154"));
  CHECK_FALSE(glob_match("a?", "a"));
}

TEST_CASE("in a path one star stays within a folder and two cross folders") {
  CHECK(path_match("run/*", "run/a.sock"));
  CHECK(path_match("*.tmp", ".tmp"));
  CHECK(path_match("a*/?.json", "abc/d.json"));
  CHECK(path_match("**.pyc", "deep/down/below.pyc"));
  CHECK(path_match("**/__pycache__", "a/b/__pycache__"));
  CHECK(path_match("a/**/b*c", "a/x/y/bzc"));
  CHECK(path_match("**", "a/b"));
  CHECK(path_match("**x/*y", "ax/bx/cy"));
  CHECK_FALSE(path_match("run/*", "run/deep/a.sock"));
  CHECK_FALSE(path_match("*.tmp", "kept/of-another.tmp"));
  CHECK_FALSE(path_match("a?b", "a/b"));
  CHECK_FALSE(path_match("*", "a/b"));
  CHECK_FALSE(path_match("**/b", "a/b/c"));
}

TEST_CASE("the nearest word is suggested, and none when nothing is near") {
  CHECK(did_you_mean("expcet", {"send", "expect"}) == "expect");
  CHECK_FALSE(did_you_mean("zebra", {"send", "expect"}).has_value());
}

TEST_CASE("a shell gets back the word that was quoted") {
  CHECK(shell_quote("plain-1.0") == "plain-1.0");
  CHECK(shell_quote("it's") == "'it'\\''s'");
  CHECK(shell_quote("") == "''");
}

TEST_CASE("printable text cannot move a terminal's cursor or reorder its line") {
  CHECK(printable("a\x1b[2Jb", 100) == "a\\x1b[2Jb");
  CHECK(printable("a\xE2\x80\xAE"
                  "b",
                  100) ==
        "a\\xe2\\x80\\xae"
        "b");
  CHECK(printable("h\xC3\xA9", 100) == "h\xC3\xA9");
  CHECK(printable("\xFF", 100) == "\\xff");
  CHECK(printable("abcdef", 3) == "abc... (6 bytes)");
}

TEST_CASE("UTF-8 is judged strictly") {
  CHECK(is_utf8("h\xC3\xA9 \xF0\x9F\x98\x80"));
  CHECK(utf8_error_offset("ab\xC0\x80") == 2);  // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));         // surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));     // past U+10FFFF
  CHECK_FALSE(is_utf8("\xE2\x82"));             // cut
}

TEST_CASE("base64 goes both ways and refuses what is not base64") {
  for (const std::string text : {"", "f", "fo", "foo", "foob"}) {
    CHECK(base64_decode(base64_encode(text)) == text);
  }
  CHECK(base64_encode("foob") == "Zm9vYg==");
  CHECK_FALSE(base64_decode("Zm9").has_value());
  CHECK_FALSE(base64_decode("Zm=v").has_value());
  CHECK_FALSE(base64_decode("Zm9!").has_value());
}

TEST_CASE("a digest is SHA-256 in hexadecimal digits") {
  CHECK(sha256("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("of several exit codes the one that matters most is reported") {
  CHECK(worst(ExitCode::kNotConformant, ExitCode::kInconclusive) == ExitCode::kNotConformant);
  CHECK(worst(ExitCode::kHarnessError, ExitCode::kNotConformant) == ExitCode::kNotConformant);
  CHECK(worst(ExitCode::kNotConformant, ExitCode::kCannotExecute) == ExitCode::kCannotExecute);
  CHECK(worst(ExitCode::kInternalBug, ExitCode::kInterrupted) == ExitCode::kInternalBug);
  CHECK(worst(ExitCode::kConformant, ExitCode::kInconclusive) == ExitCode::kInconclusive);
}
