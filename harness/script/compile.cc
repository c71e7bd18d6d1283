#include <algorithm>
#include <set>

#include "base/text.h"
#include "script/bytes.h"
#include "script/case.h"
#include "script/expand.h"
#include "script/step_compiler.h"
#include "yaml/fields.h"

namespace touchstone::script {

using yaml::Fields;
using yaml::Node;

namespace {

// Compiles one case; lives for one call.
class CaseCompiler {
 public:
  CaseCompiler(const contract::Contract& contract, const yaml::File& file, const Node& document)
      : contract_(contract), file_(file), document_(document) {}

  base::Result<CasePtr> compile();

 private:
  base::Status head(Fields& fields);
  // A number from 1 on; complains about others.
  std::optional<std::int64_t> count(Fields& fields, const char* name, std::int64_t most);
  base::Status machine_has(const Node* list);
  base::Status bounds(const Node* node);
  base::Status plants(const Node* list);
  base::Result<Plant> plant(const yaml::File& file, const Node& node);
  base::Status lanes(StepCompiler& steps, const Node* own_answers, const Node* own_tolerate);
  base::Status answers(StepCompiler& steps, const yaml::File& file, const contract::Lane& lane,
                       const std::vector<Node>& list);
  std::set<std::string> names() const;
  bool is_planted(const std::string& peer) const;

  const contract::Contract& contract_;
  const yaml::File& file_;
  const Node& document_;
  Case case_;
};

std::optional<std::int64_t> CaseCompiler::count(Fields& fields, const char* name,
                                                std::int64_t most) {
  const auto value = fields.integer(name);
  if (value && (*value < 1 || *value > most)) {
    fields.fail(document_.find(name)->mark,
                std::string(name) + " must be from 1 to " + std::to_string(most));
  }
  return value;
}

base::Status CaseCompiler::head(Fields& fields) {
  (void)fields.any("contract");
  case_.id = fields.required_text("id");
  case_.title = fields.required_text("title");
  case_.at = fields.text("at").value_or(file_.where(document_.mark));
  case_.alone = fields.flag("alone").value_or(false);
  case_.slow = fields.flag("slow").value_or(false);
  case_.repeat = static_cast<int>(count(fields, "repeat", 1000).value_or(1));
  case_.cpus = static_cast<unsigned>(count(fields, "cpus", 1024).value_or(0));
  case_.args = fields.texts("args");
  const Node* env = fields.object("env");
  const Node* variables = fields.object("variables");
  for (const auto& member : env != nullptr ? env->members : std::vector<Node::Member>{}) {
    case_.env.emplace_back(member.name, member.value.scalar);
  }
  for (const auto& member :
       variables != nullptr ? variables->members : std::vector<Node::Member>{}) {
    case_.variables[member.name] = member.value.scalar;
  }
  if (!fields.ok()) return {};
  const std::string prefix = contract_.name + "/";
  const bool good =
      case_.id.size() > prefix.size() && case_.id.starts_with(prefix) &&
      case_.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/_") == std::string::npos;
  if (!good) {
    return file_.error(document_.find("id")->mark,
                       "the id \"" + case_.id + "\" must be " + prefix + "words-with-dashes");
  }
  return {};
}

base::Status CaseCompiler::machine_has(const Node* list) {
  for (const Node& command : list != nullptr ? list->items : std::vector<Node>{}) {
    std::vector<std::string> words;
    for (const Node& word : command.items) words.push_back(word.scalar);
    if (words.empty()) {
      return file_.error(command.mark, "a need is a command, a list of words",
                         "for example [python3, --version]");
    }
    case_.machine_has.push_back(std::move(words));
  }
  return {};
}

base::Status CaseCompiler::bounds(const Node* node) {
  case_.bounds = contract_.bounds;
  if (node == nullptr) return {};
  Fields fields(file_, *node, "bounds");
  struct Slot {
    const char* name;
    Milliseconds* bound;
  };
  for (const Slot& slot :
       {Slot{"start", &case_.bounds.start}, Slot{"request", &case_.bounds.request},
        Slot{"exit", &case_.bounds.exit}, Slot{"case", &case_.bounds.case_}}) {
    const auto value = fields.integer(slot.name);
    if (value && *value <= 0) fields.fail(node->mark, "a bound must be above 0 milliseconds");
    if (value) *slot.bound = Milliseconds(*value);
  }
  return fields.finish();
}

base::Result<Plant> CaseCompiler::plant(const yaml::File& file, const Node& node) {
  if (!node.is_object())
    return file.error(node.mark, "a plant is a map such as {file: ..., text: ...}");
  Fields fields(file, node, "a plant");
  (void)fields.any("at");
  Plant plant;
  const struct {
    const char* name;
    Plant::Kind kind;
  } kKinds[] = {{"file", Plant::Kind::kFile},
                {"folder", Plant::Kind::kFolder},
                {"link", Plant::Kind::kLink},
                {"double", Plant::Kind::kDouble},
                {"peer", Plant::Kind::kPeer}};
  int kinds = 0;
  for (const auto& one : kKinds) {
    const auto path = fields.text(one.name);
    if (!path) continue;
    ++kinds;
    plant.kind = one.kind;
    plant.path = *path;
  }
  const Node* text = fields.any("text");
  const Node* json = fields.any("json");
  const Node* bytes = fields.any("bytes");
  plant.target = fields.text("target").value_or("");
  const auto mode = fields.text("mode");
  TS_RETURN_IF_ERROR(fields.finish());
  if (kinds != 1) {
    return file.error(node.mark,
                      "a plant needs exactly one of file, folder, link, double and peer");
  }
  if (mode) {
    const auto bits = octal_text(*mode);
    if (!bits) return file.error(node.find("mode")->mark, "mode must be an octal text");
    plant.mode = *bits;
  }
  const bool named = plant.kind == Plant::Kind::kDouble || plant.kind == Plant::Kind::kPeer;
  if (named && !contract_.peers.contains(plant.path)) {
    std::vector<std::string> known;
    for (const auto& peer : contract_.peers) known.push_back(peer.first);
    const auto near = base::did_you_mean(plant.path, known);
    return file.error(
        node.mark, "the contract has no peer \"" + plant.path + "\"",
        near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(known, ", "));
  }
  if (plant.kind != Plant::Kind::kFile) return plant;
  if ((text != nullptr) + (json != nullptr) + (bytes != nullptr) != 1) {
    return file.error(node.mark, "a planted file needs exactly one of text, json and bytes");
  }
  if (bytes != nullptr) {
    auto stated = stated_bytes(file, *bytes);
    if (!stated) return stated.error();
    plant.bytes = std::move(*stated);
    plant.has_bytes = true;
  } else {
    plant.content = match::Template{text != nullptr ? *text : *json};
  }
  return plant;
}

base::Status CaseCompiler::plants(const Node* list) {
  if (list == nullptr) return {};
  for (const Node& item : list->items) {
    auto one = plant(file_of(item, file_), item);
    if (!one) return one.error();
    case_.plants.push_back(std::move(*one));
  }
  return {};
}

base::Status CaseCompiler::answers(StepCompiler& steps, const yaml::File& file,
                                   const contract::Lane& lane, const std::vector<Node>& list) {
  for (const Node& item : list) {
    if (!item.is_object()) return file.error(item.mark, "an answer is a map with when");
    auto answer = steps.compile_answer(file, item, lane);
    if (!answer) return answer.error();
    case_.answers[lane.name].push_back(std::move(*answer));
  }
  return {};
}

base::Status CaseCompiler::lanes(StepCompiler& steps, const Node* own_answers,
                                 const Node* own_tolerate) {
  if (own_answers != nullptr) {
    for (const auto& member : own_answers->members) {
      const contract::Lane* lane = contract_.lane(member.name);
      if (lane == nullptr) {
        return file_.error(member.mark, "the contract has no lane \"" + member.name + "\"");
      }
      TS_RETURN_IF_ERROR(answers(steps, file_, *lane, member.value.items));
    }
  }
  TS_RETURN_IF_ERROR(answers(steps, contract_.file, contract_.unit, contract_.unit.answers));
  for (const auto& peer : contract_.peers) {
    TS_RETURN_IF_ERROR(answers(steps, contract_.file, peer.second, peer.second.answers));
  }
  if (own_tolerate == nullptr) return {};
  for (const Node& item : own_tolerate->items) {
    auto pattern = match::Pattern::compile(file_, item);
    if (!pattern) return pattern.error();
    case_.tolerate.push_back(std::move(*pattern));
  }
  return {};
}

// A server listens only in cases that ask for it.
bool CaseCompiler::is_planted(const std::string& peer) const {
  return std::any_of(case_.plants.begin(), case_.plants.end(), [&](const Plant& plant) {
    return plant.kind == Plant::Kind::kPeer && plant.path == peer;
  });
}

std::set<std::string> CaseCompiler::names() const {
  std::set<std::string> names = {"HOME", "CWD", "TMP", "TOUCHSTONE", "PATH", "MACHINE_PATH"};
  for (const auto& variable : contract_.variables) names.insert(variable.first);
  for (const auto& variable : case_.variables) names.insert(variable.first);
  for (const auto& peer : contract_.peers) {
    if (peer.second.kind == contract::PeerKind::kModel) continue;
    if (peer.second.kind != contract::PeerKind::kServer) {
      names.insert("SOCKET_" + peer.first);
    } else if (is_planted(peer.first)) {
      names.insert({"PORT_" + peer.first, "URL_" + peer.first});
    }
  }
  return names;
}

base::Result<CasePtr> CaseCompiler::compile() {
  Fields fields(file_, document_, "a case");
  TS_RETURN_IF_ERROR(head(fields));
  const Node* decides = fields.any("decides");
  const Node* bounds_node = fields.object("bounds");
  const Node* plant_list = fields.array("plant");
  const Node* own_answers = fields.object("answers");
  const Node* own_tolerate = fields.array("tolerate");
  const Node* codec = fields.any("codec");
  const Node* step_list = fields.array("steps");
  const auto leaving = static_cast<std::size_t>(fields.integer("leaving").value_or(0));
  const Node* need_list = fields.array("machine_has");
  case_.walks = fields.any("walked") != nullptr;
  TS_RETURN_IF_ERROR(fields.finish());
  TS_RETURN_IF_ERROR(machine_has(need_list));
  TS_RETURN_IF_ERROR(bounds(bounds_node));
  TS_RETURN_IF_ERROR(plants(plant_list));
  StepCompiler compiler(contract_, names());
  if (codec != nullptr) TS_RETURN_IF_ERROR(compiler.set_codec(file_, *codec));
  if (decides != nullptr) {
    auto ids = compiler.requirement_ids(file_, *decides);
    if (!ids) return ids.error();
    case_.decides = std::move(*ids);
  }
  TS_RETURN_IF_ERROR(lanes(compiler, own_answers, own_tolerate));
  std::size_t rest = step_list != nullptr ? step_list->items.size() : 0;
  for (const Node& node : step_list != nullptr ? step_list->items : std::vector<Node>{}) {
    if (rest-- == leaving) case_.leave_at = case_.steps.size();
    auto steps = compiler.compile(file_of(node, file_), node);
    if (!steps) return steps.error();
    for (Step& step : *steps) case_.steps.push_back(std::move(step));
  }
  if (case_.steps.empty()) return file_.error(document_.mark, "a case needs at least one step");
  if (leaving == 0) case_.leave_at = case_.steps.size();
  case_.homes.assign(compiler.homes().begin(), compiler.homes().end());
  for (const Plant& one : case_.plants) {
    if (one.kind == Plant::Kind::kDouble || one.kind == Plant::Kind::kPeer) {
      case_.peers.push_back(one.path);
    }
  }
  std::sort(case_.peers.begin(), case_.peers.end());
  case_.peers.erase(std::unique(case_.peers.begin(), case_.peers.end()), case_.peers.end());
  case_.document = document_.to_json();
  return CasePtr(std::make_shared<const Case>(std::move(case_)));
}

void add_all(std::set<std::string>& ids, const std::vector<std::string>& more) {
  ids.insert(more.begin(), more.end());
}

void add_awaited(std::set<std::string>& ids, const Awaited& awaited) {
  add_all(ids, awaited.decides);
  for (const Check& check : awaited.checks) add_all(ids, check.requirements);
  for (const Within& within : awaited.within) add_all(ids, within.requirements);
}

}  // namespace

std::vector<std::string> Case::requirements() const {
  std::set<std::string> ids(decides.begin(), decides.end());
  for (const Step& step : steps) {
    add_all(ids, step.decides);
    for (const Check& forbidden : step.forbid) add_all(ids, forbidden.requirements);
    if (const auto* expect = std::get_if<Expect>(&step.action)) add_awaited(ids, expect->awaited);
    if (const auto* all = std::get_if<ExpectAll>(&step.action)) {
      for (const Awaited& awaited : all->awaited) add_awaited(ids, awaited);
    }
    if (const auto* collect = std::get_if<Collect>(&step.action)) {
      add_awaited(ids, collect->until);
    }
    if (const auto* exit = std::get_if<Exit>(&step.action)) {
      for (const Within& within : exit->within) add_all(ids, within.requirements);
    }
    if (const auto* compare = std::get_if<Compare>(&step.action)) {
      for (const Compare::Item& item : compare->items) add_all(ids, item.requirements);
    }
  }
  return {ids.begin(), ids.end()};
}

base::Result<CasePtr> compile(const contract::Contract& contract, const yaml::File& file,
                              const Node& document) {
  return CaseCompiler(contract, file, document).compile();
}

base::Result<CasePtr> compile_document(const contract::Contract& contract,
                                       std::string_view document_json) {
  auto parsed = json::Document::parse(std::string(document_json), "the recording's case");
  if (!parsed) return parsed.error();
  const yaml::File file{"the recording's case", Node::from_json(parsed->root())};
  return compile(contract, file, file.root);
}

}  // namespace touchstone::script
