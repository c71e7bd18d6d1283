#include "script/use.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "script/expand.h"
#include "yaml/fields.h"

namespace touchstone::script {
namespace {

using yaml::Node;

constexpr std::int64_t kMostTimes = 5000;

std::vector<std::string> parts_of(const std::string& name, const contract::Speech& speech) {
  if (name == "ping" && !speech.scripts.contains(name)) return {"ask", "answer"};
  return {name};
}

bool waits(const Node& step) {
  constexpr std::array<std::string_view, 5> kWaiting = {"expect", "expect_all", "collect", "exit",
                                                        "close"};
  // What a step of another lane waits for.
  constexpr std::array<std::string_view, 4> kOfLanes = {"expect", "returns", "fails",
                                                        "expect_frame"};
  for (const Node::Member& member : step.members) {
    if (std::find(kWaiting.begin(), kWaiting.end(), member.name) != kWaiting.end()) return true;
    for (const std::string_view verb : kOfLanes) {
      if (member.value.is_object() && member.value.find(verb) != nullptr) return true;
    }
  }
  return false;
}

// The `use` steps of a list that is not checked yet.
std::vector<std::string> used_scripts(const Node& case_node) {
  std::vector<std::string> names;
  const Node* steps = case_node.find("steps");
  if (steps == nullptr) return names;
  for (const Node& step : steps->items) {
    const Node* use = step.find("use");
    if (use != nullptr && use->is_string()) names.push_back(use->scalar);
  }
  return names;
}

}  // namespace

bool needs_speech(const Node& case_node, const contract::Speech& speech) {
  for (const std::string& name : used_scripts(case_node)) {
    for (const std::string& part : parts_of(name, speech)) {
      if (!speech.scripts.contains(part)) return true;
    }
  }
  return false;
}

base::Result<Use> read_use(const yaml::File& file, const Node& step,
                           const contract::Speech& speech) {
  yaml::Fields fields(file, step, "a step that uses a script");
  Use use;
  const std::string name = fields.required_text("use");
  const auto times = fields.integer("times");
  use.decides = fields.any("decides");
  use.within = fields.any("within");
  for (const char* modifier : {"process", "within_ms", "write", "tolerate", "note"}) {
    if (const Node* given = fields.any(modifier))
      use.given.push_back({modifier, step.mark, *given});
  }
  TS_RETURN_IF_ERROR(fields.finish());
  if (const Node* process = step.find("process")) use.process = process->scalar;
  if (times && (*times < 1 || *times > kMostTimes)) {
    return file.error(step.find("times")->mark,
                      "times must be from 1 to " + std::to_string(kMostTimes));
  }
  use.times = static_cast<int>(times.value_or(1));
  use.scripts = parts_of(name, speech);
  for (const std::string& part : use.scripts) {
    if (speech.scripts.contains(part)) continue;
    std::vector<std::string> known;
    for (const auto& script : speech.scripts) known.push_back(script.first);
    const auto near = base::did_you_mean(part, known);
    return file.error(
        step.find("use")->mark, "no script \"" + part + "\" is spoken",
        near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(known, ", "));
  }
  return use;
}

std::vector<Node> spoken_steps(const Use& use, const contract::Speech& speech,
                               const std::string& script, int number) {
  const Bindings bindings = {{"nr", Node::string(std::to_string(number))}};
  std::vector<Node> steps;
  Node* last_wait = nullptr;
  steps.reserve(speech.scripts.at(script).items.size());
  for (const Node& one : speech.scripts.at(script).items) {
    steps.push_back(substitute(one, bindings));
    Node& step = steps.back();
    for (const Node::Member& member : use.given) step.set(member.name, member.value);
    if (!waits(step)) continue;
    if (use.decides != nullptr) step.set("decides", *use.decides);
    last_wait = &step;
  }
  if (use.within != nullptr && last_wait != nullptr) last_wait->set("within", *use.within);
  return steps;
}

}  // namespace touchstone::script
