#include "sse_reader.h"

#include <vector>

#include "support/catch.h"

namespace touchstone::rpc_runtime {
namespace {

std::vector<std::string> events_of(SseReader& reader) {
  std::vector<std::string> events;
  while (auto event = reader.next()) events.push_back(*event);
  return events;
}

}  // namespace

TEST_CASE("the events of a stream are the same however its bytes are split in two") {
  const std::string bytes =
      ": a comment\r\n\r\nevent: name\ndata: {\"a\":1}\n\ndata:b\r\ndata:  c\r\n\r\n"
      "id: 7\n\ndata\r\rdatax: no\ndata: [DONE]\n\ndata: cut off";
  const std::vector<std::string> expected = {"{\"a\":1}", "b\n c", "", "[DONE]"};

  for (std::size_t split = 0; split <= bytes.size(); ++split) {
    SseReader reader;
    reader.push(bytes.substr(0, split));
    reader.push(bytes.substr(split));

    CHECK(events_of(reader) == expected);
  }
}

TEST_CASE("an event that has not ended is counted") {
  SseReader reader;

  reader.push("data: abc\ndata: de");

  CHECK_FALSE(reader.next());
  CHECK(reader.pending() == 3 + 8);
}

}  // namespace touchstone::rpc_runtime
