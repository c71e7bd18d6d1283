#include "record/spool.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/file.h"
#include "record/reader.h"
#include "support/catch.h"

using namespace touchstone;
using record::Spool;

namespace {

std::string all_lines(Spool& spool) {
  const auto lines = spool.lines("r.jsonl");
  std::string text;
  for (;;) {
    const auto line = lines->next();
    REQUIRE(line.ok());
    if (!line->has_value()) return text;
    text += std::string((*line)->text) + ((*line)->cut_off ? "" : "\n");
  }
}

// Lines of every length up to some 70 KiB, so that they lie across all borders.
std::string long_text() {
  std::string text;
  for (std::size_t length = 0; length < 70'000; length += 997) {
    text += std::string(length, static_cast<char>('a' + length % 26)) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("what was appended comes back line by line, from memory and from the file") {
  for (const std::string& text :
       {std::string(), std::string("one\n\ntwo"), long_text(), long_text() + "cut off"}) {
    Spool spool;
    for (std::size_t at = 0; at < text.size(); at += 10'007) spool.append(text.substr(at, 10'007));

    CHECK(spool.size() == text.size());
    CHECK(all_lines(spool) == text);
    CHECK(all_lines(spool) == text);  // and once more
  }
}

TEST_CASE("a spool is saved whole, and can be moved") {
  const auto folder = std::filesystem::temp_directory_path() / "touchstone-spool-test";
  const std::string text = long_text();
  Spool first;
  first.append(text);
  first.append("tail\n");
  Spool spool = std::move(first);

  REQUIRE(spool.save((folder / "r.jsonl").string()).ok());

  CHECK(base::read_file(folder / "r.jsonl").value() == text + "tail\n");
  CHECK(spool.status().ok());
  std::filesystem::remove_all(folder);
}

TEST_CASE("a folder that cannot be written to is told") {
  Spool spool(std::string("text"));

  const base::Status saved = spool.save("/proc/no/such/r.jsonl");

  REQUIRE_FALSE(saved.ok());
  CHECK(base::to_string(saved.error()).find("/proc/no/such/r.jsonl") != std::string::npos);
}

TEST_CASE("a recording is read from its file with memory for a line") {
  const auto path = std::filesystem::temp_directory_path() / "touchstone-lines-test.jsonl";
  record::Head head;
  head.contract = "toy";
  std::string text = record::to_line(head);
  for (int i = 0; i < 5000; ++i) {
    record::Event event;
    event.kind = record::EventKind::kBytes;
    event.text = std::string(static_cast<std::size_t>(i), 'x');
    text += record::to_line(event);
  }
  REQUIRE(base::write_file(path, text).ok());

  auto reader = record::Reader::open(record::open_lines(path.string()).value(), "r").value();

  std::size_t bytes = 0;
  int events = 0;
  for (;; ++events) {
    const auto entry = reader.next();
    REQUIRE(entry.ok());
    if (!entry->has_value()) break;
    bytes += std::get<record::Event>(**entry).text.size();
  }
  CHECK(events == 5000);
  CHECK(bytes == 4999 * 5000 / 2);
  std::filesystem::remove(path);
  CHECK_FALSE(record::open_lines(path.string()).ok());
}
