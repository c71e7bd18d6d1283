// Which patterns are simple runs of characters; the others are left to the engine.
#include "schema/run_pattern.h"

#include "support/catch.h"

namespace touchstone::schema {
namespace {

bool is_run(std::string_view pattern) { return RunPattern::parse(pattern).has_value(); }

bool matches(std::string_view pattern, std::string_view text) {
  const auto parsed = RunPattern::parse(pattern);
  REQUIRE(parsed);
  return parsed->matches(text);
}

TEST_CASE("sets of ASCII characters one after the other are simple runs") {
  const std::string pattern =
      GENERATE("^$", "^abc$", "^[a-z0-9_]$", "^[a-]$", "^[-a]$", "^[\\w-]$", "^[\\d\\.]*$", "^\\d$",
               "^\\w{2}\\-$", "^a*$", "^a+$", "^a?$", "^a{2}b*$", "^a{2,}$", "^a{1,2}$",
               "^a{100000}$", "^[a-a]$", "^-$", "^,$");
  CHECK(is_run(pattern));
}

TEST_CASE("what needs a way back or more than a set is no simple run") {
  const std::string pattern =
      GENERATE("", "^", "$", "a$", "^a", "^a*b$", "^a?b$", "^a{1,2}b$", "^a**$", "^a+?$", "^a?*$",
               "^a*+$", "^a{2}{3}$", "^a{2}?$", "^a{$", "^a{,2}$", "^a{2$", "^a{2,$", "^a{2,1}$",
               "^a{100001}$", "^a{1,100001}$", "^a{1x}$", "^a{1,x}$", "^a{1,2x}$", "^a{/}$",
               "^a{:}$", "^(a)$", "^.$", "^a|b$", "^a^$", "^a$$", "^a]$", "^a}$", "^*$", "^[^a]$",
               "^[a$", "^[a\\$", "^[\\s]$", "^\\s$", "^\\$", "^[\\d-z]$", "^[b-a]$", "^[a-[]$",
               "^[a-\\w]$", "^[[]$", "^\xC3\xA9$", "^[\xC3\xA9]$", "^[a-\xC3\xA9]$");
  CAPTURE(pattern);
  CHECK_FALSE(is_run(pattern));
}

TEST_CASE("a set holds its ends and nothing beside them") {
  const auto [pattern, inside, outside] = GENERATE(table<std::string, std::string, std::string>({
      {"^\\d$", "09", "/:a_"},
      {"^\\w$", "09azAZ_", "/:`{@[-"},
      {"^[b-d]$", "bcd", "ae-"},
      {"^[b-]$", "b-", "ac"},
      {"^[adg]$", "adg", "bcef"},
      {"^[-b]$", "-b", "ac"},
      {"^[\\d-]$", "09-", "/:."},
      {"^[\\.+]$", ".+", "\\/"},
      {"^\\.$", ".", "a\\"},
      {"^[a]$", "a", "]["},
  }));
  CAPTURE(pattern);
  for (const char c : inside) CHECK(matches(pattern, std::string(1, c)));
  for (const char c : outside) CHECK_FALSE(matches(pattern, std::string(1, c)));
}

TEST_CASE("a run is as long as its count allows") {
  const auto [pattern, least, most] = GENERATE(table<std::string, std::size_t, std::size_t>({
      {"^a$", 1, 1},
      {"^a?$", 0, 1},
      {"^a*$", 0, 9},
      {"^a+$", 1, 9},
      {"^a{3}$", 3, 3},
      {"^a{3,}$", 3, 9},
      {"^a{2,4}$", 2, 4},
      {"^a{0,4}$", 0, 4},
      {"^aa{10}$", 11, 11},
      {"^$", 0, 0},
  }));
  CAPTURE(pattern);
  for (std::size_t size = 0; size < 13; ++size) {
    const bool fits = size >= least && (size <= most || most == 9);
    CAPTURE(size);
    CHECK(matches(pattern, std::string(size, 'a')) == fits);
  }
}

}  // namespace
}  // namespace touchstone::schema
