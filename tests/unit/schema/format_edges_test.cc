// Where a format begins and ends: each text beside one that is just not of the format.
#include <string>

#include "schema/format.h"
#include "support/catch.h"

namespace touchstone::schema {
namespace {

using Texts = std::vector<std::string>;

// The texts that the check does not answer as it should.
Texts wrong(bool (*check)(std::string_view), bool expected, const Texts& texts) {
  Texts wrong;
  for (const std::string& text : texts) {
    if (check(text) != expected) wrong.push_back(text);
  }
  return wrong;
}

TEST_CASE("a date has a month and a day that its year has") {
  CHECK(wrong(is_date, true,
              {"2023-01-01", "2023-12-31", "2023-04-30", "2000-02-29", "2024-02-29",
               "1900-02-28"}) == Texts());
  CHECK(wrong(is_date, false,
              {"2023-00-10", "2023-13-10", "2023-01-00", "2023-01-32", "2023-04-31", "1900-02-29",
               "2024-02-30", "2023-01-011", "2023/01-01", "2023-01/01", "202:-01-01", "202/-01-01",
               "2023-1", ""}) == Texts());
}

TEST_CASE("a time has an hour, a minute and a second, and an offset from UTC") {
  CHECK(wrong(is_time, true,
              {"00:00:00Z", "23:59:59z", "12:00:00.0Z", "12:00:00.123456789Z", "12:00:00+23:59",
               "12:00:00-00:00"}) == Texts());
  CHECK(wrong(is_time, false, {"24:00:00Z",    ":00:00Z",       "12:60:00Z",      "12:00:61Z",
                               "12:00:00.Z",   "12:00:00.",     "12:00:00+24:00", "12:00:00+00:60",
                               "12:00:00+:00", "12:00:00+0:00", "12:00:00+0100",  "12:00:00 01:00",
                               "12:00:00+01",  "12:00:00+1:00", "12-00:00Z",      "12:00-00Z",
                               "12:00Z",       "12:00:00ZZ",    "12:00:00",       ""}) == Texts());
}

TEST_CASE("a leap second ends the last minute of a day in UTC") {
  CHECK(wrong(is_time, true,
              {"23:59:60Z", "00:29:60+00:30", "22:59:60-01:00", "00:58:60-23:01",
               "23:58:60+23:59"}) == Texts());
  CHECK(wrong(is_time, false, {"23:58:60Z", "00:00:60Z", "22:59:60+01:00", "00:30:60+00:30"}) ==
        Texts());
}

TEST_CASE("a date and a time are joined by one letter") {
  CHECK(wrong(is_date_time, true, {"2024-01-01T00:00:00Z", "2024-01-01t00:00:00Z"}) == Texts());
  CHECK(wrong(is_date_time, false,
              {"2024-01-01", "2024-01-01T", "2024-01-01TT00:00:00Z", "2024-01-0100:00:00Z",
               "2024-01-32T00:00:00Z", "2024-01-01T24:00:00Z", "2024", ""}) == Texts());
}

TEST_CASE("a scheme is a letter and then letters, digits and some marks") {
  CHECK(wrong(is_uri, true, {"a:", "z:x", "A:x", "Z:x", "a09+-.zAZ:x"}) == Texts());
  CHECK(wrong(is_uri, false,
              {"", ":x", "1:x", "@:x", "[:x", "`:x", "{:x", "a_b:x", "a/:x", "a@:x", "ab"}) ==
        Texts());
}

TEST_CASE("what a URI does not hold as it is stands there in two hexadecimal digits") {
  CHECK(wrong(is_uri, true, {"a:%41", "a:%09b", "a:%af", "a:%AF", "a:?%41", "a:#%41"}) == Texts());
  CHECK(wrong(is_uri, false,
              {"a:%", "a:%4", "a:x%4", "a:%/0", "a:%0:", "a:%g0", "a:%0g", "a:%G0", "a:%0@",
               "a:%0`", "a: ", "a:[", "a:\"", "a:?[", "a:#[", "a:#x#y", "a:?%", "a:#%"}) ==
        Texts());
}

TEST_CASE("each part of a URI has characters of its own") {
  CHECK(wrong(is_uri, true,
              {"a:x@y:z", "a:?x?y/@:", "a:#x?y/@:", "a://h", "a://", "a://h/p//q", "a://h?q",
               "a://h#f", "a://u:p@h", "a://h:", "a://h:80"}) == Texts());
  CHECK(wrong(is_uri, false,
              {"a://h:8a", "a://u@v@h", "a://u[@h", "a://h[", "a://h:80:90", "a://u/@[", "a://h@:x",
               "a://h:/["}) == Texts());
}

TEST_CASE("a host in brackets is an address of version 6 or of the future") {
  CHECK(wrong(is_uri, true,
              {"a://[::1]", "a://[::1]:", "a://[::1]:9/", "a://[v1.a:b]", "a://[V0aF.~]",
               "a://u@[::1]"}) == Texts());
  CHECK(wrong(is_uri, false,
              {"a://[]", "a://[::1", "a://[::1]9", "a://[::1]:x", "a://[1.2.3.4]", "a://[v.a]",
               "a://[v1.]", "a://[v1a]", "a://[vg.a]", "a://[w1.a]", "a://[v1.%41]",
               "a://[v1.a%41]", "a://[v1.a[]"}) == Texts());
}

TEST_CASE("a reference without a scheme has no colon in its first segment") {
  CHECK(wrong(is_uri_reference, true,
              {"", "a", "a/b:c", "?a:b", "#a:b", "//h:80/a", "/a:b", "./a:b"}) == Texts());
  CHECK(wrong(is_uri_reference, false, {":", "a_b:c", "1:", "//h:x", "a b", "%", "a?[", "a#["}) ==
        Texts());
}

TEST_CASE("an address of version 4 is four numbers below 256") {
  CHECK(wrong(is_ipv4, true, {"0.0.0.0", "255.255.255.255", "10.1.0.249"}) == Texts());
  CHECK(wrong(is_ipv4, false,
              {"", "256.0.0.0", "0.0.0.256", "1.2.3", "1.2.3.", "1.2.3.4.", "1.2.3.4.5", ".1.2.3",
               "1..2.3", "1,2.3.4", "00.0.0.0", "01.2.3.4", "1.2.3.04", "1.2.3.1000", "1.2.3.a",
               "1.2.3./", "1.2.3.:", "1.2.3.4 "}) == Texts());
}

TEST_CASE("an address of version 6 is eight groups, or fewer around two colons") {
  CHECK(wrong(is_ipv6, true,
              {"::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8",
               "abcd::ABCD", "0000::09af", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5::1.2.3.4",
               "::1.2.3.4"}) == Texts());
  CHECK(wrong(is_ipv6, false,
              {"",
               ":",
               ":1",
               ":1::",
               ":::",
               ":::1",
               "::::",
               "1:",
               "1:2:3:4:5:6:7:",
               "1:2:3:4:5:6:7",
               "1:2:3:4:5:6:7:8:9",
               "1:2:3:4:5:6:7:8::",
               "1:2:3:4::5:6:7:8",
               "1::2::3",
               "1::g",
               "::12345",
               "fffff::",
               "1.2.3.4",
               "::1.2.3",
               "::1.2.3.4:1",
               "1:2:3:4:5:1.2.3.4",
               "1:2:3:4:5:6:7:1.2.3.4",
               "1:2:3:4:5:6::1.2.3.4",
               "1-2::"}) == Texts());
}

TEST_CASE("a host name is made of labels, and neither is too long") {
  const std::string label(63, 'a');
  const std::string longest = label + "." + label + "." + label + "." + std::string(61, 'a');

  CHECK(wrong(is_hostname, true,
              {"a", "azAZ09", "a-b", "a--b", "xn--a", "XN--a", "a.b-c.d", label, longest}) ==
        Texts());
  CHECK(wrong(is_hostname, false,
              {"", ".", "a.", ".a", "a..b", "-a", "a-", "b.-a", "b.a-", "xn--", "ab--c", "xa--c",
               "an--c", "a_b", "a/b", "a@b", "a:b", label + "a", longest + "a"}) == Texts());
}

TEST_CASE("a mailbox is a dotted or a quoted name at a host or an address") {
  CHECK(wrong(is_email, true,
              {"a@b", "a.b@c", "!#$%&'*+-/=?^_`{|}~@b", "aZ09@b", "\"\"@b", "\" ~\"@b",
               R"("a\"b"@c)", "a@[127.0.0.1]", "a@[IPv6:::1]"}) == Texts());
  CHECK(wrong(is_email, false, {"",
                                "@b",
                                "a@",
                                "a",
                                ".a@b",
                                "a.@b",
                                "a..b@c",
                                "a b@c",
                                "a@b@c",
                                "a(@b",
                                "\"@b",
                                "\"a@b",
                                "a\"@b",
                                R"("a"b"@c)",
                                R"("a\"@b)",
                                "\"\x1f\"@b",
                                "\"\x7f\"@b",
                                "a@[::1]",
                                "a@[b]",
                                "a@[127.0.0.12",
                                "a@9127.0.0.1]",
                                "a@b_c"}) == Texts());
}

TEST_CASE("a UUID is thirty-two hexadecimal digits in five groups") {
  const std::string uuid = "01234567-89ab-cdef-ABCD-EF0123456789";
  CHECK(is_uuid(uuid));
  CHECK_FALSE(is_uuid(uuid + "0"));
  CHECK_FALSE(is_uuid(uuid.substr(0, 35)));
  for (const char c : {'/', ':', '@', 'G', '`', 'g', '-'}) {
    CAPTURE(c);
    CHECK_FALSE(is_uuid(std::string(1, c) + uuid.substr(1)));
  }
  for (const std::size_t dash : {8u, 13u, 18u, 23u}) {
    std::string other = uuid;
    other[dash] = '0';
    CHECK_FALSE(is_uuid(other));
  }
}

TEST_CASE("a JSON pointer begins with a slash, and a tilde in it stands for something") {
  CHECK(wrong(is_json_pointer, true, {"", "/", "//", "/a/b", "/~0", "/~1", "/a~01b"}) == Texts());
  CHECK(wrong(is_json_pointer, false, {"a", "~0", "/~", "/a~", "/~2", "/~0~", "/~~0"}) == Texts());
}

}  // namespace
}  // namespace touchstone::schema
