// How the expressions of ECMA-262 are said to PCRE2, and which are refused.
#include "schema/ecma_regex.h"

#include "support/catch.h"

namespace touchstone::schema {
namespace {

std::string translated(std::string_view pattern) {
  const auto result = translate_ecma_regex(pattern);
  return result ? *result : base::to_string(result.error());
}

TEST_CASE("what means the same in both dialects stays as it is") {
  const std::string pattern =
      GENERATE("", "a|b", "^a$", "(a)", "(?:a)(?=b)(?!c)(?<=d)(?<!e)(?<n>f)", "a*b+c?", "a*?b+?c??",
               "a{2}b{2,}c{2,3}d{09}?", "[^a-z]", "[]", "[^]", "\\d\\D\\w\\W\\f\\n\\r\\t\\b\\B",
               "[\\d\\w]", "\\.\\-\\/\\@\\[\\`\\{\\:", "\\k<n>", "\\p{L}", "\\P{Lu}");
  CHECK(translated(pattern) == pattern);
}

TEST_CASE("what means something else is said in other words") {
  const auto [pattern, expected] = GENERATE(table<std::string, std::string>({
      {".", "[^\\n\\r\\x{2028}\\x{2029}]"},
      {"}]", "\\}\\]"},
      {"a{", "a\\{"},
      {"a{2", "a\\{2"},
      {"a{}", "a\\{\\}"},
      {"a{,3}", "a\\{,3\\}"},
      {"a{2x}", "a\\{2x\\}"},
      {"a{/}", "a\\{/\\}"},
      {"a{:}", "a\\{:\\}"},
      {"[a[b]", "[a\\[b]"},
      {"[\\b]", "[\\x08]"},
      {"\\v", "\\x{0B}"},
      {"\\ca\\cZ", "\\x{01}\\x{1A}"},
      {"\\cA\\cz", "\\x{01}\\x{1A}"},
      {"\\x09\\xaf\\xAF", "\\x{09}\\x{af}\\x{AF}"},
      {"\\u0000\\u09af\\uFA90", "\\x{0}\\x{9AF}\\x{FA90}"},
      {"\\ud83d\\udc32", "\\x{1F432}"},
      {"\\uD800\\uDC00\\uDBFF\\uDFFF", "\\x{10000}\\x{10FFFF}"},
      {"\\uD7FF\\uE000", "\\x{D7FF}\\x{E000}"},
      {"\\u{1F432}a", "\\x{1F432}a"},
      {"\\p{Letter}\\P{gc=Lu}b", "\\p{L}\\P{Lu}b"},
      {"\\p{Script=Greek}\\p{sc=Greek}", "\\p{sc:Greek}\\p{sc:Greek}"},
      {"\\p{Script_Extensions=Greek}\\p{scx=Greek}", "\\p{scx:Greek}\\p{scx:Greek}"},
      {"\\p{General_Category=Letter}", "\\p{L}"},
      {"\\0/\\0:", "\\x{0}/\\x{0}:"},
      {"\\1\\20/\\9:", "\\g{1}\\g{20}/\\g{9}:"},
      {"\\\xC3\xA9", "\xC3\xA9"},
  }));
  CHECK(translated(pattern) == expected);
}

TEST_CASE("white space is what ECMA-262 counts as such") {
  CHECK(translated("\\s").starts_with("[\\t\\n\\x{0B}"));
  CHECK(translated("\\S").starts_with("[^\\t\\n\\x{0B}"));
  CHECK(translated("[\\s]").starts_with("[\\t\\n\\x{0B}"));
  CHECK(translated("[\\S]").starts_with("[\\x{0}-\\x{8}"));
}

TEST_CASE("what ECMA-262 does not know is refused where it stands") {
  const auto [pattern, expected] = GENERATE(table<std::string, std::string>({
      {"a(*FAIL)", "nothing to repeat at byte 1"},
      {"(?P<n>a)", "unknown kind of group at byte 1"},
      {"(?>a)", "unknown kind of group at byte 1"},
      {"(?<", "unknown kind of group at byte 1"},
      {"(?", "unknown kind of group at byte 1"},
      {"a**", "nothing to repeat at byte 2"},
      {"a+*", "nothing to repeat at byte 2"},
      {"a?+", "nothing to repeat at byte 2"},
      {"a{2}+", "nothing to repeat at byte 4"},
      {"a???", "nothing to repeat at byte 3"},
      {"[a", "a character class without an end at byte 2"},
      {"[^", "a character class without an end at byte 2"},
      {"[\\B]", "\\B inside a character class at byte 1"},
      {"\\c@", "\\c without a letter at byte 0"},
      {"\\c[", "\\c without a letter at byte 0"},
      {"\\c`", "\\c without a letter at byte 0"},
      {"\\c{", "\\c without a letter at byte 0"},
      {"\\x4", "\\x without two digits at byte 0"},
      {"\\xg0", "\\x without two digits at byte 0"},
      {"\\x0/", "\\x without two digits at byte 0"},
      {"\\x0:", "\\x without two digits at byte 0"},
      {"\\x0@", "\\x without two digits at byte 0"},
      {"\\x0G", "\\x without two digits at byte 0"},
      {"\\x0`", "\\x without two digits at byte 0"},
      {"\\u123", "\\u without four digits at byte 0"},
      {"\\u{}", "\\u{ without digits and } at byte 0"},
      {"\\u{12", "\\u{ without digits and } at byte 0"},
      {"\\u{1g}", "\\u{ with something else than digits at byte 0"},
      {"\\ud800", "half a surrogate pair at byte 0"},
      {"\\udfff", "half a surrogate pair at byte 0"},
      {"\\ud800\\udbff", "half a surrogate pair at byte 0"},
      {"\\ud800\\ue000", "half a surrogate pair at byte 0"},
      {"\\ud800\\xdc00", "half a surrogate pair at byte 0"},
      {"\\ud800/udc00", "half a surrogate pair at byte 0"},
      {"\\udc00\\udc00", "half a surrogate pair at byte 0"},
      {"\\p", "\\p without {name} at byte 0"},
      {"\\p{L", "\\p without {name} at byte 0"},
      {"\\pL}", "\\p without {name} at byte 0"},
      {"\\p{Age=6}", "unknown Unicode property at byte 0"},
      {"\\k", "\\k without <name> at byte 0"},
      {"\\kn>", "\\k without <name> at byte 0"},
      {"\\k<n", "\\k without <name> at byte 0"},
      {"[\\k<n>]", "\\k without <name> at byte 1"},
      {"\\00", "an octal escape at byte 0"},
      {"\\09", "an octal escape at byte 0"},
      {"[\\1]", "a back reference inside a character class at byte 1"},
      {"a\\", "a backslash at the end at byte 1"},
      {"\\a", "unknown escape at byte 0"},
      {"\\z", "unknown escape at byte 0"},
      {"\\A", "unknown escape at byte 0"},
      {"\\Z", "unknown escape at byte 0"},
  }));
  CHECK(translated(pattern) == expected);
}

}  // namespace
}  // namespace touchstone::schema
