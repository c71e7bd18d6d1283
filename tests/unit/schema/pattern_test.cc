#include "schema/pattern.h"

#include <random>
#include <string>

#include "support/catch.h"

namespace touchstone::schema {
namespace {

bool found(std::string_view pattern, std::string_view text) {
  const auto compiled = Pattern::compile(pattern);
  CAPTURE(pattern);
  REQUIRE(compiled.ok());
  return compiled->search(text) == Pattern::Outcome::kMatch;
}

TEST_CASE("a pattern is searched anywhere unless it is anchored") {
  CHECK(found("b+", "abbc"));
  CHECK_FALSE(found("^b+", "abbc"));
  CHECK(found("", "anything"));
}

TEST_CASE("patterns without operators are compared as text") {
  CHECK(found("^abc$", "abc"));
  CHECK_FALSE(found("^abc$", "abcd"));
  CHECK(found("^x-", "x-token"));
  CHECK_FALSE(found("^x-", "ax-token"));
  CHECK(found("end$", "the end"));
  CHECK_FALSE(found("end$", "ending"));
  CHECK(found("mid", "amidst"));
  CHECK(found("^a\\$", "a$"));
}

TEST_CASE("ECMA-262 decides what a class holds") {
  CHECK(found("^\\d$", "7"));
  CHECK_FALSE(found("^\\d$", "\xDF\x80"));  // NKO DIGIT ZERO
  CHECK_FALSE(found("^\\w$", "\xC3\xA9"));  // e with acute
  CHECK(found("^\\s$", "\xEF\xBB\xBF"));    // byte order mark
  CHECK(found("^[\\s]$", "\xC2\xA0"));      // no-break space
  CHECK_FALSE(found("^\\S$", "\xC2\xA0"));
  CHECK_FALSE(found("^[\\S]$", "\xE2\x80\xA9"));
  CHECK(found("^[^]$", "\n"));
  CHECK_FALSE(found("[]", "a"));
  CHECK(found("^[[]$", "["));
  CHECK(found("^\\p{Letter}$", "\xC3\xA9"));
  CHECK(found("^\\p{Script=Greek}$", "\xCE\xB1"));
}

TEST_CASE("a dot is one character, and no line terminator") {
  CHECK(found("^.$", "\xF0\x9F\x90\xB2"));
  CHECK_FALSE(found("^.$", "\n"));
  CHECK_FALSE(found("^.$", "\xE2\x80\xA8"));
}

TEST_CASE("a dollar is the very end, not before a last newline") {
  CHECK_FALSE(found("^[a]$", "a\n"));
  CHECK_FALSE(found("^a$", "a\n"));
}

TEST_CASE("escapes are those of ECMA-262") {
  CHECK(found("^\\u00e9$", "\xC3\xA9"));
  CHECK(found("^\\ud83d\\udc32$", "\xF0\x9F\x90\xB2"));
  CHECK(found("^\\u{1F432}$", "\xF0\x9F\x90\xB2"));
  CHECK(found("^\\cJ\\t\\x41\\v$", "\n\tA\v"));
  CHECK(found("^\\/\\-\\.$", "/-."));
  CHECK(found("^(?<n>a)\\k<n>\\1$", "aaa"));
  CHECK(found("^[\\b]$", "\b"));
  CHECK(found("a{", "a{"));
}

TEST_CASE("simple runs of characters are decided as by the engine") {
  const std::string pattern =
      GENERATE("^[a-z][a-z0-9_-]*$", "^a{2}b?$", "^[ab]{1,2}$", "^\\d{2}-\\w+$", "^[a\\-b]+$",
               "^[\\w-]+$", "^a*$", "^b{0}a$", "^[-a]$", "^[+--]$", "^a{2,}$", "^a\\.b$", "^[]$",
               "^x[]{2}$", "^[a-]$", "^-?$");
  CAPTURE(pattern);
  const std::string grouped = "(?:" + pattern + ")";  // which is no simple run any more
  static constexpr std::string_view kBytes = "ab-1_.x\n\xC3\xA9";
  std::mt19937 random(20240607);
  int differences = 0;

  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t n = random() % 5; n > 0; --n) {
      const std::size_t at = random() % (kBytes.size() - 1);
      text += at >= kBytes.size() - 2 ? std::string("\xC3\xA9") : std::string(1, kBytes[at]);
    }
    differences += found(pattern, text) == found(grouped, text) ? 0 : 1;
  }

  CHECK(differences == 0);
}

TEST_CASE("matching that costs too much is told from no match") {
  const auto pattern = Pattern::compile("^(a|a)*$");
  REQUIRE(pattern.ok());

  CHECK(pattern->search(std::string(60, 'a') + "b") == Pattern::Outcome::kTooExpensive);
}

}  // namespace
}  // namespace touchstone::schema
