#include <map>

#include "base/text.h"
#include "script/case.h"
#include "script/expand.h"
#include "yaml/fields.h"

namespace touchstone::script {

base::Result<std::vector<CasePtr>> load_file(const contract::Contract& contract,
                                             const contract::Source& source, std::string_view text,
                                             const std::string& name) {
  auto file = yaml::parse(text, name);
  if (!file) return file.error();
  if (!file->root.is_object()) {
    return file->error(file->root.mark, "a suite file must be a map with contract and cases");
  }
  yaml::Fields fields(*file, file->root, "a suite file");
  const std::string declared = fields.required_text("contract");
  const yaml::Node* list = fields.array("cases");
  TS_RETURN_IF_ERROR(fields.finish());
  if (declared != contract.name) {
    return file->error(
        file->root.find("contract")->mark,
        "this file is for the contract \"" + declared + "\", not \"" + contract.name + "\"");
  }
  std::vector<CasePtr> cases;
  for (const yaml::Node& node : list != nullptr ? list->items : std::vector<yaml::Node>{}) {
    auto documents = expand(contract, source, *file, node);
    if (!documents) return documents.error();
    for (const yaml::Node& document : *documents) {
      auto compiled = compile(contract, *file, document);
      if (!compiled) return compiled.error();
      cases.push_back(std::move(*compiled));
    }
  }
  return cases;
}

base::Result<std::vector<CasePtr>> load_suite(const contract::Contract& contract,
                                              const contract::Source& source) {
  std::vector<CasePtr> cases;
  std::map<std::string, std::string> places;  // id -> where it was first given
  for (const std::string& path : source.list("suites/" + contract.name + "/")) {
    if (!path.ends_with(".yaml")) continue;
    auto some = load_file(contract, source, *source.find(path), path);
    if (!some) return some.error();
    for (CasePtr& one : *some) {
      const auto [place, is_new] = places.emplace(one->id, one->at);
      if (!is_new) {
        return base::Error{base::ExitCode::kBadInput,
                           "the case id \"" + one->id + "\" is already taken at " + place->second,
                           one->at, "choose another id; ids are permanent"};
      }
      cases.push_back(std::move(one));
    }
  }
  return cases;
}

base::Result<CasePtr> probe_case(const contract::Contract& contract,
                                 const contract::Source& source) {
  const auto script = contract.scripts.find("probe");
  if (script == contract.scripts.end()) return CasePtr();
  yaml::Node node = yaml::Node::object();
  node.mark = script->second.mark;
  node.set("id", yaml::Node::string(contract.name + "/start-probe"));
  node.set("title", yaml::Node::string("the unit starts and speaks"));
  node.set("enter", yaml::Node::string("none"));
  node.set("leave", yaml::Node::string("none"));
  yaml::Node bounds = yaml::Node::object();
  bounds.set("case", yaml::Node::number(std::to_string(contract.bounds.start.count())));
  node.set("bounds", std::move(bounds));
  node.set("steps", script->second);
  auto documents = expand(contract, source, contract.file, node);
  if (!documents) return documents.error();
  if (documents->empty()) return CasePtr();  // it needs to know what the unit speaks
  return compile(contract, contract.file, documents->front());
}

}  // namespace touchstone::script
