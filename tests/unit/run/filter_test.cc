// What --only selects, and what it says of mistakes.
#include "run/filter.h"

#include "run/select_cases.h"
#include "support/catch.h"
#include "support/toy.h"

namespace touchstone::filter_test {

using record::Verdict;

namespace {

// toy/a decides 003 (answers, MUST), toy/b 004 (answers, SHOULD), toy/c none but what enter and
// leave decide in all of them: 001 (ready) and 002 (leaving).
const std::string kSuite =
    "contract: toy\ncases:\n"
    "  - {id: toy/a, title: a, decides: [TOY-003], steps: [{send: {type: ask, id: 1}}]}\n"
    "  - {id: toy/b, title: b, decides: [TOY-004], steps: [{send: {type: ask, id: 1}}]}\n"
    "  - {id: toy/c, title: c, steps: [{send: {type: ask, id: 1}}]}\n";

std::string selected(const std::vector<std::string>& only, const run::LastVerdicts& last = {}) {
  const testing::Toy toy = testing::load_toy(kSuite);
  auto cases = script::load_suite(*toy.contract, toy.source);
  if (!cases) return base::to_string(cases.error());
  std::vector<run::Filter> filters;
  for (const std::string& text : only) {
    auto filter = run::Filter::parse(text, *toy.contract);
    if (!filter) return base::to_string(filter.error());
    filters.push_back(*filter);
  }
  std::string ids;
  for (const auto& one :
       run::select_cases(*toy.contract, *cases, toy.contract->profiles.at("full"), filters, last)) {
    ids += one->id.substr(4);
  }
  return ids;
}

}  // namespace

TEST_CASE("a filter is a glob over ids of cases and of requirements") {
  CHECK(selected({"toy/a"}) == "a");
  CHECK(selected({"TOY-004"}) == "b");
  CHECK(selected({"*/[bc]"}) == "");
  CHECK(selected({"toy/?"}) == "abc");
  CHECK(selected({"\"toy/b\""}) == "b");
}

TEST_CASE("commas, bars and repeated options are or") {
  CHECK(selected({"toy/a,toy/c"}) == "ac");
  CHECK(selected({"toy/a | TOY-004"}) == "ab");
  CHECK(selected({"toy/a", "toy/c"}) == "ac");
}

TEST_CASE("and binds tighter than or, and that tighter than a comma") {
  CHECK(selected({"toy/a & TOY-004 | toy/c"}) == "c");
  CHECK(selected({"toy/a & (TOY-004 | TOY-003)"}) == "a");
  CHECK(selected({"toy/b, toy/a & TOY-004"}) == "b");
  CHECK(selected({"toy/a && TOY-003 || toy/c"}) == "ac");
}

TEST_CASE("conditions look at the requirements that a case decides") {
  CHECK(selected({"level(SHOULD)"}) == "b");
  CHECK(selected({"level(should)"}) == "b");
  CHECK(selected({"level(MUST) & TOY-003"}) == "a");
  CHECK(selected({"family(ready)"}) == "abc");
  CHECK(selected({"family(read*) & toy/c"}) == "c");
  CHECK(selected({"profile(full) & toy/b"}) == "b");
}

TEST_CASE("not leaves out, also within a group") {
  CHECK(selected({"!toy/a"}) == "bc");
  CHECK(selected({"toy/* & !toy/b"}) == "ac");
  CHECK(selected({"level(MUST) & toy/a & !(TOY-003 | family(ready) | family(leaving))"}) == "");
  CHECK(selected({"!!toy/b"}) == "b");
}

TEST_CASE("a requirement that only rules decide is looked for in every case") {
  CHECK(selected({"TOY-006"}) == "abc");
  CHECK(selected({"TOY-006 & !toy/b"}) == "ac");
  CHECK(selected({"toy/a, TOY-006 & level(MUST)"}) == "abc");
}

TEST_CASE("conditions look for what only rules decide when no case decides anything else") {
  CHECK(selected({"family(answers)"}) == "ab");
  CHECK(selected({"family(framing)"}) == "abc");
}

TEST_CASE("verdicts of the last run are those of cases, and finer ones those of requirements") {
  const run::LastVerdicts last = {{"toy/a", Verdict::kPass},
                                  {"toy/b", Verdict::kFail},
                                  {"TOY-003", Verdict::kFail},
                                  {"TOY-004", Verdict::kWarn}};

  CHECK(selected({"verdict(fail)"}, last) == "b");
  CHECK(selected({"!verdict(pass)"}, last) == "bc");
  CHECK(selected({"verdict(warn)"}, last) == "b");
  CHECK(selected({"verdict(fail)"}) == "");
}

TEST_CASE("only a filter with verdict() needs the last run") {
  const testing::Toy toy = testing::load_toy();

  CHECK(run::Filter::parse("toy/a & !(verdict(pass) | x)", *toy.contract)->asks_last());
  CHECK_FALSE(run::Filter::parse("level(MUST)", *toy.contract)->asks_last());
}

TEST_CASE("a mistake in a filter is told with its column and what to try") {
  CHECK(selected({"level(MSUT)"}) ==
        "--only:7: there is no level \"MSUT\" (did you mean \"MUST\"?)");
  CHECK(selected({"toy/a & famly(ready)"}) ==
        "--only:9: there is no condition \"famly\" (did you mean \"family\"?)");
  CHECK(selected({"family(redy)"}) ==
        "--only:8: there is no family \"redy\" (did you mean \"ready\"?)");
  CHECK(selected({"profile(ful)"}).starts_with("--only:9: there is no profile \"ful\""));
  CHECK(selected({"verdict(failed)"}).starts_with("--only:9: there is no verdict \"failed\""));
  CHECK(selected({"(toy/a | toy/b"}) ==
        "--only:15: the parenthesis of column 1 is not closed (put a ) here)");
  CHECK(selected({"toy/a)"}) == "--only:6: there is nothing for this parenthesis to close");
  CHECK(selected({"toy/a toy/b"}).starts_with("--only:7: \"toy/b\" follows without & or |"));
  CHECK(
      selected({"toy/a,"}).starts_with("--only:7: an id or a condition is missing before the end"));
  CHECK(selected({""}).starts_with("--only:1: an id or a condition is missing before the end"));
  CHECK(
      selected({"a & | b"}).starts_with("--only:5: an id or a condition is missing before \"|\""));
  CHECK(selected({"level()"}).starts_with("--only:7: level takes one word in parentheses"));
  CHECK(selected({"level(MUST"}) ==
        "--only:11: the parenthesis behind level is not closed (put a ) here)");
  CHECK(selected({"\"toy/a"}).starts_with("--only:1: a quote is not closed"));
  CHECK(selected({std::string(100'000, '(')}).find("nested too deeply") != std::string::npos);
  CHECK(selected({std::string(100'000, '!')}).find("nested too deeply") != std::string::npos);
}

}  // namespace touchstone::filter_test
