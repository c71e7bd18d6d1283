// Steps whose verb is the name of a lane: peers, and the unit's own lane when it has a name.
//
// JSON-RPC and double words become writes and expectations of plain frames here, so that the
// engine needs to know neither.
#include "base/text.h"
#include "script/bytes.h"
#include "script/expand.h"
#include "script/step_compiler.h"
#include "script/words.h"

namespace touchstone::script {

using contract::Dialect;
using contract::Lane;
using yaml::Fields;
using yaml::Node;

namespace {

bool is_true(const Node& node) { return node.kind == Node::Kind::kBool && node.flag; }

// What may stand beside a word: the call that it is for, where calls are told apart.
bool stands_alone(const Lane& lane, const Node& body) {
  const std::size_t beside = lane.dialect == Dialect::kHttp && body.find("to") != nullptr ? 1 : 0;
  return body.members.size() == 1 + beside;
}

// A write that says why it is wrong on purpose.
base::Result<Action> with_meant(base::Result<Action> action, const Node& step) {
  const Node* meant = step.find("meant");
  auto* write = action && meant != nullptr ? std::get_if<Write>(&*action) : nullptr;
  if (write != nullptr) write->meant = meant->scalar;
  return action;
}

}  // namespace

Node StepCompiler::rpc_frame(yaml::Mark mark) {
  Node frame = Node::object();
  frame.mark = mark;
  frame.set("jsonrpc", Node::string("2.0"));
  return frame;
}

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
    if (!stands_alone(lane, body)) {
      return file.error(body.mark, "\"" + word.first + "\" takes nothing beside it");
    }
    auto meaning = expand_word(file, word.first, word.second, *value);
    if (!meaning) return meaning.error();
    if (const Node* call = body.find("to")) meaning->set("to", *call);
    return with_meant(lane_verb(file, lane, *meaning, *parts.step), *parts.step);
  }
  return with_meant(lane_verb(file, lane, body, *parts.step), *parts.step);
}

base::Result<Action> StepCompiler::lane_verb(const yaml::File& file, const Lane& lane,
                                             const Node& body, const Node& step) {
  if (body.find("expect") != nullptr || body.find("expect_frame") != nullptr) {
    return lane_expect(file, lane, body, step);
  }
  const bool http = lane.dialect == Dialect::kHttp;
  if (body.find("called") != nullptr) return lane_called(file, lane, body);
  if (body.find("reply") != nullptr) {
    return http ? http_reply(file, lane, body, true) : lane_reply(file, lane, body);
  }
  if (body.find("call") != nullptr) return lane_call(file, body);
  if (body.find("returns") != nullptr || body.find("fails") != nullptr) {
    return lane_outcome(file, body, step);
  }
  if (http && body.find("begin") != nullptr) return http_reply(file, lane, body, false);
  if (http && (body.find("send") != nullptr || body.find("send_all") != nullptr)) {
    return http_send(file, lane, body);
  }
  Fields fields(file, body, "a step of " + lane.name);
  const Node* method = fields.any("notify");
  const Node* params = fields.any("params");
  const Node* frame = fields.any("send");
  const Node* frames = fields.array("send_all");
  const Node* raw = fields.any("send_raw");
  const Node* connect = fields.any("connect");
  const Node* end = fields.any("end");
  const Node* close = fields.any("close");
  const Node* to = http ? fields.any("to") : nullptr;
  for (const char* word : {"expect", "expect_frame", "reply", "call", "returns", "fails", "as"}) {
    (void)fields.any(word);
  }
  TS_RETURN_IF_ERROR(fields.finish());
  Write write;
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
  if (frames != nullptr) {
    for (const Node& item : frames->items) {
      auto one = value(file, item);
      if (!one) return one.error();
      write.frames.push_back(std::move(*one));
    }
    return Action(std::move(write));
  }
  if (raw != nullptr) {
    TS_RETURN_IF_ERROR(this->raw(file, *raw, write));
    if (http) {
      auto call = http_call(file, lane, to, body.mark);
      if (!call) return call.error();
      write.reply_to = *call;
    }
    return Action(std::move(write));
  }
  if (connect != nullptr) {
    if (is_true(*connect)) return Action(Connect{});
    auto header = pattern(file, *connect);
    if (!header) return header.error();
    return Action(Connect{std::move(*header)});
  }
  if (end != nullptr || close != nullptr) {
    auto call = connection_of(file, end != nullptr ? *end : *close);
    if (!call) return call.error();
    return end != nullptr ? Action(PeerEnd{*call}) : Action(PeerClose{*call});
  }
  return file.error(body.mark, "a step of " + lane.name + " needs a verb",
                    "for example expect, reply, notify, send, connect, end or close");
}

// The call whose connection is meant, or an empty text for true.
base::Result<std::string> StepCompiler::connection_of(const yaml::File& file,
                                                      const Node& call) const {
  if (is_true(call)) return std::string();
  if (!call.is_string()) return file.error(call.mark, "expected true or the name of a call");
  if (!taken_calls_.contains(call.scalar)) return unknown_call(file, call);
  return call.scalar;
}

base::Result<Action> StepCompiler::lane_expect(const yaml::File& file, const Lane& lane,
                                               const Node& body, const Node& modifiers) {
  Fields fields(file, body, "expect");
  const Node* wanted = fields.any("expect");
  const Node* frame = fields.any("expect_frame");
  const bool request = lane.dialect == Dialect::kHttp && frame == nullptr;
  const Node* params = request ? nullptr : fields.any("params");
  const auto call = fields.text("as");
  if (request) {
    for (const char* member : {"body", "headers"}) (void)fields.any(member);
  }
  TS_RETURN_IF_ERROR(fields.finish());
  Node pattern_node;
  if (request) {
    auto made = http_pattern(file, body);
    if (!made) return made.error();
    pattern_node = std::move(*made);
  } else if (frame != nullptr || lane.dialect != Dialect::kJsonRpc) {
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

base::Result<Action> StepCompiler::lane_called(const yaml::File& file, const Lane& lane,
                                               const Node& body) {
  if (lane.dialect != Dialect::kDouble) {
    return file.error(body.mark, "only a double is called; " + lane.name + " is none");
  }
  Fields fields(file, body, "called");
  const Node* wanted = fields.required("called");
  const auto times = fields.integer("times");
  const auto min = fields.integer("min");
  const auto max = fields.integer("max");
  TS_RETURN_IF_ERROR(fields.finish());
  if (times.has_value() == (min.has_value() || max.has_value()) || times.value_or(0) < 0 ||
      min.value_or(0) < 0 || max.value_or(min.value_or(0)) < min.value_or(0)) {
    return file.error(body.mark, "called needs times, or min and max with 0 <= min <= max");
  }
  auto compiled = pattern(file, *wanted);
  if (!compiled) return compiled.error();
  Called called;
  called.pattern = std::move(*compiled);
  called.min = static_cast<std::size_t>(times.value_or(min.value_or(0)));
  if (times || max) called.max = static_cast<std::size_t>(times ? *times : *max);
  return Action(std::move(called));
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

}  // namespace touchstone::script
