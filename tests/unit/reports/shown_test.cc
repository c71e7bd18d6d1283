#include "reports/shown.h"

#include "base/text.h"
#include "reports/duration.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::count_controls;
using testing::holds;
using testing::hostile_text;

TEST_CASE("what is harmless is shown as it is") {
  CHECK(shown("{\"n\":\"na\xC3\xAFve \xF0\x9F\x98\x80\"}", 100) ==
        "{\"n\":\"na\xC3\xAFve \xF0\x9F\x98\x80\"}");
}

TEST_CASE("no control character is shown as itself") {
  const std::string text = shown(hostile_text(), 4000);

  CHECK(count_controls(text) == 0);
  CHECK_FALSE(holds(text, "\n"));
  CHECK(base::is_utf8(text));
}

TEST_CASE("nothing that turns the direction of reading is shown as itself") {
  CHECK(shown("\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F\xD8\x9C", 100) ==
        "\\xe2\\x80\\xae\\xe2\\x81\\xa6\\xe2\\x80\\x8f\\xd8\\x9c");
}

TEST_CASE("code points that XML forbids are escaped") {
  CHECK(shown("a\xEF\xBF\xBE\xEF\xBF\xBF", 100) == "a\\xef\\xbf\\xbe\\xef\\xbf\\xbf");
}

TEST_CASE("a megabyte is a few bytes and a note of its length") {
  CHECK(shown(std::string(1 << 20, 'a'), 3) == "aaa... (1048576 bytes)");
}

TEST_CASE("time is told with the digits that matter") {
  CHECK(milliseconds(12'345) == "12.3 ms");
  CHECK(seconds(1'234'567) == "1.23 s");
  CHECK(brief(999'900) == "999.9 ms");
  CHECK(brief(1'500'000) == "1.50 s");
  CHECK(plain_seconds(1'000'942) == "1.000");
  CHECK(milliseconds(-5) == "0.0 ms");
}

}  // namespace
}  // namespace touchstone::reports
