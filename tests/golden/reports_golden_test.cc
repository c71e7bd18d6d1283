// The reports of hand-made runs, held against the files beside this one. `ninja update-golden`
// writes those anew; look at the difference before you commit it.
#include <algorithm>
#include <string>

#include "base/file.h"
#include "base/text.h"
#include "golden/normalise.h"
#include "golden/render.h"
#include "support/catch.h"

namespace touchstone::golden {
namespace {

// The first line in which two texts differ, with its number; empty when they are equal.
std::string difference(const std::string& golden, const std::string& now) {
  const auto before = base::split(golden, '\n');
  const auto after = base::split(now, '\n');
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    const std::string was = i < before.size() ? std::string(before[i]) : "(end of file)";
    const std::string is = i < after.size() ? std::string(after[i]) : "(end of file)";
    if (was != is)
      return "line " + std::to_string(i + 1) + "\n  golden: " + was + "\n  now:    " + is;
  }
  return "";
}

// Compares each rendered file whose name begins with `format`; returns how many there were.
int compare(const std::string& format) {
  int compared = 0;
  for (const auto& [name, now] : render_reports()) {
    if (!name.starts_with(format)) continue;
    ++compared;
    INFO(name);
    const auto golden = base::read_file(TOUCHSTONE_GOLDEN_DIR "/" + name);
    CHECK(golden.ok());
    if (golden) CHECK(difference(*golden, now) == "");
  }
  return compared;
}

TEST_CASE("the console report is what its golden files hold", "[console]") {
  CHECK(compare("console_") == 5);
}

TEST_CASE("the JSON report is what its golden files hold", "[json]") {
  CHECK(compare("json_") == 2);
}

TEST_CASE("the JUnit report is what its golden files hold", "[junit]") {
  CHECK(compare("junit_") == 4);
}

TEST_CASE("the JSON lines report is what its golden files hold", "[jsonl]") {
  CHECK(compare("jsonl_") == 2);
}

TEST_CASE("the TAP report is what its golden files hold", "[tap]") { CHECK(compare("tap_") == 3); }

TEST_CASE("the Markdown report is what its golden files hold", "[markdown]") {
  CHECK(compare("markdown_") == 3);
}

TEST_CASE("the SARIF report is what its golden files hold", "[sarif]") {
  CHECK(compare("sarif_") == 2);
}

TEST_CASE("the workflow commands are what their golden files hold", "[github]") {
  CHECK(compare("github_") == 2);
}

TEST_CASE("the HTML report is what its golden file holds, its style and scripts aside", "[html]") {
  CHECK(compare("html_") == 1);
}

TEST_CASE("what differs from run to run is normalised", "[normalise]") {
  CHECK(normalise("12.3 ms, then 1.25 s") == "TIME, then TIME");
  CHECK(normalise("started as pid 4711") == "started as pid PID");
  CHECK(normalise("http://127.0.0.1:40123/v1") == "http://127.0.0.1:PORT/v1");
  CHECK(normalise("HOME=/tmp/touchstone-a1B2/home") == "HOME=TMP/home");
  CHECK(normalise("\"duration_us\": 7200,") == "\"duration_us\": \"TIME\",");
  CHECK(normalise("<testcase time=\"0.007\">") == "<testcase time=\"TIME\">");
  CHECK(normalise("sha256:" + std::string(64, '0')) == "DIGEST");
}

TEST_CASE("what does not differ stays", "[normalise]") {
  CHECK(normalise("3 of 12 cases, RPC-017 at ids.yaml:12:7") ==
        "3 of 12 cases, RPC-017 at ids.yaml:12:7");
}

}  // namespace
}  // namespace touchstone::golden
