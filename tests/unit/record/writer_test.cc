#include "record/recording.h"
#include "support/catch.h"

namespace touchstone::record {
namespace {

using namespace std::chrono_literals;

Event early_bytes(std::string text) {
  return {EventKind::kBytes, 1us, "main", "main.out", 0, false, std::move(text)};
}

TEST_CASE("a line that just fits under the cap is kept whole") {
  const Event event = early_bytes("hello");
  Writer writer(to_line(event).size());

  CHECK(writer.keep(event) == event);
  CHECK_FALSE(writer.capped());
}

TEST_CASE("past the cap a byte event keeps its length alone") {
  const Event event = early_bytes("hello");
  Writer writer(to_line(event).size() - 1);

  const Event kept = writer.keep(event);

  CHECK(kept.text.empty());
  CHECK(kept.number == 5);
  CHECK(writer.capped());
  CHECK(writer.text() == to_line(kept));
}

TEST_CASE("bytes stay left out once the cap was passed, however short") {
  Writer writer(100);
  writer.event(early_bytes(std::string(200, 'x')));

  CHECK(writer.keep(early_bytes("y")).number == 1);
}

TEST_CASE("what is no byte event is written whole past the cap") {
  const Event exited{EventKind::kExited, 2us, "main", "", 1, false, "words"};
  const Deed deed{3us, "write", "main", "main.in", "bytes", "", ""};
  Writer writer(0);

  CHECK(writer.keep(exited) == exited);
  writer.deed(deed);
  writer.verdict("{}");

  CHECK_FALSE(writer.capped());
  CHECK(writer.text() == to_line(exited) + to_line(deed) + verdict_line("{}"));
}

TEST_CASE("what keep() returned is what a reader finds") {
  Writer writer(2000);
  writer.head(Head{});
  std::vector<Entry> kept;
  for (std::size_t i = 0; i < 50; ++i) {
    kept.emplace_back(writer.keep(early_bytes(std::string(i * 7 % 90, '\x01'))));
  }

  CHECK(writer.capped());
  CHECK(read(writer.text(), "r").value().entries == kept);
}

TEST_CASE("a flood of bytes past the cap takes little memory") {
  const Event flood = early_bytes(std::string(65536, 'x'));
  Writer writer(1 << 20);

  for (int i = 0; i < 2000; ++i) writer.event(flood);

  CHECK(writer.capped());
  CHECK(writer.bytes() < (1 << 20) + 2000 * 100);
}

TEST_CASE("a long write is kept as its pieces, and read as its whole text") {
  base::Pieces pieces("{\"pad\":\"");
  pieces.add("\xff", 100'000);
  pieces.add("\"}\n");
  Deed deed{3us, "write", "main", "main.in", "", "s:1:1", "too long"};
  Writer writer(1 << 20);

  writer.head(Head{});
  writer.deed(deed, pieces);

  CHECK(writer.bytes() < 1000);
  deed.text = pieces.text();
  CHECK(read(writer.text(), "r").value().entries == std::vector<Entry>{deed});
}

TEST_CASE("pieces that stand for more than anybody writes are refused") {
  Writer writer(1 << 20);
  writer.head(Head{});
  const std::string line =
      "{\"at\":1,\"deed\":\"write\",\"pieces\":[{\"text\":\"xy\",\"times\":9223372036854775807}]}"
      "\n";

  CHECK_FALSE(read(writer.text() + line, "r").ok());
}

}  // namespace
}  // namespace touchstone::record
