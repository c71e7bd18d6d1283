// Steps whose verb is the name of a lane: peers, and the unit's own lane when it has a name.
//
// JSON-RPC and double words become writes and expectations of plain frames here, so that the
// engine needs to know neither.
#include <algorithm>

#include "base/text.h"
#include "script/bytes.h"
#include "script/expand.h"
#include "script/step_compiler.h"

namespace touchstone::script {

using contract::Dialect;
using contract::Lane;
using yaml::Fields;
using yaml::Node;

namespace {

Node rpc_frame(yaml::Mark mark) {
  Node frame = Node::object();
  frame.mark = mark;
  frame.set("jsonrpc", Node::string("2.0"));
  return frame;
}

bool is_true(const Node& node) { return node.kind == Node::Kind::kBool && node.flag; }

}  // namespace

base::Error StepCompiler::unknown_call(const yaml::File& file, const Node& call) const {
  std::vector<std::string> known(taken_calls_.begin(), taken_calls_.end());
  for (const auto& one : our_calls_) known.push_back(one.first);
  const auto near = base::did_you_mean(call.scalar, known);
  return file.error(call.mark, "no earlier step has a call named \"" + call.scalar + "\"",
                    near ? "did you mean \"" + *near + "\"?" : "name it with {as: ...}");
}

base::Result<Action> StepCompiler::lane_step(const yaml::File& file, const Lane& lane,
                                             const Parts& parts) {
  const Node& body = *parts.body;
  if (!body.is_object() || body.members.empty()) {
    return file.error(body.mark, lane.name + " takes a map such as {expect: ...}");
  }
  for (const auto& word : lane.words) {
    const Node* value = body.find(word.first);
    if (value == nullptr) continue;
    if (body.members.size() != 1) {
      return file.error(body.mark, "\"" + word.first + "\" takes nothing beside it");
    }
    const Node meaning = substitute(word.second, Bindings{{"value", *value}});
    return lane_step(file, lane, Parts{parts.verb, &meaning, parts.step});
  }
  if (body.find("expect") != nullptr || body.find("expect_frame") != nullptr) {
    return lane_expect(file, lane, body, *parts.step);
  }
  if (body.find("reply") != nullptr) return lane_reply(file, lane, body);
  if (body.find("call") != nullptr) return lane_call(file, body);
  if (body.find("returns") != nullptr || body.find("fails") != nullptr) {
    return lane_outcome(file, body, *parts.step);
  }
  Fields fields(file, body, "a step of " + lane.name);
  const Node* method = fields.any("notify");
  const Node* params = fields.any("params");
  const Node* frame = fields.any("send");
  const Node* raw = fields.any("send_raw");
  const Node* connect = fields.any("connect");
  const Node* end = fields.any("end");
  const Node* close = fields.any("close");
  for (const char* word : {"expect", "expect_frame", "reply", "call", "returns", "fails", "as"}) {
    (void)fields.any(word);
  }
  TS_RETURN_IF_ERROR(fields.finish());
  Write write;
  if (const Node* meant = parts.step->find("meant")) write.meant = meant->scalar;
  if (method != nullptr) {
    Node message = rpc_frame(body.mark);
    message.set("method", *method);
    if (params != nullptr) message.set("params", *params);
    auto one = value(file, message);
    if (!one) return one.error();
    write.frames.push_back(std::move(*one));
    return Action(std::move(write));
  }
  if (frame != nullptr) {
    auto one = value(file, *frame);
    if (!one) return one.error();
    write.frames.push_back(std::move(*one));
    return Action(std::move(write));
  }
  if (raw != nullptr) {
    auto bytes = stated_bytes(file, *raw);
    if (!bytes) return bytes.error();
    write.raw = std::move(*bytes);
    return Action(std::move(write));
  }
  if (connect != nullptr) {
    if (is_true(*connect)) return Action(Connect{});
    auto header = pattern(file, *connect);
    if (!header) return header.error();
    return Action(Connect{std::move(*header)});
  }
  if (end != nullptr && is_true(*end)) return Action(PeerEnd{});
  if (close != nullptr && is_true(*close)) return Action(PeerClose{});
  return file.error(body.mark, "a step of " + lane.name + " needs a verb",
                    "for example expect, reply, notify, send, connect, end or close");
}

base::Result<Action> StepCompiler::lane_expect(const yaml::File& file, const Lane& lane,
                                               const Node& body, const Node& modifiers) {
  Fields fields(file, body, "expect");
  const Node* wanted = fields.any("expect");
  const Node* frame = fields.any("expect_frame");
  const Node* params = fields.any("params");
  const auto call = fields.text("as");
  TS_RETURN_IF_ERROR(fields.finish());
  Node pattern_node;
  if (frame != nullptr || lane.dialect != Dialect::kJsonRpc) {
    pattern_node = frame != nullptr ? *frame : *wanted;
  } else {
    pattern_node = Node::object();
    pattern_node.mark = wanted->mark;
    pattern_node.set("method", *wanted);
    if (params != nullptr) pattern_node.set("params", *params);
  }
  auto one = awaited(file, pattern_node, modifiers);
  if (!one) return one.error();
  if (call) {
    one->call = *call;
    taken_calls_.insert(*call);
    names_.insert("call:" + *call);
  }
  return Action(Expect{std::move(*one)});
}

base::Result<Write> StepCompiler::double_reply(const yaml::File& file, const Node& body) const {
  Fields fields(file, body, "a reply of a double");
  for (const char* word : {"reply", "when"}) (void)fields.any(word);
  const Node* out = fields.any("stdout");
  const Node* err = fields.any("stderr");
  const Node* list = fields.array("do");
  const Node* raise = fields.any("raise");
  const auto code = fields.integer("exit");
  TS_RETURN_IF_ERROR(fields.finish());
  Write write;
  write.instructions = true;
  const auto add = [&](const char* name, const Node& argument) -> base::Status {
    Node line = Node::object();
    line.mark = argument.mark;
    line.set(name, argument);
    auto one = value(file, line);
    if (!one) return one.error();
    write.frames.push_back(std::move(*one));
    return {};
  };
  for (const Node& item : list != nullptr ? list->items : std::vector<Node>{}) {
    static const std::vector<std::string> kKnown = {"write", "mkdir", "link", "double",
                                                    "read_stdin"};
    if (!item.is_object() || item.members.size() != 1) {
      return file.error(item.mark, "an instruction is a map with one member, e.g. {mkdir: {path}}");
    }
    const std::string& name = item.members.front().name;
    if (std::find(kKnown.begin(), kKnown.end(), name) == kKnown.end()) {
      const auto near = base::did_you_mean(name, kKnown);
      return file.error(
          item.mark, "a double has no instruction \"" + name + "\"",
          near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(kKnown, ", "));
    }
    TS_RETURN_IF_ERROR(add(name.c_str(), item.members.front().value));
  }
  if (out != nullptr) TS_RETURN_IF_ERROR(add("stdout", *out));
  if (err != nullptr) TS_RETURN_IF_ERROR(add("stderr", *err));
  if (raise != nullptr) {
    TS_RETURN_IF_ERROR(add("raise", *raise));
  } else {
    TS_RETURN_IF_ERROR(add("exit", Node::number(std::to_string(code.value_or(0)))));
  }
  return write;
}

base::Result<Action> StepCompiler::lane_reply(const yaml::File& file, const Lane& lane,
                                              const Node& body) {
  const Node* call = body.find("reply");
  if (!call->is_string() || !taken_calls_.contains(call->scalar)) return unknown_call(file, *call);
  Write write;
  if (lane.dialect == Dialect::kDouble) {
    auto instructions = double_reply(file, body);
    if (!instructions) return instructions.error();
    write = std::move(*instructions);
  } else {
    Fields fields(file, body, "a reply");
    (void)fields.any("reply");
    const Node* result = fields.any("result");
    const Node* error = fields.any("error");
    TS_RETURN_IF_ERROR(fields.finish());
    if ((result != nullptr) == (error != nullptr)) {
      return file.error(body.mark, "a reply needs exactly one of result and error");
    }
    Node frame = rpc_frame(body.mark);
    frame.set("id", Node::string("${call:" + call->scalar + "}"));
    frame.set(result != nullptr ? "result" : "error", result != nullptr ? *result : *error);
    auto one = value(file, frame);
    if (!one) return one.error();
    write.frames.push_back(std::move(*one));
  }
  write.reply_to = call->scalar;
  return Action(std::move(write));
}

base::Result<Action> StepCompiler::lane_call(const yaml::File& file, const Node& body) {
  Fields fields(file, body, "a call");
  const Node* method = fields.any("call");
  const Node* params = fields.any("params");
  const auto name = fields.text("as");
  TS_RETURN_IF_ERROR(fields.finish());
  const int id = next_call_++;
  our_calls_[name.value_or("")] = id;
  Node frame = rpc_frame(body.mark);
  frame.set("id", Node::number(std::to_string(id)));
  frame.set("method", *method);
  if (params != nullptr) frame.set("params", *params);
  auto one = value(file, frame);
  if (!one) return one.error();
  Write write;
  write.frames.push_back(std::move(*one));
  return Action(std::move(write));
}

base::Result<Action> StepCompiler::lane_outcome(const yaml::File& file, const Node& body,
                                                const Node& modifiers) {
  Fields fields(file, body, "an outcome");
  const Node* returns = fields.any("returns");
  const Node* fails = fields.any("fails");
  const Node* result = fields.any("result");
  const Node* error = fields.any("error");
  TS_RETURN_IF_ERROR(fields.finish());
  const Node& call = returns != nullptr ? *returns : *fails;
  const auto known = our_calls_.find(call.scalar);
  if (!call.is_string() || known == our_calls_.end()) return unknown_call(file, call);
  if ((returns != nullptr && error != nullptr) || (fails != nullptr && result != nullptr)) {
    return file.error(body.mark, "returns goes with result, fails with error");
  }
  Node anything = Node::object();
  anything.set("$any", Node::boolean(true));
  const Node* wanted = returns != nullptr ? result : error;
  Node pattern_node = Node::object();
  pattern_node.mark = body.mark;
  pattern_node.set("id", Node::number(std::to_string(known->second)));
  pattern_node.set(returns != nullptr ? "result" : "error", wanted != nullptr ? *wanted : anything);
  auto one = awaited(file, pattern_node, modifiers);
  if (!one) return one.error();
  return Action(Expect{std::move(*one)});
}

base::Result<Answer> StepCompiler::compile_answer(const yaml::File& file, const Node& answer,
                                                  const Lane& lane) {
  const Node* when = answer.find("when");
  if (when == nullptr) return file.error(answer.mark, "an answer needs when, a pattern");
  Answer compiled;
  auto wanted = match::Pattern::compile(file, *when);
  if (!wanted) return wanted.error();
  compiled.when = std::move(*wanted);
  std::set<std::string> outer = names_;
  names_.insert({"frame", "call:frame"});
  base::Result<Write> write = [&]() -> base::Result<Write> {
    if (lane.dialect == Dialect::kDouble) return double_reply(file, answer);
    Fields fields(file, answer, "an answer");
    (void)fields.any("when");
    const Node* reply = fields.any("reply");
    const Node* error = fields.any("error");
    const Node* send = fields.array("send");
    TS_RETURN_IF_ERROR(fields.finish());
    Write made;
    const auto add = [&](const Node& frame) -> base::Status {
      auto one = value(file, frame);
      if (!one) return one.error();
      made.frames.push_back(std::move(*one));
      return {};
    };
    if (reply != nullptr || error != nullptr) {
      Node frame = rpc_frame(answer.mark);
      frame.set("id", Node::string("${call:frame}"));
      frame.set(reply != nullptr ? "result" : "error", reply != nullptr ? *reply : *error);
      TS_RETURN_IF_ERROR(add(frame));
    }
    for (const Node& frame : send != nullptr ? send->items : std::vector<Node>{}) {
      TS_RETURN_IF_ERROR(add(frame));
    }
    return made;
  }();
  names_ = std::move(outer);
  if (!write) return write.error();
  compiled.write = std::move(*write);
  return compiled;
}

}  // namespace touchstone::script
