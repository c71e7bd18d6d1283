#include "reports/html.h"

#include <algorithm>

#include "base/text.h"
#include "reports/assets.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::holds;

const Program kPageProgram{"1.2.3", ""};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

std::string data_of(const std::string& page) {
  const std::string begin = "id=\"data\">";
  const std::size_t at = page.find(begin) + begin.size();
  return page.substr(at, page.find("</script>", at) - at);
}

run::RunResult with_frames(int frames) {
  auto recording = std::make_shared<record::Recording>();
  for (int i = 0; i < frames; ++i) {
    recording->entries.push_back(
        testing::bytes(i, "main.out", "{\"number\":" + std::to_string(i) + "}\n"));
  }
  auto test = testing::failed_case("rpc/one", {testing::finding("RPC-1", frames - 1)});
  test.attempts.front().events = recording;
  test.attempts.front().verdict.requirements["RPC-1"] = {3, 1};
  return testing::failed_run({test}, {testing::requirement("RPC-1", record::Verdict::kFail)});
}

TEST_CASE("a page full of hostile text has the elements that it always has") {
  const std::string page = to_html(testing::hostile_run(), kPageProgram);

  CHECK(count(page, "<script") == 2 + count(assets(".js"), "<script"));
  CHECK(count(page, "</script") == 2 + count(assets(".js"), "</script"));
  CHECK(count(data_of(page), "<") == 0);
  CHECK(testing::count_controls(page) == 0);
  CHECK(base::is_utf8(page));
  CHECK(page.size() < 512 * 1024);
}

TEST_CASE("a page asks for nothing and admits only its own script and style") {
  const std::string page = to_html(with_frames(1), kPageProgram);
  const std::string code = assets(".js") + assets(".css");

  CHECK(holds(page, "default-src 'none'; img-src data:; style-src 'sha256-"));
  CHECK_FALSE(holds(page, "unsafe-"));
  for (const char* word : {"http:", "https:", "//cdn", "fetch(", "XMLHttp", "@import", "url(",
                           "innerHTML", "eval(", " style=\""}) {
    INFO(word);
    CHECK_FALSE(holds(code, word));
  }
}

TEST_CASE("a finding points at the row of its frame") {
  const Document data = Document::parse(data_of(to_html(with_frames(3), kPageProgram)));

  const Document test = data["runs"][0]["cases"][0];
  CHECK(test["findings"][0]["rows"] == Document::array({2}));
  CHECK(test["attempts"][0]["timeline"]["rows"][2][3] == "{\"number\":2}");
  CHECK(test["tallies"]["RPC-1"] == Document::array({3, 1}));
}

TEST_CASE("of a recording that is too long the last rows are kept and the rest is counted") {
  const Document data = Document::parse(data_of(to_html(with_frames(20'100), kPageProgram)));

  const Document timeline = data["runs"][0]["cases"][0]["attempts"][0]["timeline"];
  CHECK(timeline["omitted"] == 100);
  CHECK(timeline["rows"].size() == 20'000);
}

TEST_CASE("several units are in one page") {
  const run::RunResult one = with_frames(1);
  const run::RunResult other = with_frames(2);

  const Document data = Document::parse(data_of(to_html({&one, &other}, kPageProgram)));

  CHECK(data["runs"].size() == 2);
}

}  // namespace
}  // namespace touchstone::reports
