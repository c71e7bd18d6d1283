// The verbs about how a unit is ended and ends, and about its streams and what it takes.
#include <array>
#include <csignal>

#include "base/text.h"
#include "script/step_compiler.h"

namespace touchstone::script {

using yaml::Fields;
using yaml::Node;

namespace {

struct SignalName {
  std::string_view name;
  int number;
};
constexpr std::array<SignalName, 9> kSignals = {{{"TERM", SIGTERM},
                                                 {"INT", SIGINT},
                                                 {"HUP", SIGHUP},
                                                 {"KILL", SIGKILL},
                                                 {"STOP", SIGSTOP},
                                                 {"CONT", SIGCONT},
                                                 {"PIPE", SIGPIPE},
                                                 {"USR1", SIGUSR1},
                                                 {"QUIT", SIGQUIT}}};

base::Result<int> signal_number(const yaml::File& file, const Node& node) {
  std::vector<std::string> known;
  for (const SignalName& one : kSignals) {
    if (node.is_string() && node.scalar == one.name) return one.number;
    known.emplace_back(one.name);
  }
  return file.error(node.mark, "expected the name of a signal",
                    "one of " + base::join(known, ", "));
}

// {code: N}, {signal: NAME} or {any: true}; `fields` may hold further members.
base::Result<End> end_of(const yaml::File& file, const Node& node, Fields& fields) {
  const auto code = fields.integer("code");
  const Node* name = fields.any("signal");
  const auto any = fields.flag("any");
  const auto by_itself = fields.flag("by_itself");
  if (code.has_value() + (name != nullptr) + any.value_or(false) + by_itself.value_or(false) != 1) {
    return file.error(node.mark,
                      "exit takes exactly one of code, signal, by_itself, any and one_of");
  }
  if (code) return End{End::Kind::kCode, static_cast<int>(*code)};
  if (by_itself.value_or(false)) return End{End::Kind::kAnyCode, 0};
  if (any.value_or(false)) return End{End::Kind::kAny, 0};
  auto number = signal_number(file, *name);
  if (!number) return number.error();
  return End{End::Kind::kSignal, *number};
}

base::Result<std::vector<End>> ends_of(const yaml::File& file, const Node& list) {
  std::vector<End> ends;
  for (const Node& item : list.items) {
    if (!item.is_object()) return file.error(item.mark, "expected {code: N} or {signal: NAME}");
    Fields fields(file, item, "a way to end");
    auto end = end_of(file, item, fields);
    if (!end) return end.error();
    TS_RETURN_IF_ERROR(fields.finish());
    ends.push_back(*end);
  }
  if (ends.empty()) return file.error(list.mark, "one_of needs at least one way to end");
  return ends;
}

}  // namespace

base::Result<End> StepCompiler::way_to_end(const yaml::File& file, const Node& node) {
  if (!node.is_object()) return file.error(node.mark, "expected {code: N} or {signal: NAME}");
  Fields fields(file, node, "a way to end");
  auto end = end_of(file, node, fields);
  if (!end) return end;
  TS_RETURN_IF_ERROR(fields.finish());
  return end;
}

base::Result<Action> StepCompiler::signal(const yaml::File& file, const Node& node) const {
  auto number = signal_number(file, node);
  if (!number) return number.error();
  return Action(Signal{*number, node.scalar});
}

base::Result<Action> StepCompiler::exit(const yaml::File& file, const Node& node,
                                        const Node& modifiers) {
  if (!node.is_object()) {
    return file.error(node.mark,
                      "exit takes {code: N}, {signal: NAME}, {one_of: [..]}, {any: true}");
  }
  Fields fields(file, node, "exit");
  const Node* list = fields.array("one_of");
  const Node* out = fields.any("stdout");
  const Node* err = fields.any("stderr");
  Exit exit;
  exit.nothing_left = fields.any("leftovers") != nullptr;
  if (exit.nothing_left) fields.word("leftovers", {"none"});
  if (list != nullptr) {
    auto ends = ends_of(file, *list);
    if (!ends) return ends.error();
    exit.ends = std::move(*ends);
  } else {
    auto end = end_of(file, node, fields);
    if (!end) return end.error();
    exit.ends = {*end};
  }
  TS_RETURN_IF_ERROR(fields.finish());
  for (const auto& [text, slot] :
       {std::pair(out, &exit.stdout_text), std::pair(err, &exit.stderr_text)}) {
    if (text == nullptr) continue;
    auto compiled = pattern(file, *text);
    if (!compiled) return compiled.error();
    *slot = std::move(*compiled);
  }
  auto bounds = within(file, modifiers.find("within"));
  if (!bounds) return bounds.error();
  exit.within = std::move(*bounds);
  return Action(std::move(exit));
}

base::Result<Action> StepCompiler::streams(const yaml::File& file, const Parts& parts) const {
  const Node& body = *parts.body;
  Outputs of;
  if (body.is_string() && (body.scalar == "stdout" || body.scalar == "stderr")) {
    of = {body.scalar == "stdout", body.scalar == "stderr"};
  } else if (body.kind != Node::Kind::kBool || !body.flag) {
    return file.error(body.mark, parts.verb + " takes stdout, stderr or the value true");
  }
  if (parts.verb == "stop_reading") return Action(StopReading{of});
  if (parts.verb == "resume_reading") return Action(ResumeReading{of});
  return Action(HangUp{of});
}

base::Result<Action> StepCompiler::measure(const yaml::File& file, const Node& node) {
  if (!node.is_object()) return file.error(node.mark, "measure takes {as: NAME, is: PATTERN}");
  Fields fields(file, node, "measure");
  Measure measure;
  measure.as = fields.text("as").value_or("");
  measure.since = fields.text("since").value_or("");
  const Node* is = fields.any("is");
  TS_RETURN_IF_ERROR(fields.finish());
  if (!measure.since.empty() && !measures_.contains(measure.since)) {
    return file.error(node.find("since")->mark,
                      "there is no earlier measure \"" + measure.since + "\"");
  }
  if (!measure.as.empty()) measures_.insert(measure.as);
  Node anything = Node::object();
  anything.mark = node.mark;
  auto compiled = pattern(file, is != nullptr ? *is : anything);
  if (!compiled) return compiled.error();
  measure.is = std::move(*compiled);
  return Action(std::move(measure));
}

base::Result<Action> StepCompiler::search(const yaml::File& file, const Node& node) const {
  if (!node.is_object()) return file.error(node.mark, "search takes {below: [PATH], lacks: TEXT}");
  Fields fields(file, node, "search");
  Search search;
  const Node* below = fields.required("below");
  const Node* lacks = fields.required("lacks");
  TS_RETURN_IF_ERROR(fields.finish());
  if (!below->is_array()) return file.error(below->mark, "below must be a list of folders");
  for (const Node& item : below->items) {
    auto path = checked_text(file, item);
    if (!path) return path.error();
    search.below.push_back(std::move(*path));
  }
  auto text = checked_text(file, *lacks);
  if (!text) return text.error();
  if (text->empty()) return file.error(lacks->mark, "every file holds the empty text");
  search.lacks = std::move(*text);
  return Action(std::move(search));
}

}  // namespace touchstone::script
