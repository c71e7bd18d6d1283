#include "contract/requirement_reader.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"
#include "contract/suggest.h"
#include "yaml/fields.h"

namespace touchstone::contract {
namespace {

constexpr std::array<std::pair<Level, std::string_view>, 3> kLevels = {{
    {Level::kMust, "MUST"},
    {Level::kShould, "SHOULD"},
    {Level::kMay, "MAY"},
}};

// Capitals and digits in groups, the last of them a number: RPC-017.
bool is_id(std::string_view text) {
  const std::vector<std::string_view> groups = base::split(text, '-');
  if (groups.size() < 2) return false;
  const auto consists_of = [](std::string_view group, std::string_view characters) {
    return !group.empty() && group.find_first_not_of(characters) == std::string_view::npos;
  };
  for (const std::string_view group : groups) {
    if (!consists_of(group, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")) return false;
  }
  return consists_of(groups.back(), "0123456789");
}

// One letter, or several joined by '+': how the fact is known.
bool is_basis(std::string_view text) {
  for (const std::string_view part : base::split(text, '+')) {
    if (part.size() != 1 || part[0] < 'A' || part[0] > 'Z') return false;
  }
  return true;
}

Level read_level(yaml::Fields& fields) {
  if (fields.required("level") == nullptr) return Level::kMust;
  const std::string word = fields.word("level", {"MUST", "SHOULD", "MAY"});
  for (const auto& [level, name] : kLevels) {
    if (name == word) return level;
  }
  return Level::kMust;
}

// Sources are keys, or a key with a text of its own: `reasoning: why`.
std::vector<std::string> read_source(yaml::Fields& fields) {
  const yaml::Node* const node = fields.required("source");
  if (node == nullptr) return {};
  const std::vector<yaml::Node> single = {*node};
  std::vector<std::string> source;
  for (const yaml::Node& item : node->is_array() ? node->items : single) {
    if (item.is_string()) {
      source.push_back(item.scalar);
    } else if (item.members.size() == 1 && item.members[0].value.is_string()) {
      source.push_back(item.members[0].name + ": " + item.members[0].value.scalar);
    } else {
      fields.fail(item.mark, "a source must be a string or one \"key: text\"");
    }
  }
  return source;
}

base::Status read_gate(const yaml::File& file, const yaml::Node& node, Requirement& requirement) {
  if (node.is_string()) {
    requirement.gate = node.scalar;
    return {};
  }
  yaml::Fields fields(file, node, "a gate");
  requirement.gate_unless = fields.texts("unless");
  requirement.gate_speaks = fields.texts("speaks");
  std::string question;
  if (!requirement.gate_unless.empty()) {
    question = "unless " + base::join(requirement.gate_unless, ", ");
  } else if (!requirement.gate_speaks.empty()) {
    question = "where the unit is known to speak a contract that offers " +
               base::join(requirement.gate_speaks, ", ") + " (--speaks)";
  } else {
    requirement.gate_probe = fields.required_text("probe");
    question = "probe " + requirement.gate_probe;
  }
  requirement.gate = fields.text("reason").value_or(question);
  return fields.finish();
}

std::vector<yaml::Node> read_rules(yaml::Fields& fields) {
  const yaml::Node* const node = fields.any("rule");
  if (node == nullptr) return {};
  const std::vector<yaml::Node> single = {*node};
  const std::vector<yaml::Node>& rules = node->is_array() ? node->items : single;
  for (const yaml::Node& rule : rules) {
    if (!rule.is_object()) fields.fail(rule.mark, "a rule must be a map");
  }
  return rules;
}

base::Result<Requirement> read_requirement(const yaml::File& file, const yaml::Node& node) {
  yaml::Fields fields(file, node, "a requirement");
  Requirement requirement;
  requirement.mark = node.mark;
  requirement.id = fields.required_text("id");
  requirement.level = read_level(fields);
  requirement.family = fields.required_text("family");
  requirement.says = fields.required_text("says");
  requirement.source = read_source(fields);
  requirement.basis = fields.required_text("basis");
  requirement.breaks = fields.required_text("breaks");
  const yaml::Node* const gate = fields.any("gate");
  requirement.excluded = fields.text("excluded").value_or("");
  requirement.rules = read_rules(fields);
  TS_RETURN_IF_ERROR(fields.finish());

  if (gate != nullptr) TS_RETURN_IF_ERROR(read_gate(file, *gate, requirement));
  if (!is_id(requirement.id)) {
    return file.error(node.find("id")->mark, "\"" + requirement.id + "\" is no requirement id",
                      "an id is capitals, a dash and a number, as in RPC-017");
  }
  if (!is_basis(requirement.basis)) {
    return file.error(node.find("basis")->mark, "\"" + requirement.basis + "\" is no basis",
                      "a basis is one capital letter, or several joined by '+'");
  }
  if (!requirement.excluded.empty() && !requirement.rules.empty()) {
    return file.error(node.find("excluded")->mark,
                      requirement.id + " is excluded and has a rule that decides it");
  }
  return requirement;
}

// The ids that one entry of a profile names.
base::Result<std::vector<std::string>> resolve(const yaml::File& file, const yaml::Node& entry,
                                               const std::vector<std::string>& known) {
  if (!entry.is_string()) {
    return file.error(entry.mark, "a profile's entry must be an id or a glob");
  }
  std::vector<std::string> ids;
  std::copy_if(known.begin(), known.end(), std::back_inserter(ids),
               [&](const std::string& id) { return base::glob_match(entry.scalar, id); });
  if (!ids.empty()) return ids;
  if (entry.scalar.find_first_of("*?") != std::string::npos) {
    return file.error(entry.mark, "no requirement matches \"" + entry.scalar + "\"");
  }
  return file.error(entry.mark, "unknown requirement \"" + entry.scalar + "\"",
                    suggest(entry.scalar, known));
}

}  // namespace

std::string_view to_string(Level level) {
  for (const auto& [known, name] : kLevels) {
    if (known == level) return name;
  }
  return {};
}

base::Result<std::vector<Requirement>> read_requirements(const yaml::File& file) {
  if (!file.root.is_array()) return file.error(file.root.mark, "requirements must be a list");
  std::vector<Requirement> requirements;
  std::map<std::string, yaml::Mark> seen;
  for (const yaml::Node& node : file.root.items) {
    base::Result<Requirement> requirement = read_requirement(file, node);
    if (!requirement) return requirement.error();
    const auto [first, fresh] = seen.emplace(requirement->id, node.mark);
    if (!fresh) {
      return file.error(node.find("id")->mark, "requirement " + requirement->id + " is there twice",
                        "the first one is at line " + std::to_string(first->second.line));
    }
    requirements.push_back(std::move(requirement).value());
  }
  return requirements;
}

base::Result<Profile> read_profile(const yaml::File& file, std::string_view stem,
                                   const std::vector<std::string>& known) {
  yaml::Fields fields(file, file.root, "a profile");
  Profile profile;
  profile.name = fields.required_text("profile");
  profile.title = fields.required_text("title");
  const yaml::Node* const entries = fields.required("requirements");
  TS_RETURN_IF_ERROR(fields.finish());
  if (profile.name != stem) {
    return file.error(file.root.find("profile")->mark,
                      "profile \"" + profile.name + "\" lies in a file of another name",
                      "name it \"" + std::string(stem) + "\"");
  }

  std::set<std::string> ids;
  if (entries->is_string() && entries->scalar == "all") {
    ids.insert(known.begin(), known.end());
  } else if (!entries->is_array()) {
    return file.error(entries->mark, "a profile's requirements must be \"all\" or a list");
  }
  for (const yaml::Node& entry : entries->items) {
    const base::Result<std::vector<std::string>> found = resolve(file, entry, known);
    if (!found) return found.error();
    ids.insert(found->begin(), found->end());
  }
  profile.requirements.assign(ids.begin(), ids.end());
  return profile;
}

}  // namespace touchstone::contract
