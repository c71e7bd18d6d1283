#include "command.h"

#include "attachment_note.h"
#include "behaviour.h"
#include "support/catch.h"

namespace touchstone::rpc_runtime {
namespace {

Fallible<Command> parse(const std::string& line) {
  Behaviour honest;
  return parse_command(line, honest);
}

}  // namespace

TEST_CASE("a prompt is read with its attachments") {
  const auto command = parse(
      R"({"type":"prompt","id":"p","message":"m","attachments":[{"path":"/a","mime":null}]})");

  REQUIRE(command);
  CHECK(command->type == CommandType::kPrompt);
  CHECK(command->id == "p");
  CHECK(command->message == "m");
  REQUIRE(command->attachments.size() == 1);
  CHECK(command->attachments[0].path == "/a");
}

TEST_CASE("members that a command does not own are ignored, repeated or not") {
  CHECK(parse(R"({"type":"abort","id":"a","message":1,"message":2})"));
  CHECK(parse(R"({"type":"follow_up","id":"a","message":"","attachments":7})"));
  CHECK(parse(R"({"type":"shutdown","id":7})"));
}

TEST_CASE("own members must be there once and have their type") {
  const std::string line = GENERATE(
      as<std::string>(), R"({"id":"a"})", R"({"type":1,"id":"a"})", R"({"type":"nope","id":"a"})",
      R"({"type":"abort"})", R"({"type":"abort","id":null})", R"({"type":"abort","id":1})",
      R"({"type":"abort","id":"a","id":"a"})", R"({"type":"abort","type":"abort","id":"a"})",
      R"({"type":"prompt","id":"a"})", R"({"type":"set_model","id":"a","model":[]})",
      R"({"type":"prompt","id":"a","message":"","attachments":null})",
      R"({"type":"prompt","id":"a","message":"","attachments":[{}]})",
      R"({"type":"prompt","id":"a","message":"","attachments":[{"path":"p","path":"p"}]})",
      R"({"type":"tools_list","id":1})", "null", "[]", "\"x\"", "3");

  const auto command = parse(line);

  REQUIRE_FALSE(command);
  CHECK_FALSE(command.why().empty());
}

TEST_CASE("tools_list may come without an id or with null") {
  CHECK(parse(R"({"type":"tools_list"})")->id.empty());
  CHECK(parse(R"({"type":"tools_list","id":null})")->id.empty());
  CHECK_FALSE(parse(R"({"type":"tools_list","id":null})")->has_id);
}

TEST_CASE("attachments become one line of quoted paths before the message") {
  Behaviour honest;

  const std::string text =
      with_attachment_note({{R"(/a"b)", "", ""}, {R"(/c\d)", "", ""}}, "go\n", honest);

  CHECK(text == "[Attached files: \"/a\\\"b\", \"/c\\\\d\"]\ngo\n");
  CHECK(with_attachment_note({}, "go", honest) == "go");
}

}  // namespace touchstone::rpc_runtime
