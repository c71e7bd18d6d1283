#include "base/text.h"
#include "support/catch.h"
#include "unit/peer/stage.h"

namespace touchstone::peer {
namespace {

// Ten MiB in which no stretch looks like another.
std::string long_text() {
  std::string text;
  while (text.size() < std::size_t{10} << 20) text += std::to_string(text.size()) + "\n";
  return text;
}

}  // namespace

TEST_CASE("a relay introduces itself with its arguments, folder, environment and streams") {
  Stage stage;
  const std::string program = child_program().string();
  const auto relay = stage.start({program,
                                  {program, "__relay", stage.socket_path, "provider"},
                                  {"LANG=C", "EMPTY=", "LANG=second"},
                                  stage.folder.string()});

  REQUIRE(stage.run_until([&] { return stage.book.guests.size() == 1; }));

  const nlohmann::json& hello = stage.book.guests[0].introduction;
  CHECK(hello["peer"] == "provider");
  CHECK(hello["argv"] ==
        nlohmann::json::array({program, "__relay", stage.socket_path, "provider"}));
  CHECK(hello["cwd"] == stage.folder.string());
  CHECK(hello["env"] == nlohmann::json({{"LANG", "C"}, {"EMPTY", ""}}));
  CHECK(hello["stdin"] == "pipe");
  CHECK(hello["ppid"] == ::getpid());
  CHECK_FALSE(hello.contains("argv_base64"));
}

TEST_CASE("arguments and variables that are not UTF-8 are told exactly as well") {
  Stage stage;
  const std::string program = child_program().string();
  const auto relay = stage.start(
      {program, {program, "__relay", stage.socket_path, "a\xFFz"}, {"KEY=\xC3", "LANG=C"}});

  REQUIRE(stage.run_until([&] { return stage.book.guests.size() == 1; }));

  const nlohmann::json& hello = stage.book.guests[0].introduction;
  CHECK(hello["argv"][3] == "a\xEF\xBF\xBDz");
  CHECK(hello["argv_base64"][3] == base::base64_encode("a\xFFz"));
  CHECK(hello["env"]["KEY"] == "\xEF\xBF\xBD");
  CHECK(hello["env_base64"] == nlohmann::json({{"KEY", base::base64_encode("\xC3")}}));
}

TEST_CASE("bytes pass a relay unchanged in both ways") {
  Stage stage;
  const auto relay = stage.start_relay();
  Guestbook::Guest& guest = stage.book.guests[0];
  relay->read_output();
  const std::string bytes("\0\xFF\r\n{}\n", 7);

  relay->write(bytes);
  REQUIRE(stage.run_until([&] { return guest.bytes == bytes; }));
  stage.listener->write(guest.id, guest.bytes);

  CHECK(stage.run_until([&] { return relay->output == bytes; }));
}

TEST_CASE("after the end of its input a relay still carries the answer") {
  Stage stage;
  const auto relay = stage.start_relay();
  Guestbook::Guest& guest = stage.book.guests[0];
  relay->read_output();

  relay->write("question");
  REQUIRE(stage.run_until([&] { return relay->written == 8; }));
  relay->close_input();
  REQUIRE(stage.run_until([&] { return guest.ended; }));
  stage.listener->write(guest.id, "answer");
  stage.listener->close(guest.id);

  REQUIRE(stage.run_until([&] { return relay->status.has_value() && relay->output_ended; }));
  CHECK(guest.bytes == "question");
  CHECK(relay->output == "answer");
  CHECK(relay->exit_code() == 0);
}

TEST_CASE("after the harness's last byte a relay still carries the unit's") {
  Stage stage;
  const auto relay = stage.start_relay();
  Guestbook::Guest& guest = stage.book.guests[0];
  relay->read_output();

  stage.listener->write(guest.id, "that is all");
  stage.listener->close_output(guest.id);
  REQUIRE(stage.run_until([&] { return relay->output_ended; }));
  relay->write("thank you");
  REQUIRE(stage.run_until([&] { return guest.bytes == "thank you"; }));
  relay->close_input();

  REQUIRE(stage.run_until([&] { return relay->status.has_value(); }));
  CHECK(relay->output == "that is all");
  CHECK(relay->exit_code() == 0);
  CHECK(stage.run_until([&] { return guest.ended; }));
}

TEST_CASE("a relay ends when the harness closes it, though its input is open") {
  Stage stage;
  const auto relay = stage.start_relay();
  relay->read_output();

  stage.listener->write(stage.book.guests[0].id, "last words");
  stage.listener->close(stage.book.guests[0].id);

  REQUIRE(stage.run_until([&] { return relay->status.has_value() && relay->output_ended; }));
  CHECK(relay->output == "last words");
  CHECK(relay->exit_code() == 0);
}

TEST_CASE("a relay whose output nobody reads any more still carries its input") {
  Stage stage;
  const auto relay = stage.start_relay();
  Guestbook::Guest& guest = stage.book.guests[0];

  relay->close_output();
  stage.listener->write(guest.id, "into the void");
  relay->write("still here");

  CHECK(stage.run_until([&] { return guest.bytes == "still here"; }));
}

TEST_CASE("ten MiB come in while as many wait for a reader who takes none") {
  Stage stage;
  const auto relay = stage.start_relay();
  Guestbook::Guest& guest = stage.book.guests[0];
  const std::string text = long_text();

  // A little lies in the pipe already, so that a large write would not fit and would block.
  stage.listener->write(guest.id, "!");
  relay->await_output();
  REQUIRE(stage.run_until([&] { return relay->output_waits; }));
  stage.listener->write(guest.id, text);
  relay->write(text);
  REQUIRE(stage.run_until([&] { return guest.bytes.size() >= text.size(); }));
  const std::size_t waiting = stage.listener->pending_bytes(guest.id);
  relay->read_output();
  REQUIRE(stage.run_until([&] { return relay->output.size() > text.size(); }));

  CHECK(waiting > 0);
  CHECK(stage.listener->pending_bytes(guest.id) == 0);
  CHECK(guest.bytes == text);
  CHECK(relay->output == "!" + text);
}

TEST_CASE("a slow reader gets all that the harness wrote before it closed") {
  Stage stage;
  const auto relay = stage.start_relay();
  const PeerId id = stage.book.guests[0].id;
  const std::string text = long_text();

  stage.listener->write(id, text);
  stage.listener->close(id);
  relay->read_output();

  REQUIRE(stage.run_until([&] { return relay->status.has_value() && relay->output_ended; }));
  CHECK(relay->output == text);
  CHECK(relay->exit_code() == 0);
}

TEST_CASE("a peer that is paused is held up and loses nothing") {
  Stage stage;
  const auto paused = stage.start_relay("paused");
  const auto other = stage.start_relay("other");
  Guestbook::Guest& guest = stage.book.guests[0];
  const std::string text = long_text();

  stage.listener->pause(guest.id);
  paused->write(text);
  // What the other relay carries meanwhile shows that the loop had every chance to read.
  for (std::size_t round = 1; round <= 50; ++round) {
    other->write("x");
    REQUIRE(stage.run_until([&] { return stage.book.guests[1].bytes.size() == round; }));
  }
  const std::size_t read_while_paused = guest.bytes.size();
  const std::size_t written_while_paused = paused->written;
  stage.listener->resume(guest.id);
  REQUIRE(stage.run_until([&] { return guest.bytes.size() >= text.size(); }));

  CHECK(read_while_paused == 0);
  CHECK(written_while_paused < text.size());
  CHECK(guest.bytes == text);
}

TEST_CASE("a relay that was started without any input ends that direction at once") {
  Stage stage;
  const std::string program = child_program().string();
  const auto relay =
      stage.start({program, {program, "__relay", stage.socket_path}, {}, "/", ChildInput::kClosed});
  relay->read_output();
  REQUIRE(stage.run_until([&] { return !stage.book.guests.empty(); }));
  Guestbook::Guest& guest = stage.book.guests[0];
  REQUIRE(stage.run_until([&] { return guest.ended; }));

  stage.listener->write(guest.id, "hello");
  stage.listener->close(guest.id);

  REQUIRE(stage.run_until([&] { return relay->status.has_value() && relay->output_ended; }));
  CHECK(guest.introduction["stdin"] == "closed");
  CHECK(guest.introduction["peer"] == "relay");
  CHECK(relay->output == "hello");
}

TEST_CASE("a relay without a harness says so and ends with 3") {
  Stage stage;
  const std::string program = child_program().string();
  const std::string missing = (stage.folder / "missing").string();

  const auto relay = stage.start({program, {program, "__relay", missing}});

  REQUIRE(stage.run_until([&] { return relay->status.has_value() && relay->errors_ended; }));
  CHECK(relay->exit_code() == 3);
  CHECK(relay->errors.find(missing) != std::string::npos);
  CHECK(relay->errors.find("cannot connect to the harness") != std::string::npos);
}

TEST_CASE("a relay that is told no socket ends with 2") {
  Stage stage;
  const std::string program = child_program().string();

  const auto relay = stage.start({program, {program, "__relay"}});

  REQUIRE(stage.run_until([&] { return relay->status.has_value(); }));
  CHECK(relay->exit_code() == 2);
}

}  // namespace touchstone::peer
