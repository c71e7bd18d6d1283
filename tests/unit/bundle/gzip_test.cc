#include "bundle/gzip.h"

#include "support/catch.h"

namespace touchstone::bundle {
namespace {

TEST_CASE("what was packed is unpacked, however long") {
  const std::string all = std::string("a\0\xff", 3) + std::string(300'000, 'x') + "end";
  for (const std::string& bytes : {std::string(), std::string("line\n"), all}) {
    const auto back = gunzip(gzip(bytes), "x.gz");

    REQUIRE(back.ok());
    CHECK(*back == bytes);
  }
  CHECK(gzip(all).size() < 2000);
}

TEST_CASE("packing the same bytes twice gives the same file") {
  CHECK(gzip("line\n") == gzip("line\n"));
}

TEST_CASE("a packed file that is cut is refused at every length") {
  const std::string packed = gzip("a line of text\n");
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CHECK_FALSE(gunzip(packed.substr(0, size), "x.gz").ok());
  }
}

TEST_CASE("something behind the end is refused, a second member among it") {
  CHECK_FALSE(gunzip(gzip("a") + "b", "x.gz").ok());
  CHECK_FALSE(gunzip(gzip("a") + gzip("b"), "x.gz").ok());
}

TEST_CASE("what unpacks to too much is refused, and what fits exactly is not") {
  const std::string packed = gzip(std::string(1'000'000, 'x'));

  CHECK(gunzip(packed, "x.gz", 1'000'000).ok());
  const auto refused = gunzip(packed, "x.gz", 999'999);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().what.find("more than 999999 bytes") != std::string::npos);
}

TEST_CASE("plain text is no packed file") { CHECK_FALSE(gunzip("plain", "x.gz").ok()); }

}  // namespace
}  // namespace touchstone::bundle
