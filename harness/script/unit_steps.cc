// The verbs about the unit itself: starting it, writing to it, waiting for its frames and its end.
#include "base/text.h"
#include "script/bytes.h"
#include "script/step_compiler.h"

namespace touchstone::script {

using yaml::Fields;
using yaml::Node;

base::Result<Action> StepCompiler::start(const yaml::File& file, const Node& node) {
  Start start;
  Node empty = Node::object();
  const bool bare = node.kind == Node::Kind::kBool && node.flag;
  if (!bare && !node.is_object()) return file.error(node.mark, "start takes a map, or true");
  Fields fields(file, bare ? empty : node, "start");
  start.process = fields.text("as").value_or("main");
  start.home = fields.text("home").value_or("main");
  start.cwd = fields.text("cwd").value_or("");
  const Node* home_at = fields.any("home_at");
  const auto open_files = fields.integer("open_files");
  const Node* program = fields.any("program");
  const auto file_bytes = fields.integer("file_bytes");
  const Node* args = fields.array("args");
  const Node* env = fields.object("env");
  const auto umask = fields.text("umask");
  TS_RETURN_IF_ERROR(fields.finish());
  if (umask) {
    const auto bits = octal_text(*umask);
    if (!bits || *bits > 0777) return file.error(node.mark, "umask must be an octal text");
    start.umask = *bits;
  }
  if (home_at != nullptr) {
    auto path = checked_text(file, *home_at);
    if (!path) return path.error();
    start.home_at = std::move(*path);
  }
  constexpr std::int64_t kMostFiles = 1 << 20;
  if (open_files && (*open_files < 3 || *open_files > kMostFiles)) {
    return file.error(node.find("open_files")->mark, "open_files must be from 3 to 1048576");
  }
  start.open_files = static_cast<unsigned>(open_files.value_or(0));
  if (program != nullptr) {
    auto path = checked_text(file, *program);
    if (!path) return path.error();
    start.program = std::move(*path);
  }
  if (file_bytes && *file_bytes < 0) {
    return file.error(node.find("file_bytes")->mark, "file_bytes must be 0 or more");
  }
  if (file_bytes) start.file_bytes = static_cast<std::uint64_t>(*file_bytes);
  homes_.insert(start.home);
  if (start.home != "main") names_.insert("HOME_" + start.home);
  for (const Node& word : args != nullptr ? args->items : std::vector<Node>{}) {
    auto text = checked_text(file, word);
    if (!text) return text.error();
    start.args.push_back(std::move(*text));
  }
  for (const auto& member : env != nullptr ? env->members : std::vector<Node::Member>{}) {
    if (member.value.kind == Node::Kind::kNull) {
      start.unset.push_back(member.name);
      continue;
    }
    auto text = checked_text(file, member.value);
    if (!text) return text.error();
    start.env.emplace_back(member.name, std::move(*text));
  }
  return Action(std::move(start));
}

base::Status StepCompiler::raw(const yaml::File& file, const Node& node, Write& write) const {
  auto bytes = stated_bytes(file, node);
  if (!bytes) return bytes.error();
  write.raw = std::move(*bytes);
  for (const base::Pieces::Part& part : write.raw.parts()) {
    if (part.text.find("${") == std::string::npos) continue;
    write.raw_refers = true;
    TS_RETURN_IF_ERROR(check_references(file, node.mark, match::references(part.text)));
  }
  return {};
}

base::Result<Action> StepCompiler::write(const yaml::File& file, const Parts& parts) {
  Write write;
  const Node& body = *parts.body;
  if (parts.verb == "send_raw") {
    TS_RETURN_IF_ERROR(raw(file, body, write));
  } else if (parts.verb == "send_all") {
    if (!body.is_array()) return file.error(body.mark, "send_all takes a list of frames");
    for (const Node& frame : body.items) {
      auto one = value(file, frame);
      if (!one) return one.error();
      write.frames.push_back(std::move(*one));
    }
  } else {
    auto one = value(file, body);
    if (!one) return one.error();
    write.frames.push_back(std::move(*one));
  }
  if (const Node* meant = parts.step->find("meant")) {
    if (!meant->is_string() || meant->scalar.empty()) {
      return file.error(meant->mark, "meant must say in words what is wrong on purpose");
    }
    write.meant = meant->scalar;
  }
  if (const Node* how = parts.step->find("write")) {
    Fields fields(file, *how, "write");
    const auto chunk = fields.integer("chunk");
    TS_RETURN_IF_ERROR(fields.finish());
    if (!chunk || *chunk <= 0) return file.error(how->mark, "write needs {chunk: BYTES}, above 0");
    write.chunk = static_cast<std::size_t>(*chunk);
  }
  return Action(std::move(write));
}

base::Result<Action> StepCompiler::expect_all(const yaml::File& file, const Node& node) {
  if (!node.is_array() || node.items.empty()) {
    return file.error(node.mark, "expect_all takes a list of {expect: PATTERN, ...}");
  }
  ExpectAll all;
  for (const Node& item : node.items) {
    if (!item.is_object()) return file.error(item.mark, "expected {expect: PATTERN, ...}");
    Fields fields(file, item, "an element of expect_all");
    const Node* wanted = fields.required("expect");
    for (const char* name : {"decides", "check", "within"}) (void)fields.any(name);
    TS_RETURN_IF_ERROR(fields.finish());
    auto one = awaited(file, *wanted, item);
    if (!one) return one.error();
    all.awaited.push_back(std::move(*one));
  }
  return Action(std::move(all));
}

base::Result<Action> StepCompiler::collect(const yaml::File& file, const Node& node,
                                           const Node& modifiers) {
  if (!node.is_object()) return file.error(node.mark, "collect takes a map with each and until");
  Fields fields(file, node, "collect");
  const Node* each = fields.required("each");
  const Node* until = fields.required("until");
  const auto min = fields.integer("min");
  const auto max = fields.integer("max");
  TS_RETURN_IF_ERROR(fields.finish());
  Collect collect;
  auto each_pattern = pattern(file, *each);
  if (!each_pattern) return each_pattern.error();
  auto until_pattern = pattern(file, *until);
  if (!until_pattern) return until_pattern.error();
  auto further = checks(file, modifiers.find("check"));
  if (!further) return further.error();
  auto bounds = within(file, modifiers.find("within"));
  if (!bounds) return bounds.error();
  collect.each.pattern = std::move(*each_pattern);
  collect.until.pattern = std::move(*until_pattern);
  collect.until.checks = std::move(*further);
  collect.until.within = std::move(*bounds);
  if ((min && *min < 0) || (max && *max < min.value_or(0))) {
    return file.error(node.mark, "min and max of collect must be 0 <= min <= max");
  }
  if (min) collect.min = static_cast<std::size_t>(*min);
  if (max) collect.max = static_cast<std::size_t>(*max);
  return Action(std::move(collect));
}

}  // namespace touchstone::script
