#include "reports/frames_window.h"

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using record::EventKind;
using testing::bytes;
using testing::event;
using testing::finding;
using testing::write;

std::vector<std::string> lines(const record::Recording& recording, const record::Finding& about) {
  std::vector<std::string> text;
  for (const Row& row : rows_around(recording, about, 100)) {
    text.push_back((row.blamed ? ">" : "") + row.text);
  }
  return text;
}

using Lines = std::vector<std::string>;

TEST_CASE("the blamed frame stands in the middle of five, with both directions") {
  record::Recording recording;
  recording.entries = {event(0, EventKind::kStarted, 42),
                       bytes(1, "main.out", "a\n"),
                       write(2, "b\n"),
                       bytes(3, "main.out", "c\n"),
                       write(4, "d\n"),
                       bytes(5, "main.out", "e\n"),
                       bytes(6, "main.out", "f\n")};

  CHECK(lines(recording, finding("R", 2)) == Lines{"a", "b", ">c", "d", "e"});
}

TEST_CASE("deeds are not counted as events") {
  record::Recording recording;
  recording.entries = {write(0, "x"), write(1, "y"), bytes(2, "main.out", "a\n"),
                       bytes(3, "main.out", "b\n")};

  CHECK(lines(recording, finding("R", 1)) == Lines{"x", "y", "a", ">b"});
}

TEST_CASE("a frame that came in pieces is one row, blamed for the piece that ended it") {
  record::Recording recording;
  recording.entries = {bytes(1, "main.out", "{\"a\":"), event(2, EventKind::kTimer),
                       bytes(3, "main.out", "1}\nnext\n")};

  CHECK(lines(recording, finding("R", 2)) == Lines{">{\"a\":1}", ">next"});
}

TEST_CASE("of several frames in one event the one that holds what came is blamed") {
  record::Recording recording;
  recording.entries = {bytes(1, "main.out", "{\"id\":\"7\"}\n{\"id\":\"8\"}\n{\"id\":\"9\"}\n")};

  CHECK(lines(recording, finding("R", 0)) ==
        Lines{"{\"id\":\"7\"}", ">{\"id\":\"8\"}", "{\"id\":\"9\"}"});
}

TEST_CASE("a line without an end is a row of its own") {
  record::Recording recording;
  recording.entries = {bytes(1, "main.out", "half"), event(2, EventKind::kExited, 3)};

  CHECK(lines(recording, finding("R", 0)) == Lines{">half", "exited with code 3"});
}

TEST_CASE("a timer is a row only when it is blamed") {
  record::Recording recording;
  recording.entries = {write(1, "ask\n"), event(2, EventKind::kTimer), event(3, EventKind::kTimer)};

  CHECK(lines(recording, finding("R", 1)) == Lines{"ask", ">the time was up"});
}

TEST_CASE("an end that touchstone brought about is told as its own deed") {
  record::Recording recording;
  record::Deed end = write(2, "");
  end.verb = "end-tree";
  record::Event killed = event(3, EventKind::kExited, 9);
  killed.flag = true;
  recording.entries = {event(1, EventKind::kTimer), end, killed};

  CHECK(lines(recording, finding("R", 0)) == Lines{">the time was up",
                                                   "touchstone ends whatever of it still runs",
                                                   "ended by signal KILL (9)"});
}

TEST_CASE("a finding without an event shows the end of the recording") {
  record::Recording recording;
  for (int i = 0; i < 9; ++i) {
    recording.entries.push_back(bytes(i, "main.out", std::to_string(i) + "\n"));
  }

  CHECK(lines(recording, finding("R")) == Lines{"4", "5", "6", "7", "8"});
}

TEST_CASE("an event past the end of the recording blames nothing") {
  record::Recording recording;
  recording.entries = {bytes(1, "main.out", "a\n")};

  CHECK(lines(recording, finding("R", 99)) == Lines{"a"});
}

TEST_CASE("binary frames are rows as they came") {
  record::Recording recording;
  recording.entries = {bytes(1, "main.out", std::string("\0\0\0\2\n\n", 6))};

  CHECK(lines(recording, finding("R", 0)) == Lines{">\\x00\\x00\\x00\\x02\\x0a\\x0a"});
}

TEST_CASE("a frame that is wrong on purpose says so") {
  record::Recording recording;
  record::Deed deed = write(1, "{\n");
  deed.meant = "a frame that never closes";
  recording.entries = {deed};

  CHECK(lines(recording, finding("R")) ==
        Lines{"{  (wrong on purpose: a frame that never closes)"});
}

TEST_CASE("a request of HTTP is one row, whatever lines it has") {
  record::Recording recording;
  recording.entries = {bytes(0, "model#1", "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"),
                       bytes(1, "main.out", "a\nb\n")};

  CHECK(lines(recording, finding("R", 0)).size() == 3);
}

TEST_CASE("a long frame is cut and tells its whole length") {
  record::Recording recording;
  recording.entries = {bytes(1, "main.out", std::string(5000, 'a')),
                       bytes(2, "main.out", std::string(5000, 'b') + "\n")};

  const auto rows = rows_around(recording, finding("R", 1), 10);

  REQUIRE(rows.size() == 1);
  CHECK(rows[0].text == "aaaaaaaaaa... (10000 bytes)");
}

TEST_CASE("a row has time, lane, arrow and text") {
  Row row;
  row.at = std::chrono::microseconds(12'340);
  row.way = Way::kFromUnit;
  row.lane = "main.out";
  row.text = "{}";
  row.blamed = true;

  CHECK(to_line(row) == ">      12.3 ms  main.out   <- {}");
}

TEST_CASE("stderr is told up to the event, its last ten lines") {
  record::Recording recording;
  for (int i = 0; i < 20; ++i) {
    recording.entries.push_back(bytes(i, "main.err", "line " + std::to_string(i) + "\n"));
  }

  const auto before = stderr_before(recording, finding("R", 14), 100);

  REQUIRE(before.size() == kStderrLines);
  CHECK(before.front() == "line 5");
  CHECK(before.back() == "line 14");
}

TEST_CASE("stderr without a line end is told as well") {
  record::Recording recording;
  recording.entries = {bytes(1, "main.err", "one\ntw"), bytes(2, "main.err", "o")};

  CHECK(stderr_before(recording, finding("R"), 100) == Lines{"one", "two"});
}

}  // namespace
}  // namespace touchstone::reports
