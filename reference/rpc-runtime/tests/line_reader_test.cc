#include "line_reader.h"

#include "support/catch.h"

namespace touchstone::rpc_runtime {

TEST_CASE("a line that comes in pieces is joined") {
  LineReader reader(100);
  reader.push("ab");
  CHECK_FALSE(reader.next());

  reader.push("c\nd");

  CHECK(reader.next()->text == "abc");
  CHECK_FALSE(reader.next());
}

TEST_CASE("carriage returns are stripped at the end only") {
  LineReader reader(100);

  reader.push("a\rb\r");
  reader.push("\r\n");

  CHECK(reader.next()->text == "a\rb");
}

TEST_CASE("a line of exactly the limit is in order, whatever carriage returns follow") {
  LineReader reader(4);

  reader.push("abcd\r\r\r\n");

  const auto line = reader.next();
  CHECK(line->text == "abcd");
  CHECK_FALSE(line->oversize);
}

TEST_CASE("a longer line is reported when it ends, and the next one is whole") {
  LineReader reader(4);

  reader.push("abc");
  reader.push("de");
  CHECK_FALSE(reader.next());
  reader.push("f\nok\n");

  CHECK(reader.next()->oversize);
  CHECK(reader.next()->text == "ok");
}

TEST_CASE("a carriage return counts when something follows it") {
  LineReader reader(4);

  reader.push("abc\r");
  reader.push("d\n");

  CHECK(reader.next()->oversize);
}

TEST_CASE("what stands behind the last line feed is a line at end of input") {
  LineReader reader(4);
  reader.push("a\nb\r");

  reader.finish();

  CHECK(reader.next()->text == "a");
  CHECK(reader.next()->text == "b");
  CHECK_FALSE(reader.next());
}

TEST_CASE("nothing behind the last line feed is no line") {
  LineReader reader(4);
  reader.push("a\n");

  reader.finish();

  CHECK(reader.next()->text == "a");
  CHECK_FALSE(reader.next());
}

}  // namespace touchstone::rpc_runtime
