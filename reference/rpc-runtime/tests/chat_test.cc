// The chat completions dialect: what is asked, and how the pieces of an answer come together.
#include "chat_answer.h"
#include "chat_request.h"
#include "support/catch.h"

namespace touchstone::rpc_runtime {
namespace {

// Notes what it hears, one word after the other.
class Notes : public TurnListener {
 public:
  void text(const std::string& delta) override { heard += "text:" + delta + " "; }
  void usage(const Usage& report) override { sum.add(report); }
  void tool_call(const std::string& id, const std::string& name) override {
    heard += "call:" + id + ":" + name + " ";
  }
  void tool_input(const std::string& id, const std::string& fragment) override {
    heard += "input:" + id + ":" + fragment + " ";
  }

  std::string heard;
  Usage sum;
};

std::string delta(const Json& delta) {
  return dump({{"choices", Json::array({{{"index", 0}, {"delta", delta}}})}});
}

std::string part(int index, const Json& members) {
  Json call = {{"index", index}};
  call.update(members);
  return delta({{"tool_calls", Json::array({call})}});
}

}  // namespace

TEST_CASE("text comes as it is streamed, and is whole in the reply") {
  Notes notes;
  ChatAnswer answer(notes);

  answer.take(delta({{"role", "assistant"}, {"content", ""}}));
  answer.take(delta({{"content", "hel"}}));
  answer.take(delta({{"content", "lo"}}));
  answer.take(R"({"choices":[{"delta":{},"finish_reason":"stop"}]})");
  CHECK(answer.finished());
  CHECK_FALSE(answer.done());
  answer.take("[DONE]");

  CHECK(answer.done());
  CHECK(notes.heard == "text:hel text:lo ");
  CHECK(answer.reply().content == Json::array({{{"type", "text"}, {"text", "hello"}}}));
}

TEST_CASE("fragments of two calls that alternate are kept apart by their index") {
  Notes notes;
  ChatAnswer answer(notes);

  answer.take(part(0, {{"id", "a"}, {"function", {{"name", "ls"}, {"arguments", ""}}}}));
  answer.take(part(1, {{"id", "b"}, {"function", {{"name", "read"}, {"arguments", "{\"pa"}}}}));
  answer.take(part(0, {{"function", {{"arguments", "{}"}}}}));
  answer.take(part(1, {{"function", {{"arguments", "th\":\"x\"}"}}}}));

  CHECK(notes.heard == "call:a:ls call:b:read input:b:{\"pa input:a:{} input:b:th\":\"x\"} ");
  const ProviderReply reply = answer.reply();
  REQUIRE(reply.calls.size() == 2);
  CHECK(reply.calls[0].input == Json::object());
  CHECK(reply.calls[1].input == Json{{"path", "x"}});
  CHECK(reply.content[1] ==
        Json{{"type", "tool_use"}, {"id", "b"}, {"name", "read"}, {"input", {{"path", "x"}}}});
}

TEST_CASE("arguments that are no object are kept as their text, none are an empty object") {
  Notes notes;
  ChatAnswer answer(notes);

  answer.take(part(0, {{"id", "a"}, {"function", {{"name", "ls"}, {"arguments", "{\"cut"}}}}));
  answer.take(part(1, {{"id", "b"}, {"function", {{"name", "ls"}, {"arguments", "[1]"}}}}));
  answer.take(part(2, {{"id", "c"}, {"function", {{"name", "ls"}}}}));

  const auto calls = answer.reply().calls;
  CHECK(calls[0].input == "{\"cut");
  CHECK(calls[1].input == "[1]");
  CHECK(calls[2].input == Json::object());
}

TEST_CASE("every usage report is told, with the model that it names") {
  Notes notes;
  ChatAnswer answer(notes);

  answer.take(R"({"model":"m","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2,)"
              R"("prompt_tokens_details":{"cached_tokens":3}}})");
  answer.take(R"({"model":"n","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":1}})");

  CHECK(notes.sum.input_tokens == 6);
  CHECK(notes.sum.output_tokens == 3);
  CHECK(notes.sum.cache_read_input_tokens == 3);
  CHECK(notes.sum.model == "m");
}

TEST_CASE("an event that cannot be read, or that tells an error, breaks the answer") {
  const std::string event =
      GENERATE(as<std::string>(), "{", "[]", "", R"({"error":{"message":"too long"}})",
               R"({"choices":[{"delta":{"tool_calls":[{"function":{"arguments":"{}"}}]}}]})");
  Notes notes;
  ChatAnswer answer(notes);

  answer.take(event);
  answer.take(delta({{"content", "late"}}));

  CHECK_FALSE(answer.error().empty());
  CHECK(notes.heard.empty());
}

TEST_CASE("a history becomes messages with calls beside the text and results on their own") {
  ProviderRequest request;
  request.model = "tester";
  request.system_prompt = "be kind";
  request.tools =
      Json::array({{{"name", "ls"}, {"description", "d"}, {"input_schema", Json::object()}}});
  request.messages = Json::parse(R"([
    {"role":"user","content":"hi"},
    {"role":"assistant","content":[{"type":"tool_use","id":"a","name":"ls","input":{"path":"."}},
                                   {"type":"tool_use","id":"b","name":"ls","input":"{cut"}]},
    {"role":"user","content":[{"type":"tool_result","tool_use_id":"a","content":"x"},
                              {"type":"tool_result","tool_use_id":"b","content":"y"}]},
    {"role":"assistant","content":[{"type":"text","text":"done"}]}])");

  const Json body = chat_request(request);

  CHECK(body["stream"] == true);
  CHECK(body["stream_options"] == Json{{"include_usage", true}});
  CHECK(body["tools"][0]["function"]["name"] == "ls");
  CHECK(body["messages"] == Json::parse(R"([
    {"role":"system","content":"be kind"},
    {"role":"user","content":"hi"},
    {"role":"assistant","content":null,"tool_calls":[
      {"id":"a","type":"function","function":{"name":"ls","arguments":"{\"path\":\".\"}"}},
      {"id":"b","type":"function","function":{"name":"ls","arguments":"{cut"}}]},
    {"role":"tool","tool_call_id":"a","content":"x"},
    {"role":"tool","tool_call_id":"b","content":"y"},
    {"role":"assistant","content":"done"}])"));
}

}  // namespace touchstone::rpc_runtime
