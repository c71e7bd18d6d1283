// Steps of a lane that speaks HTTP: the harness is the server, the unit its client.
//
// An expectation becomes a pattern on the frame that tells the request, what is answered a list
// of instructions (frame/http_answer.h), so that the engine needs to know none of the verbs.
#include <algorithm>

#include "base/text.h"
#include "frame/http_answer.h"
#include "script/step_compiler.h"
#include "script/words.h"

namespace touchstone::script {

using contract::Lane;
using yaml::Fields;
using yaml::Node;

namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

// Frames tell the names of headers in small letters; an author may write them as usual.
Node header_pattern(const Node& pattern) {
  Node small = pattern;
  for (Node::Member& member : small.members) {
    if (!member.name.starts_with('$')) member.name = lowered(member.name);
  }
  return small;
}

// "METHOD TARGET" as the members of a pattern.
base::Status add_request(const yaml::File& file, const Node& wanted, Node& pattern) {
  const std::size_t space = wanted.scalar.find(' ');
  if (!wanted.is_string() || space == std::string::npos || space == 0 ||
      space + 1 == wanted.scalar.size()) {
    return file.error(wanted.mark, "expect takes a method and a target",
                      "for example \"POST /v1/things\"; expect_frame takes a pattern");
  }
  for (const auto& [name, text] : {std::pair{"method", wanted.scalar.substr(0, space)},
                                   std::pair{"target", wanted.scalar.substr(space + 1)}}) {
    Node word = Node::string(text);
    word.mark = wanted.mark;
    pattern.set(name, std::move(word));
  }
  return {};
}

}  // namespace

base::Result<Node> StepCompiler::http_pattern(const yaml::File& file, const Node& body) const {
  Fields fields(file, body, "expect");
  const Node* wanted = fields.required("expect");
  const Node* content = fields.any("body");
  const Node* headers = fields.any("headers");
  (void)fields.any("as");
  TS_RETURN_IF_ERROR(fields.finish());
  Node pattern = Node::object();
  pattern.mark = wanted->mark;
  TS_RETURN_IF_ERROR(add_request(file, *wanted, pattern));
  if (headers != nullptr) pattern.set("headers", header_pattern(*headers));
  if (content != nullptr) pattern.set("body", *content);
  return pattern;
}

// The call that a step is about: the one that `name` gives, or the last that was begun.
base::Result<std::string> StepCompiler::http_call(const yaml::File& file, const Lane& lane,
                                                  const Node* name, yaml::Mark mark) const {
  if (name != nullptr) {
    if (name->is_string() && taken_calls_.contains(name->scalar)) return name->scalar;
    return unknown_call(file, *name);
  }
  const auto begun = begun_calls_.find(lane.name);
  if (begun != begun_calls_.end()) return begun->second;
  return file.error(mark, "no earlier step begins an answer on " + lane.name,
                    "{begin: CALL} before it, or {to: CALL} beside it");
}

base::Result<Action> StepCompiler::http_reply(const yaml::File& file, const Lane& lane,
                                              const Node& body, bool whole) {
  Fields fields(file, body, whole ? "a reply" : "the beginning of an answer");
  const Node* name = fields.any(whole ? "reply" : "begin");
  for (const char* member : {"status", "headers"}) (void)fields.any(member);
  if (whole) (void)fields.any("body");
  TS_RETURN_IF_ERROR(fields.finish());
  auto call = http_call(file, lane, name, body.mark);
  if (!call) return call.error();
  Node answer = Node::object();
  answer.mark = body.mark;
  answer.set("status", Node::number("200"));
  for (const char* member : {"status", "headers", "body"}) {
    if (const Node* given = body.find(member)) answer.set(member, *given);
  }
  Node instruction = answer;
  if (!whole) {
    instruction = Node::object();
    instruction.mark = body.mark;
    instruction.set("begin", answer);
    begun_calls_[lane.name] = *call;
  }
  Write write;
  write.reply_to = *call;
  TS_RETURN_IF_ERROR(add_instruction(file, instruction, write));
  return Action(std::move(write));
}

base::Status StepCompiler::add_instruction(const yaml::File& file, const Node& instruction,
                                           Write& write) const {
  auto one = value(file, instruction);
  if (!one) return one.error();
  // What depends on no capture can be refused before anything runs.
  if (one->references().empty()) {
    const auto bytes = frame::http_answer(instruction.to_json());
    if (!bytes) return file.error(instruction.mark, bytes.error().what, bytes.error().hint);
  }
  write.frames.push_back(std::move(*one));
  return {};
}

// A list of instructions and words, or one of them.
base::Status StepCompiler::add_instructions(const yaml::File& file, const Lane& lane,
                                            const Node& node, Write& write) const {
  if (node.is_array()) {
    for (const Node& item : node.items) {
      TS_RETURN_IF_ERROR(add_instructions(file, lane, item, write));
    }
    return {};
  }
  const auto word =
      node.members.size() == 1 ? lane.words.find(node.members.front().name) : lane.words.end();
  if (word == lane.words.end()) return add_instruction(file, node, write);
  auto meaning = expand_word(file, word->first, word->second, node.members.front().value);
  if (!meaning) return meaning.error();
  const Node* list = meaning->find("send_all");
  if (list == nullptr) list = meaning->find("send");
  if (list == nullptr || meaning->members.size() != 1) {
    return file.error(node.mark, "the word \"" + word->first + "\" is a step of its own",
                      "only words that send stand in a list");
  }
  for (const Node& item : list->is_array() ? list->items : std::vector<Node>{*list}) {
    TS_RETURN_IF_ERROR(add_instruction(file, item, write));
  }
  return {};
}

base::Result<Action> StepCompiler::http_send(const yaml::File& file, const Lane& lane,
                                             const Node& body) const {
  Fields fields(file, body, "a step of " + lane.name);
  const Node* one = fields.any("send");
  const Node* all = fields.any("send_all");
  const Node* name = fields.any("to");
  TS_RETURN_IF_ERROR(fields.finish());
  auto call = http_call(file, lane, name, body.mark);
  if (!call) return call.error();
  Write write;
  write.reply_to = *call;
  TS_RETURN_IF_ERROR(add_instructions(file, lane, one != nullptr ? *one : *all, write));
  return Action(std::move(write));
}

base::Result<Write> StepCompiler::http_answer(const yaml::File& file, const Node& answer,
                                              const Lane& lane) const {
  Fields fields(file, answer, "an answer");
  (void)fields.any("when");
  const Node* reply = fields.object("reply");
  const Node* send = fields.any("send");
  TS_RETURN_IF_ERROR(fields.finish());
  if ((reply != nullptr) == (send != nullptr)) {
    return file.error(answer.mark, "an answer needs exactly one of reply and send");
  }
  Write write;
  if (send != nullptr) {
    TS_RETURN_IF_ERROR(add_instructions(file, lane, *send, write));
    return write;
  }
  Node whole = Node::object();
  whole.mark = reply->mark;
  whole.set("status", Node::number("200"));
  for (const Node::Member& member : reply->members) whole.set(member.name, member.value);
  TS_RETURN_IF_ERROR(add_instruction(file, whole, write));
  return write;
}

}  // namespace touchstone::script
