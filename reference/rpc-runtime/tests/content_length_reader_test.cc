#include "content_length_reader.h"

#include "support/catch.h"

namespace touchstone::rpc_runtime {

TEST_CASE("frames are found in any case, with either line end, in any pieces") {
  ContentLengthReader reader(100);
  const std::string bytes = "Content-Length: 2\r\n\r\nabX-Other: 1\ncontent-length:1\n\nc";

  std::string bodies;
  for (const char byte : bytes) {
    reader.push({&byte, 1});
    while (const auto body = reader.next()) bodies += *body + ";";
  }

  CHECK(bodies == "ab;c;");
  CHECK(reader.error().empty());
}

TEST_CASE("a broken header breaks the stream for good") {
  const std::string bytes =
      GENERATE(as<std::string>(), "\r\n", "Foo: 1\r\n\r\n", "Content-Length: x\r\n\r\n",
               "Content-Length: -1\r\n\r\n", "Content-Length: 11\r\n\r\n", "no colon\r\n\r\n");
  ContentLengthReader reader(10);

  reader.push(bytes + "Content-Length: 1\r\n\r\na");

  CHECK_FALSE(reader.next());
  CHECK_FALSE(reader.error().empty());
}

TEST_CASE("a header line may have 1024 bytes and no more") {
  ContentLengthReader in_order(10);
  in_order.push("A: " + std::string(1021, 'x') + "\nContent-Length: 1\n\na");
  CHECK(in_order.next() == "a");

  ContentLengthReader too_long(10);
  too_long.push("A: " + std::string(1022, 'x'));
  CHECK_FALSE(too_long.next());
  CHECK_FALSE(too_long.error().empty());
}

TEST_CASE("a body of exactly the limit is taken") {
  ContentLengthReader reader(3);

  reader.push(content_length_frame("abc"));

  CHECK(reader.next() == "abc");
}

}  // namespace touchstone::rpc_runtime
