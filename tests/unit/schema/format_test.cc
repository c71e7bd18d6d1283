#include "schema/format.h"

#include <string>

#include "support/catch.h"

namespace touchstone::schema {
namespace {

TEST_CASE("dates and times follow RFC 3339") {
  CHECK(is_date("2024-02-29"));
  CHECK_FALSE(is_date("2023-02-29"));
  CHECK_FALSE(is_date("2023-2-28"));
  CHECK(is_time("23:59:59.5Z"));
  CHECK(is_time("15:59:60-08:00"));
  CHECK_FALSE(is_time("15:59:60Z"));
  CHECK_FALSE(is_time("12:00:00"));
  CHECK(is_date_time("2024-01-01t00:00:00+23:59"));
  CHECK_FALSE(is_date_time("2024-01-01 00:00:00Z"));
}

TEST_CASE("URIs follow RFC 3986") {
  CHECK(is_uri("https://user:pw@a.test:80/p?q#f"));
  CHECK(is_uri("urn:uuid:f81d4fae"));
  CHECK(is_uri("http://[::1]:80/"));
  CHECK_FALSE(is_uri("//a.test/p"));
  CHECK_FALSE(is_uri("http://a b"));
  CHECK_FALSE(is_uri("http://[::1"));
  CHECK_FALSE(is_uri("http://a/%zz"));
  CHECK(is_uri_reference("../a?b#c"));
  CHECK(is_uri_reference(""));
  CHECK_FALSE(is_uri_reference("1a:b"));
  CHECK_FALSE(is_uri_reference("\\\\a\\b"));
}

TEST_CASE("addresses are told from what looks like them") {
  CHECK(is_ipv4("127.0.0.1"));
  CHECK_FALSE(is_ipv4("127.0.0.01"));
  CHECK_FALSE(is_ipv4("127.0.0.256"));
  CHECK_FALSE(is_ipv4("127.0.0"));
  CHECK(is_ipv6("::ffff:1.2.3.4"));
  CHECK(is_ipv6("1::8"));
  CHECK_FALSE(is_ipv6("1:2:3:4:5:6:7"));
  CHECK_FALSE(is_ipv6("1::2::3"));
  CHECK_FALSE(is_ipv6("12345::"));
}

TEST_CASE("host names and mailboxes") {
  CHECK(is_hostname("a-b.c1.test"));
  CHECK_FALSE(is_hostname("-a.test"));
  CHECK_FALSE(is_hostname("a..test"));
  CHECK_FALSE(is_hostname(std::string(64, 'a')));
  CHECK(is_email("a.b+c@d.test"));
  CHECK(is_email("\"a b\"@d.test"));
  CHECK(is_email("a@[127.0.0.1]"));
  CHECK_FALSE(is_email(".a@d.test"));
  CHECK_FALSE(is_email("a"));
}

TEST_CASE("other formats") {
  CHECK(is_uuid("2EB8AA08-aa98-11ea-b4aa-73b441d16380"));
  CHECK_FALSE(is_uuid("2eb8aa08aa9811eab4aa73b441d16380"));
  CHECK(is_json_pointer("/a~1b/~0"));
  CHECK_FALSE(is_json_pointer("a"));
  CHECK_FALSE(is_json_pointer("/~2"));
  CHECK(is_ecma_regex("^a+$"));
  CHECK_FALSE(is_ecma_regex("^(a"));
  CHECK_FALSE(format_by_name("no-such-format"));
}

}  // namespace
}  // namespace touchstone::schema
