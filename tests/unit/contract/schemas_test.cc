// The schemas of a contract: how frames get theirs, and what may be wrong with them.
#include <string>

#include "json/document.h"
#include "schema/schema.h"
#include "small_contract.h"
#include "support/catch.h"

namespace touchstone::contract {
namespace {

constexpr auto kEvents = R"({
  "$defs": {
    "ready": {"required": ["model"], "x-requirement": "SM-001"},
    "reply": {"properties": {"id": {"$ref": "common.json#/$defs/id"}}},
    "ok": {"required": ["result"]},
    "any": {}
  }
})";
constexpr auto kCommon = R"({"$defs": {"id": {"type": "string"}}})";

Source with_schemas(const std::string& frames) {
  Source source = small_source();
  source.add("specs/small/schema/events.json", kEvents);
  source.add("specs/small/schema/common.json", kCommon);
  source.add("specs/small/contract.yaml", std::string(kSmallContract) + "frames:\n" + frames);
  return source;
}

// Which frames a schema lets pass, by asking it.
bool accepts(const schema::Schema* schema, const char* text) {
  REQUIRE(schema != nullptr);
  const auto document = json::Document::parse(text);
  REQUIRE(document.ok());
  return schema->valid(document->root());
}

class Frames {
 public:
  explicit Frames(const std::string& frames) : contract_(load_small(with_schemas(frames))) {}

  const schema::Schema* pick(Direction direction, const char* text) {
    const auto frame = json::Document::parse(text);
    REQUIRE(frame.ok());
    kind_ = contract_->unit.kinds.describe(direction, frame->root(), conversation_);
    const schema::Schema* const schema =
        contract_->unit.kinds.pick(direction, frame->root(), conversation_);
    conversation_.note(direction, frame->root());
    return schema;
  }
  // What the last frame was picked by.
  const std::string& kind() const { return kind_; }
  const Contract& contract() const { return *contract_; }

 private:
  std::shared_ptr<const Contract> contract_;
  Conversation conversation_;
  std::string kind_;
};

constexpr auto kByType =
    "  out:\n"
    "    by: /type\n"
    "    kinds:\n"
    "      ready: {schema: \"events.json#/$defs/ready\"}\n"
    "      response: {by: /command, kinds: {get: {schema: \"events.json#/$defs/reply\"}}}\n"
    "    otherwise: {schema: \"events.json#/$defs/any\"}\n";

constexpr auto kByMethod =
    "  in: &both\n"
    "    by: method\n"
    "    kinds: {open: {schema: \"events.json#/$defs/reply\"}}\n"
    "    results: {open: {schema: \"events.json#/$defs/ok\"}}\n"
    "  out: *both\n";

TEST_CASE("a frame gets its schema by the value at a pointer") {
  Frames frames(kByType);

  const schema::Schema* const ready = frames.pick(Direction::kOut, R"({"type":"ready"})");

  CHECK(frames.kind() == "ready");
  CHECK(accepts(ready, R"({"model":"m"})"));
  CHECK_FALSE(accepts(ready, R"({})"));
  CHECK(ready->requirements() == std::vector<std::string>{"SM-001"});
}

TEST_CASE("a choice may lead to a further choice") {
  Frames frames(kByType);

  const schema::Schema* const get =
      frames.pick(Direction::kOut, R"({"type":"response","command":"get"})");

  CHECK(frames.kind() == "response/get");
  CHECK_FALSE(accepts(get, R"({"id":1})"));
  CHECK(frames.pick(Direction::kOut, R"({"type":"response","command":"put"})") == nullptr);
  CHECK(frames.kind() == "response/put");
}

TEST_CASE("an unknown value, another type of value or none takes what is otherwise there") {
  Frames frames(kByType);

  CHECK(accepts(frames.pick(Direction::kOut, R"({"type":"new"})"), "{}"));
  CHECK(frames.kind() == "new");
  CHECK(accepts(frames.pick(Direction::kOut, R"({"type":{}})"), "{}"));
  CHECK(accepts(frames.pick(Direction::kOut, "[]"), "{}"));
  CHECK(frames.kind() == "frame");
  CHECK(frames.pick(Direction::kIn, R"({"type":"ready"})") == nullptr);
}

TEST_CASE("a response gets its schema by the method of its request") {
  Frames frames(kByMethod);

  frames.pick(Direction::kIn, R"({"id":1,"method":"open"})");
  CHECK(frames.kind() == "open");
  const schema::Schema* const result = frames.pick(Direction::kOut, R"({"id":1,"result":{}})");

  CHECK(frames.kind() == "open/result");
  CHECK_FALSE(accepts(result, "{}"));
}

TEST_CASE("each side has requests of its own, and a request is answered once") {
  Frames frames(kByMethod);

  frames.pick(Direction::kIn, R"({"id":1,"method":"open"})");
  CHECK(frames.pick(Direction::kIn, R"({"id":1,"result":{}})") == nullptr);
  CHECK(frames.pick(Direction::kOut, R"({"id":"1","result":{}})") == nullptr);
  CHECK(frames.pick(Direction::kOut, R"({"id":1,"error":{}})") != nullptr);
  CHECK(frames.kind() == "open/error");

  CHECK(frames.pick(Direction::kOut, R"({"id":1,"result":{}})") == nullptr);
}

TEST_CASE("only so many open requests are remembered, the newest", "[slow]") {
  Conversation conversation;
  const auto request = [&](std::size_t id) {
    return json::Document::parse("{\"method\":\"m\",\"id\":" + std::to_string(id) + "}");
  };

  for (std::size_t id = 0; id <= Conversation::kMaxOpen; ++id) {
    conversation.note(Direction::kIn, request(id)->root());
  }

  CHECK_FALSE(conversation.method_of(Direction::kOut, request(0)->root()));
  CHECK(conversation.method_of(Direction::kOut, request(1)->root()) == "m");
  CHECK(conversation.method_of(Direction::kOut, request(Conversation::kMaxOpen)->root()) == "m");
}

TEST_CASE("every schema that may be picked can be listed") {
  CHECK(Frames(kByType).contract().unit.kinds.schemas().size() == 3);
  CHECK(Frames(kByMethod).contract().unit.kinds.schemas().size() == 2);
}

TEST_CASE("a schema file that is not there is complained about where it is named") {
  CHECK(complaint(with_schemas("  out: {schema: event.json}\n")) ==
        "specs/small/contract.yaml:6:17: there is no schema file \"event.json\" "
        "(did you mean \"events.json\"?)");
  CHECK(complaint(with_schemas("  out: {schema: \"events.json#/$defs/x\"}\n")) ==
        "specs/small/contract.yaml:6:17: \"/$defs/x\" leads nowhere in events.json");
}

TEST_CASE("a choice is made at a JSON pointer") {
  CHECK(complaint(with_schemas("  out: {by: type}\n")) ==
        "specs/small/contract.yaml:6:13: \"type\" is no JSON pointer "
        "(did you mean \"/type\"?)");
  CHECK(complaint(with_schemas("  out: {by: /type, results: {}}\n")) ==
        "specs/small/contract.yaml:6:20: unknown member \"results\" in a choice of schemas "
        "(known: by, kinds, otherwise)");
}

TEST_CASE("a requirement that a schema names must be known") {
  CHECK(complaint_about("schema/a.json",
                        "{\"properties\": {\n  \"id\": {\"x-requirement\": \"SM-02\"}}}") ==
        "specs/small/schema/a.json:2:27: unknown requirement \"SM-02\" "
        "(did you mean \"SM-002\"?)");
  CHECK(complaint_about("schema/a.json", "{\"anyOf\": [{\"x-requirement\": [\"SM-001\", 2]}]}") ==
        "specs/small/schema/a.json:1:41: x-requirement must be a requirement id or a list of them");
}

TEST_CASE("what only looks like the keyword names no requirement") {
  CHECK(complaint_about("schema/a.json", R"({"const": {"x-requirement": "none"},
                                             "properties": {"x-requirement": {}}})") == "none");
}

TEST_CASE("a schema that is no JSON is complained about at its place") {
  const std::string what = complaint_about("schema/a.json", "{\"type\": }");

  CHECK(what.starts_with("specs/small/schema/a.json:1:10: "));
}

TEST_CASE("a schema that does not compile is complained about in its own file") {
  Source source = with_schemas("  out: {schema: bad.json}\n");
  source.add("specs/small/schema/bad.json", R"({"type": "strin"})");

  CHECK(complaint(source).starts_with("specs/small/schema/bad.json"));
}

}  // namespace
}  // namespace touchstone::contract
