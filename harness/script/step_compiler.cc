#include "script/step_compiler.h"

#include <array>

#include "base/text.h"

namespace touchstone::script {

using yaml::Fields;
using yaml::Node;

namespace {

constexpr std::array<std::string_view, 24> kVerbs = {
    "start",          "send",      "send_all", "send_raw", "expect", "expect_all",
    "collect",        "end_input", "signal",   "exit",     "close",  "stop_reading",
    "resume_reading", "kill",      "files",    "tree",     "put",    "let",
    "check",          "hang_up",   "measure",  "search",   "needs",  "remove"};

constexpr std::array<std::string_view, 13> kModifiers = {
    "process", "decides", "within", "within_ms", "tolerate",     "forbid", "meant",
    "write",   "codec",   "note",   "at",        "inapplicable", "walk"};

template <typename List>
bool contains(const List& list, std::string_view word) {
  for (const std::string_view one : list) {
    if (one == word) return true;
  }
  return false;
}

Node text_node(std::string text, yaml::Mark mark) {
  Node node = Node::string(std::move(text));
  node.mark = mark;
  return node;
}

}  // namespace

StepCompiler::StepCompiler(const contract::Contract& contract, std::set<std::string> names)
    : contract_(contract), names_(std::move(names)) {}

base::Result<StepCompiler::Parts> StepCompiler::take_apart(const yaml::File& file,
                                                           const Node& step) const {
  Parts parts;
  parts.step = &step;
  std::vector<std::string> known;
  for (const std::string_view verb : kVerbs) known.emplace_back(verb);
  for (const std::string_view modifier : kModifiers) known.emplace_back(modifier);
  if (contract_.unit.dialect == contract::Dialect::kJsonRpc) known.push_back(contract_.unit.name);
  for (const auto& peer : contract_.peers) known.push_back(peer.first);
  const bool check_is_modifier =
      step.find("expect") != nullptr || step.find("expect_all") != nullptr;
  for (const auto& member : step.members) {
    if (contains(kModifiers, member.name)) continue;
    if (member.name == "check" && (check_is_modifier || step.members.front().name != "check")) {
      continue;
    }
    if (!contains(known, member.name)) {
      const auto near = base::did_you_mean(member.name, known);
      return file.error(member.mark, "unknown word \"" + member.name + "\" in a step",
                        near ? "did you mean \"" + *near + "\"?" : "see docs/case-format.md");
    }
    if (!parts.verb.empty()) {
      return file.error(
          member.mark,
          "a step has one verb, this one has \"" + parts.verb + "\" and \"" + member.name + "\"",
          "make two steps of it");
    }
    parts.verb = member.name;
    parts.body = &member.value;
  }
  if (parts.verb.empty()) {
    return file.error(step.mark, "a step needs a verb", "for example expect, send or close");
  }
  return parts;
}

base::Result<std::vector<std::string>> StepCompiler::requirement_ids(const yaml::File& file,
                                                                     const Node& node) const {
  std::vector<std::string> ids;
  const auto add = [&](std::string_view text, yaml::Mark mark) -> base::Status {
    for (const std::string_view part : base::split(text, ',')) {
      const std::string id(base::trim(part));
      if (contract_.find(id) == nullptr) {
        const auto near = base::did_you_mean(id, contract_.requirement_ids());
        return file.error(mark,
                          "the contract " + contract_.name + " has no requirement \"" + id + "\"",
                          near ? "did you mean \"" + *near + "\"?" : "see touchstone list");
      }
      ids.push_back(id);
    }
    return {};
  };
  if (node.is_string()) {
    TS_RETURN_IF_ERROR(add(node.scalar, node.mark));
    return ids;
  }
  if (!node.is_array()) return file.error(node.mark, "expected a requirement id or a list of them");
  for (const Node& item : node.items) {
    if (!item.is_string()) return file.error(item.mark, "expected a requirement id");
    TS_RETURN_IF_ERROR(add(item.scalar, item.mark));
  }
  return ids;
}

base::Status StepCompiler::check_references(const yaml::File& file, yaml::Mark mark,
                                            const std::vector<std::string>& used) const {
  for (const std::string& name : used) {
    if (names_.contains(name)) continue;
    const auto near = base::did_you_mean(name, {names_.begin(), names_.end()});
    return file.error(mark, "nothing has set \"${" + name + "}\" before this step",
                      near ? "did you mean \"${" + *near + "}\"?"
                           : "capture it with {$as: " + name + "} in an earlier step");
  }
  return {};
}

base::Result<match::Pattern> StepCompiler::pattern(const yaml::File& file, const Node& node) {
  auto compiled = match::Pattern::compile(file, node);
  if (!compiled) return compiled;
  TS_RETURN_IF_ERROR(check_references(file, node.mark, compiled->references()));
  for (const std::string& name : compiled->captures()) names_.insert(name);
  return compiled;
}

base::Result<std::string> StepCompiler::checked_text(const yaml::File& file,
                                                     const Node& node) const {
  if (!node.is_string()) return file.error(node.mark, "expected a string");
  TS_RETURN_IF_ERROR(check_references(file, node.mark, match::references(node.scalar)));
  return node.scalar;
}

base::Result<match::Template> StepCompiler::value(const yaml::File& file, const Node& node) const {
  match::Template value{node};
  TS_RETURN_IF_ERROR(check_references(file, node.mark, value.references()));
  return value;
}

base::Result<std::vector<Check>> StepCompiler::checks(const yaml::File& file, const Node* node) {
  std::vector<Check> checks;
  if (node == nullptr) return checks;
  if (!node->is_object()) {
    return file.error(node->mark,
                      "check and forbid must be a map from requirement ids to patterns");
  }
  for (const auto& member : node->members) {
    auto ids = requirement_ids(file, text_node(member.name, member.mark));
    if (!ids) return ids.error();
    auto compiled = pattern(file, member.value);
    if (!compiled) return compiled.error();
    checks.push_back({std::move(*ids), std::move(*compiled)});
  }
  return checks;
}

base::Result<std::vector<Within>> StepCompiler::within(const yaml::File& file,
                                                       const Node* node) const {
  std::vector<Within> bounds;
  if (node == nullptr) return bounds;
  if (!node->is_object()) {
    return file.error(node->mark, "within must be a map from requirement ids to milliseconds");
  }
  for (const auto& member : node->members) {
    auto ids = requirement_ids(file, text_node(member.name, member.mark));
    if (!ids) return ids.error();
    const auto ms = member.value.kind == Node::Kind::kNumber
                        ? json::Number(member.value.scalar).as_int64()
                        : std::nullopt;
    if (!ms || *ms <= 0) return file.error(member.value.mark, "expected milliseconds, above 0");
    bounds.push_back({std::move(*ids), Milliseconds(*ms)});
  }
  return bounds;
}

base::Result<Awaited> StepCompiler::awaited(const yaml::File& file, const Node& pattern_node,
                                            const Node& modifiers) {
  Awaited awaited;
  auto compiled = pattern(file, pattern_node);
  if (!compiled) return compiled.error();
  awaited.pattern = std::move(*compiled);
  if (const Node* ids = modifiers.find("decides")) {
    auto decides = requirement_ids(file, *ids);
    if (!decides) return decides.error();
    awaited.decides = std::move(*decides);
  }
  auto further = checks(file, modifiers.find("check"));
  if (!further) return further.error();
  awaited.checks = std::move(*further);
  auto bounds = within(file, modifiers.find("within"));
  if (!bounds) return bounds.error();
  awaited.within = std::move(*bounds);
  return awaited;
}

base::Result<std::vector<Step>> StepCompiler::compile(const yaml::File& file, const Node& step) {
  std::vector<Step> steps;
  const Node* close = step.find("close");
  if (close == nullptr) {
    auto compiled = one(file, step);
    if (!compiled) return compiled.error();
    steps.push_back(std::move(*compiled));
    return steps;
  }
  Fields fields(file, *close, "close");
  const Node* send = fields.any("send");
  const Node* exit = fields.any("exit");
  TS_RETURN_IF_ERROR(fields.finish());
  Node first = Node::object();
  first.mark = step.mark;
  first.set(send != nullptr ? "send" : "end_input", send != nullptr ? *send : Node::boolean(true));
  Node second = Node::object();
  second.mark = step.mark;
  Node code = Node::object();
  code.mark = close->mark;
  code.set("code", exit != nullptr ? *exit : Node::number("0"));
  second.set("exit", std::move(code));
  for (const auto& member : step.members) {
    if (member.name == "close") continue;
    const bool both = member.name == "process" || member.name == "at" || member.name == "note";
    const bool of_write =
        member.name == "meant" || member.name == "write" || member.name == "codec";
    if (both || of_write) first.set(member.name, member.value);
    if (both || !of_write) {
      second.set(member.name, member.value);
    }
  }
  for (const Node* half : {&first, &second}) {
    auto compiled = one(file, *half);
    if (!compiled) return compiled.error();
    steps.push_back(std::move(*compiled));
  }
  return steps;
}

base::Result<Step> StepCompiler::one(const yaml::File& file, const Node& node) {
  auto parts = take_apart(file, node);
  if (!parts) return parts.error();
  Step step;
  const Node* at = node.find("at");
  step.at = at != nullptr ? at->scalar : file.where(node.mark);
  if (const Node* note = node.find("note")) step.note = note->scalar;
  step.lane = contract_.peers.contains(parts->verb) ? parts->verb : contract_.unit.name;
  Node shown = node;
  std::erase_if(shown.members, [](const auto& member) { return member.name == "at"; });
  step.text = shown.to_json();
  if (const Node* process = node.find("process")) {
    if (!process->is_string() || process->scalar.empty()) {
      return file.error(process->mark, "process must be the name of a process");
    }
    step.process = process->scalar;
  }
  if (const Node* ids = node.find("decides")) {
    auto decides = requirement_ids(file, *ids);
    if (!decides) return decides.error();
    step.decides = std::move(*decides);
  }
  if (const Node* tolerate = node.find("tolerate")) {
    if (!tolerate->is_array()) return file.error(tolerate->mark, "tolerate must be a list");
    for (const Node& item : tolerate->items) {
      auto compiled = pattern(file, item);
      if (!compiled) return compiled.error();
      step.tolerate.push_back(std::move(*compiled));
    }
  }
  auto forbidden = checks(file, node.find("forbid"));
  if (!forbidden) return forbidden.error();
  step.forbid = std::move(*forbidden);
  if (const Node* wait = node.find("within_ms")) {
    const auto ms =
        wait->kind == Node::Kind::kNumber ? json::Number(wait->scalar).as_int64() : std::nullopt;
    if (!ms || *ms <= 0) return file.error(wait->mark, "within_ms must be a number above 0");
    step.wait = Milliseconds(*ms);
  }
  if (const Node* how = node.find("inapplicable")) {
    auto end = way_to_end(file, *how);
    if (!end) return end.error();
    step.inapplicable = *end;
  }
  auto compiled = action(file, *parts);
  if (!compiled) return compiled.error();
  step.action = std::move(*compiled);
  if (auto* start = std::get_if<Start>(&step.action)) step.process = start->process;
  if (auto* write = std::get_if<Write>(&step.action)) {
    TS_RETURN_IF_ERROR(choose_codec(file, *contract_.lane(step.lane), node.find("codec"), *write));
  }
  return step;
}

// The codec of a write: what the step says, else what the case says where the lane offers it.
base::Status StepCompiler::choose_codec(const yaml::File& file, const contract::Lane& lane,
                                        const Node* said, Write& write) const {
  if (said == nullptr) {
    if (codec_ && lane.codecs.offers(*codec_)) write.codec = codec_;
    return {};
  }
  const auto codec = contract::codec_from_name(said->scalar);
  if (!said->is_string() || !codec || !lane.codecs.offers(*codec)) {
    return file.error(said->mark, "the lane " + lane.name + " does not offer such a codec");
  }
  write.codec = codec;
  return {};
}

base::Status StepCompiler::set_codec(const yaml::File& file, const Node& node) {
  codec_ = node.is_string() ? contract::codec_from_name(node.scalar) : std::nullopt;
  bool offered = codec_ && contract_.unit.codecs.offers(*codec_);
  for (const auto& peer : contract_.peers) {
    offered = offered || (codec_ && peer.second.codecs.offers(*codec_));
  }
  if (offered) return {};
  return file.error(node.mark, "no lane of the contract offers such a codec", "json or bare");
}

base::Result<Action> StepCompiler::action(const yaml::File& file, const Parts& parts) {
  const std::string& verb = parts.verb;
  const Node& body = *parts.body;
  if (const contract::Lane* lane = contract_.lane(verb)) return lane_step(file, *lane, parts);
  if (verb == "start") return start(file, body);
  if (verb == "send" || verb == "send_all" || verb == "send_raw") return write(file, parts);
  if (verb == "expect") {
    auto one = awaited(file, body, *parts.step);
    if (!one) return one.error();
    return Action(Expect{std::move(*one)});
  }
  if (verb == "expect_all") return expect_all(file, body);
  if (verb == "collect") return collect(file, body, *parts.step);
  if (verb == "signal") return signal(file, body);
  if (verb == "exit") return exit(file, body, *parts.step);
  if (verb == "stop_reading" || verb == "resume_reading" || verb == "hang_up") {
    return streams(file, parts);
  }
  if (verb == "measure") return measure(file, body);
  if (verb == "search") return search(file, body);
  if (verb == "files") return files(file, body);
  if (verb == "tree") return tree(file, body);
  if (verb == "put") return put(file, body);
  if (verb == "remove") return remove(file, body);
  if (verb == "let") return let(file, body);
  if (verb == "needs") return needs(file, body);
  if (verb == "check") return compare(file, body);
  if (body.kind != Node::Kind::kBool || !body.flag) {
    return file.error(body.mark, verb + " takes the value true");
  }
  if (verb == "end_input") return Action(EndInput{});
  return Action(Kill{});
}

}  // namespace touchstone::script
