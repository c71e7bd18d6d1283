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

TEST_CASE("a reference with a scheme is not resolved, and one that only looks like it is") {
  for (const std::string uri : {"a:x", "z:x", "A:x", "Z:x", "a09+-.zAZ:x"}) {
    CHECK(resolve_uri("http://h/p", uri) == uri);
  }
  for (const std::string path : {"1:x", "@:x", "[:x", "`:x", "{:x", "a_b:x", ":x"}) {
    CHECK(resolve_uri("http://h/p", path) == "http://h/" + path);
  }
}

TEST_CASE("dots in a path are resolved only where there is a hierarchy") {
  CHECK(resolve_uri("http://h/p", "s://i/a/../b") == "s://i/b");
  CHECK(resolve_uri("http://h/p", "s:/a/../b") == "s:/b");
  CHECK(resolve_uri("http://h/p", "urn:a/../b") == "urn:a/../b");
  CHECK(resolve_uri("http://h/p", "//i/a/./b?q") == "http://i/a/b?q");
  CHECK(resolve_uri("http://h", "a") == "http://h/a");
  CHECK(resolve_uri("http://h?q", "a") == "http://h/a");
  CHECK(resolve_uri("", "../a") == "a");
  CHECK(resolve_uri("", "./a") == "a");
  CHECK(resolve_uri("", "..") == "");
  CHECK(resolve_uri("", ".") == "");
  CHECK(resolve_uri("a/b", "../../c") == "/c");
  CHECK(resolve_uri("http://h/a?q", "#f") == "http://h/a?q#f");
  CHECK(resolve_uri("http://h/a?q#f", "") == "http://h/a?q");
}

TEST_CASE("the fragment is what follows the first number sign") {
  CHECK(split_fragment("a#b#c").base == "a");
  CHECK(split_fragment("a#b#c").fragment == "b#c");
  CHECK(split_fragment("a#").base == "a");
  CHECK(split_fragment("a").fragment.empty());
}

TEST_CASE("every hexadecimal digit is read, and nothing beside them") {
  CHECK(percent_decode("%09%90%af%AF%fa%FA") == "\x09\x90\xAF\xAF\xFA\xFA");
  for (const char* text : {"%", "%4", "a%4", "%/0", "%0:", "%0@", "%0G", "%0`", "%0g", "%g0"}) {
    CAPTURE(text);
    CHECK_FALSE(percent_decode(text));
  }
  CHECK(percent_encode_fragment("azAZ09-._~!$&'()*+,;=:@/?") == "azAZ09-._~!$&'()*+,;=:@/?");
  CHECK(percent_encode_fragment("`{[#\xC3\xA9") == "%60%7B%5B%23%C3%A9");
}

}  // namespace
}  // namespace touchstone::schema
