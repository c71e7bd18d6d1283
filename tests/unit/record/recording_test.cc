#include "record/recording.h"

#include <random>

#include "json/document.h"
#include "record/reader.h"
#include "support/catch.h"

namespace touchstone::record {
namespace {

using namespace std::chrono_literals;

Head sample_head() {
  Head head;
  head.contract = "rpc";
  head.revision = "0.3.5";
  head.contract_digest = "sha256:00";
  head.case_id = "rpc/first";
  head.case_json = R"({"id":"rpc/first","steps":[]})";
  head.attempt = 2;
  head.scale = 1.1;
  head.variables = {{"CWD", "/t/\xFF"}, {"EMPTY", ""}, {"HOME", "/t/home"}};
  head.unit_json = R"({"argv":["unit"]})";
  head.machine_json = R"({"isolation":"full"})";
  head.started = "2026-01-01T00:00:00Z";
  return head;
}

Event bytes_event(std::string text) {
  return {EventKind::kBytes, 12us, "main", "main.out", 0, false, std::move(text)};
}

std::string head_line() { return to_line(sample_head()); }

std::string error_of(const std::string& text) {
  const auto recording = read(text, "r.jsonl");
  return recording ? "no error" : base::to_string(recording.error());
}

TEST_CASE("a recording that was written is read back equal") {
  const Event exited{EventKind::kExited, 99us, "main", "", -1, true, ""};
  const Deed deed{5us, "write", "main", "main.in", "{}\n", "s.yaml:3", "wrong on purpose"};
  Writer writer(1 << 20);
  writer.head(sample_head());
  writer.event(bytes_event("{\"type\":\"ready\"}\n"));
  writer.deed(deed);
  writer.event(exited);
  writer.verdict(R"({"verdict":"pass"})");

  const auto recording = read(writer.text(), "r.jsonl").value();

  CHECK(recording == Recording{sample_head(),
                               {bytes_event("{\"type\":\"ready\"}\n"), deed, exited},
                               R"({"verdict":"pass"})"});
  CHECK_FALSE(writer.capped());
  CHECK(writer.bytes() == writer.text().size());
}

TEST_CASE("an empty head comes back as it was") {
  CHECK(read(to_line(Head{}), "r.jsonl").value().head == Head{});
}

TEST_CASE("the lines have the form that the format promises") {
  CHECK(to_line(bytes_event("a\"b\n")) ==
        R"({"at":12,"event":"bytes","process":"main","lane":"main.out","text":"a\"b\n"})"
        "\n");
  CHECK(to_line(bytes_event("\xFF\x00"
                            "a")) ==
        R"({"at":12,"event":"bytes","process":"main","lane":"main.out","text_base64":"/w=="})"
        "\n");
  CHECK(to_line(Event{EventKind::kTimer, 7us, "", "", 3, false, ""}) ==
        "{\"at\":7,\"event\":\"timer\",\"number\":3}\n");
  CHECK(to_line(Deed{8us, "close", "main", "main.in", "", "", ""}) ==
        R"({"at":8,"deed":"close","process":"main","lane":"main.in"})"
        "\n");
  CHECK(verdict_line("{}") == "{\"verdict\":{}}\n");
}

TEST_CASE("every kind of event has a name that leads back to it") {
  for (int i = 0; i <= static_cast<int>(EventKind::kInterrupted); ++i) {
    const auto kind = static_cast<EventKind>(i);
    CAPTURE(to_string(kind));
    CHECK(to_event_kind(to_string(kind)) == kind);
  }
  CHECK_FALSE(to_event_kind("nonsense"));
}

TEST_CASE("random bytes in any field survive the way to a line and back") {
  std::mt19937 random(20240607);
  const auto text = [&](std::size_t longest, int alphabet) {
    std::string bytes(random() % (longest + 1), '\0');
    for (char& c : bytes) c = static_cast<char>(random() % static_cast<unsigned>(alphabet));
    return bytes;
  };
  for (int round = 0; round < 2000; ++round) {
    const int alphabet = round % 2 == 0 ? 256 : 128;
    const Event event{static_cast<EventKind>(random() % 14),
                      Microseconds(static_cast<std::int64_t>(random())),
                      text(8, alphabet),
                      text(8, alphabet),
                      static_cast<std::int64_t>(random()) - (std::int64_t{1} << 31),
                      random() % 2 == 0,
                      text(300, alphabet)};
    const Deed deed{Microseconds(round), "write",           text(5, alphabet), text(5, alphabet),
                    text(50, alphabet),  text(5, alphabet), text(5, alphabet)};

    const auto recording = read(head_line() + to_line(event) + to_line(deed), "r.jsonl").value();

    REQUIRE(recording.entries == std::vector<Entry>{event, deed});
    REQUIRE(to_line(std::get<Event>(recording.entries[0])) == to_line(event));
  }
}

TEST_CASE("characters at the edges of Unicode survive as text") {
  const std::string text =
      "\x7F\xC2\x80\xE2\x80\xA8\xEF\xBF\xBD\xEF\xBF\xBF\xF4\x8F\xBF\xBF\\ud800";

  const std::string line = to_line(bytes_event(text));

  CHECK(line.find("base64") == std::string::npos);
  CHECK(std::get<Event>(read(head_line() + line, "r").value().entries[0]).text == text);
}

TEST_CASE("a line without its end is left out, a whole one without LF is read") {
  const std::string whole = head_line() + to_line(bytes_event("one")) + to_line(bytes_event("two"));

  CHECK(read(whole.substr(0, whole.size() - 5), "r").value().entries.size() == 1);
  CHECK(read(whole.substr(0, whole.size() - 1), "r").value().entries.size() == 2);
}

TEST_CASE("a recording cut at any byte after its head is read as far as it goes") {
  const std::string head = head_line();
  const std::string rest = to_line(bytes_event("\xFF")) +
                           to_line(Deed{1us, "write", "", "", "x", "", ""}) +
                           verdict_line(R"({"a":[1]})");
  for (std::size_t length = 0; length < rest.size() - 1; ++length) {
    CAPTURE(length);
    const auto recording = read(head + rest.substr(0, length), "r.jsonl");
    REQUIRE(recording.ok());
    CHECK_FALSE(recording->verdict_json);
  }
  CHECK(read(head + rest, "r.jsonl").value().verdict_json == R"({"a":[1]})");
}

TEST_CASE("a file without a head is refused") {
  const std::string expected = "r.jsonl:1: reading a recording: ";
  CHECK(error_of("") == expected + "the head of the recording is missing");
  CHECK(error_of("{\"form") == expected + "the head of the recording is missing");
  CHECK(error_of("[]\n") == expected + "not a JSON object");
  CHECK(error_of("{}\n") == expected + "not a recording of format touchstone.recording/1");
  CHECK(error_of("{\"format\":\"touchstone.recording/9\"}\n") ==
        expected + "not a recording of format touchstone.recording/1");
}

TEST_CASE("an error names the line and what is wrong in it") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"garbage", "not JSON: "},
      {"{}", "neither an event nor a deed nor a verdict"},
      {R"({"at":1,"event":"explosion"})", "unknown kind of event \"explosion\""},
      {R"({"at":1,"event":7})", "unknown kind of event \"\""},
      {R"({"at":1.5,"event":"end"})", "member \"at\" is not an integer of 64 bits"},
      {R"({"at":1,"event":"end","flag":1})", "member \"flag\" is not true or false"},
      {R"({"at":1,"event":"end","text":1})", "member \"text\" is not a string"},
      {R"({"at":1,"event":"end","text_base64":"*"})", "member \"text_base64\" is not base64"},
      {R"({"at":1,"event":"end","color":"red"})", "unknown member \"color\""},
      {R"({"at":1,"deed":"write","color":"red"})", "unknown member \"color\""},
      {R"({"verdict":{},"at":1})", "a verdict stands alone in its line"},
  }));
  CAPTURE(line);

  CHECK(error_of(head_line() + to_line(bytes_event("x")) + line + "\n")
            .find("r.jsonl:3: reading a recording: " + expected) == 0);
}

TEST_CASE("nothing comes after the verdict") {
  const std::string text = head_line() + verdict_line("{}") + to_line(bytes_event("x"));

  CHECK(error_of(text) == "r.jsonl:3: reading a recording: the verdict is not the last line");
}

TEST_CASE("a reader gives one entry after the other") {
  const std::string text = head_line() + to_line(bytes_event("x")) + verdict_line("{\"a\":1}");
  auto reader = Reader::open(text, "r.jsonl").value();

  CHECK(reader.head() == sample_head());
  CHECK(reader.next().value() == Entry(bytes_event("x")));
  CHECK_FALSE(reader.next().value());
  CHECK(reader.verdict_json() == "{\"a\":1}");
}

}  // namespace
}  // namespace touchstone::record
