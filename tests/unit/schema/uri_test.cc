#include "schema/uri.h"

#include "support/catch.h"

namespace touchstone::schema {
namespace {

// RFC 3986, section 5.4.
TEST_CASE("references are resolved as in the RFC's examples") {
  const auto [reference, expected] = GENERATE(table<std::string, std::string>({
      {"g:h", "g:h"},
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {";x", "http://a/b/c/;x"},
      {"", "http://a/b/c/d;p?q"},
      {".", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../g", "http://a/g"},
      {"../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {"./g/.", "http://a/b/c/g/"},
      {"g/../h", "http://a/b/c/h"},
  }));
  CAPTURE(reference);

  CHECK(resolve_uri("http://a/b/c/d;p?q", reference) == expected);
}

TEST_CASE("a fragment is resolved against a base without hierarchy") {
  CHECK(resolve_uri("urn:example:a", "#x") == "urn:example:a#x");
  CHECK(resolve_uri("", "a.json#x") == "a.json#x");
}

TEST_CASE("fragments are decoded and encoded") {
  CHECK(percent_decode("a%25%2Fb") == "a%/b");
  CHECK_FALSE(percent_decode("a%2"));
  CHECK_FALSE(percent_decode("%zz"));
  CHECK(percent_encode_fragment("/a b/\"") == "/a%20b/%22");
}

}  // namespace
}  // namespace touchstone::schema
