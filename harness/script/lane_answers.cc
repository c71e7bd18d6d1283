// What the harness says by itself on a lane, and the instructions to a double, which a reply and
// an answer share.
#include <algorithm>

#include "base/text.h"
#include "script/step_compiler.h"

namespace touchstone::script {

using contract::Dialect;
using contract::Lane;
using yaml::Fields;
using yaml::Node;

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
  for (const std::string& name : compiled.when.captures()) {
    names_.insert(name);
    outer.insert(name);  // what an answer has captured can be checked later on
  }
  base::Result<Write> write = [&]() -> base::Result<Write> {
    if (lane.dialect == Dialect::kDouble) return double_reply(file, answer);
    if (lane.dialect == Dialect::kHttp) return http_answer(file, answer, lane);
    Fields fields(file, answer, "an answer");
    (void)fields.any("when");
    const Node* reply = fields.any("reply");
    const Node* error = fields.any("error");
    const Node* send = fields.array("send");
    const auto close = fields.flag("close");
    TS_RETURN_IF_ERROR(fields.finish());
    Write made;
    made.hangs_up = close.value_or(false);
    if (made.hangs_up && lane.kind == contract::PeerKind::kUnit) {
      return file.error(answer.mark, "only a peer's connection can be closed by an answer");
    }
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
  TS_RETURN_IF_ERROR(choose_codec(file, lane, nullptr, compiled.write));
  return compiled;
}

}  // namespace touchstone::script
