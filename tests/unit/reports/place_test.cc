#include "reports/place.h"

#include "support/catch.h"

namespace touchstone::reports {
namespace {

void check_place(const char* text, const char* file, int line, int column) {
  const Place place = to_place(text);
  INFO(text);
  CHECK(place.file == file);
  CHECK(place.line == line);
  CHECK(place.column == column);
}

TEST_CASE("a place is taken apart from behind") {
  check_place("suites/a.yaml:12:7", "suites/a.yaml", 12, 7);
  check_place("suites/a.yaml:12", "suites/a.yaml", 12, 0);
  check_place("suites/a.yaml", "suites/a.yaml", 0, 0);
  check_place("odd:name.yaml:3", "odd:name.yaml", 3, 0);
}

TEST_CASE("what is no number of a line stays with the file") {
  check_place("a.yaml:0", "a.yaml:0", 0, 0);
  check_place("a.yaml:-1", "a.yaml:-1", 0, 0);
  check_place("a.yaml:99999999999999", "a.yaml:99999999999999", 0, 0);
  check_place(":7", ":7", 0, 0);
  check_place("", "", 0, 0);
}

}  // namespace
}  // namespace touchstone::reports
