#include "script/expand.h"

#include <algorithm>

#include "base/text.h"
#include "match/scope.h"
#include "script/case.h"
#include "script/say.h"
#include "script/series.h"
#include "script/use.h"
#include "script/walk.h"
#include "yaml/fields.h"

namespace touchstone::script {
namespace {

constexpr int kMaxFixtureDepth = 8;

std::string inline_text(const yaml::Node& value) {
  return value.is_string() ? value.scalar : value.to_json();
}

// Replaces bound references inside a text; "$${" is left for the scope to unescape.
std::string substitute_text(std::string_view text, const Bindings& bindings) {
  std::string out;
  std::size_t i = 0;
  while (i < text.size()) {
    if (text.substr(i, 3) == "$${") {
      out += "$${";
      i += 3;
      continue;
    }
    if (text.substr(i, 2) == "${") {
      const std::size_t end = text.find('}', i);
      if (end != std::string_view::npos) {
        const auto found = bindings.find(text.substr(i + 2, end - i - 2));
        if (found != bindings.end()) {
          out += inline_text(found->second);
          i = end + 1;
          continue;
        }
      }
    }
    out += text[i++];
  }
  return out;
}

void mark_place(yaml::Node& part, const yaml::File& file) {
  if (part.is_object() && part.find("at") == nullptr) {
    part.set("at", yaml::Node::string(file.where(part.mark)));
  }
}

class Expander {
 public:
  Expander(const contract::Contract& contract, const contract::Source& source,
           const yaml::File& file)
      : contract_(contract), source_(source), file_(file) {}

  base::Result<yaml::Node> row(const yaml::Node& case_node, const yaml::Node* row);

 private:
  base::Status add_steps(yaml::Node& steps, const yaml::File& file, const yaml::Node* list);
  base::Status add_use(yaml::Node& steps, const yaml::File& file, const yaml::Node& use);
  base::Status add_sayings(yaml::Node& steps, const yaml::File& file, const yaml::Node& step);
  base::Status add_script(yaml::Node& steps, const yaml::Node& case_node, std::string_view which);
  base::Status add_plants(yaml::Node& plants, const yaml::File& file, const yaml::Node* list,
                          int depth);

  const contract::Contract& contract_;
  const contract::Source& source_;
  const yaml::File& file_;
  std::map<std::string, int> uses_;  // of each script by each process, in this case
  FrameNumbers numbers_;
  bool walks_ = false;  // it has a walk already
};

// Puts the spoken contract's script in place of a step `use: NAME`.
base::Status Expander::add_use(yaml::Node& steps, const yaml::File& file, const yaml::Node& use) {
  auto wanted = read_use(file, use, contract_.speech);
  if (!wanted) return wanted.error();
  for (int i = 0; i < wanted->times; ++i) {
    for (const std::string& name : wanted->scripts) {
      const int number = ++uses_[name + "@" + wanted->process];
      std::vector<yaml::Node> spoken = spoken_steps(*wanted, contract_.speech, name, number);
      for (yaml::Node& step : spoken) {
        mark_place(step, contract_.speech.file);
        steps.items.push_back(std::move(step));
      }
    }
  }
  return {};
}

// Adds a step, or what a phrase or a walk stands for.
base::Status Expander::add_sayings(yaml::Node& steps, const yaml::File& file,
                                   const yaml::Node& step) {
  std::vector<yaml::Node> plain;
  if (step.find("walk") != nullptr) {
    if (walks_) return file.error(step.mark, "a case has one walk", "make two cases of it");
    walks_ = true;
    auto made = walk(file, contract_, source_.seed(), step, numbers_);
    if (!made) return made.error();
    plain = std::move(*made);
  } else {
    const auto spoken =
        std::find_if(contract_.phrases.begin(), contract_.phrases.end(),
                     [&](const auto& phrase) { return step.find(phrase.first) != nullptr; });
    if (spoken != contract_.phrases.end()) {
      auto made = say(file, spoken->first, spoken->second, step, numbers_);
      if (!made) return made.error();
      plain = std::move(*made);
    } else {
      plain.push_back(step);
    }
  }
  for (yaml::Node& one : plain) {
    mark_place(one, file);
    steps.items.push_back(std::move(one));
  }
  return {};
}

base::Status Expander::add_steps(yaml::Node& steps, const yaml::File& file,
                                 const yaml::Node* list) {
  if (list == nullptr) return {};
  if (!list->is_array()) return file.error(list->mark, "steps must be a list");
  for (const yaml::Node& step : list->items) {
    if (!step.is_object()) {
      return file.error(step.mark, "a step must be a map such as {expect: {...}}");
    }
    if (step.find("use") != nullptr) {
      TS_RETURN_IF_ERROR(add_use(steps, file, step));
      continue;
    }
    TS_RETURN_IF_ERROR(add_sayings(steps, file, step));
  }
  return {};
}

// Adds the steps of the script that the case's member `which` ("enter" or "leave") names.
base::Status Expander::add_script(yaml::Node& steps, const yaml::Node& case_node,
                                  std::string_view which) {
  const yaml::Node* choice = case_node.find(which);
  if (choice != nullptr && !choice->is_string()) {
    return file_.error(choice->mark, "expected the name of a script of the contract, or none");
  }
  const std::string name = choice != nullptr ? choice->scalar : std::string(which);
  if (name == "none") return {};
  const auto script = contract_.scripts.find(name);
  if (script == contract_.scripts.end()) {
    if (choice == nullptr) return {};  // the contract has no default script
    std::vector<std::string> known = {"none"};
    for (const auto& entry : contract_.scripts) known.push_back(entry.first);
    const auto near = base::did_you_mean(name, known);
    return file_.error(
        choice->mark, "the contract has no script \"" + name + "\"",
        near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(known, ", "));
  }
  return add_steps(steps, contract_.file, &script->second);
}

base::Status Expander::add_plants(yaml::Node& plants, const yaml::File& file,
                                  const yaml::Node* list, int depth) {
  if (list == nullptr) return {};
  if (!list->is_array()) return file.error(list->mark, "plant must be a list");
  if (depth > kMaxFixtureDepth) return file.error(list->mark, "fixtures name each other in a ring");
  const std::string folder = "fixtures/" + contract_.name + "/";
  for (const yaml::Node& item : list->items) {
    if (!item.is_string()) {
      plants.items.push_back(item);
      mark_place(plants.items.back(), file);
      continue;
    }
    const std::string path = folder + item.scalar + ".yaml";
    const auto bytes = source_.find(path);
    if (!bytes) {
      std::vector<std::string> known;
      for (const std::string& one : source_.list(folder)) {
        known.push_back(one.substr(folder.size(), one.size() - folder.size() - 5));
      }
      const auto near = base::did_you_mean(item.scalar, known);
      return file.error(
          item.mark, "there is no fixture \"" + item.scalar + "\" in " + folder,
          near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(known, ", "));
    }
    auto fixture = yaml::parse(*bytes, path);
    if (!fixture) return fixture.error();
    TS_RETURN_IF_ERROR(add_plants(plants, *fixture, &fixture->root, depth + 1));
  }
  return {};
}

base::Result<yaml::Node> Expander::row(const yaml::Node& case_node, const yaml::Node* row) {
  uses_.clear();
  numbers_ = {};
  walks_ = false;
  yaml::Node bound = case_node;
  std::string suffix;
  if (row != nullptr) {
    Bindings bindings;
    for (const auto& member : row->members) bindings[member.name] = member.value;
    const yaml::Node* name = row->find("row");
    if (name == nullptr || !name->is_string()) {
      return file_.error(row->mark, "a row of a table needs a member \"row\", a word for its id");
    }
    suffix = "/" + name->scalar;
    bound = substitute(case_node, bindings);
  }
  TS_RETURN_IF_ERROR(unroll(file_, bound));
  yaml::Node document = yaml::Node::object();
  document.mark = case_node.mark;
  document.set("contract", yaml::Node::string(contract_.name));
  for (const auto& member : bound.members) {
    if (member.name == "steps" || member.name == "table" || member.name == "enter" ||
        member.name == "leave" || member.name == "plant") {
      continue;
    }
    document.set(member.name, member.value);
  }
  if (yaml::Node* id = document.find("id"); id != nullptr && id->is_string()) id->scalar += suffix;
  document.set("at", yaml::Node::string(file_.where(case_node.mark)));
  yaml::Node plants = yaml::Node::array();
  TS_RETURN_IF_ERROR(add_plants(plants, file_, bound.find("plant"), 0));
  document.set("plant", std::move(plants));
  yaml::Node steps = yaml::Node::array();
  const yaml::Node* own = bound.find("steps");
  if (own == nullptr) return file_.error(case_node.mark, "a case needs steps");
  TS_RETURN_IF_ERROR(add_script(steps, bound, "enter"));
  TS_RETURN_IF_ERROR(add_steps(steps, file_, own));
  const std::size_t before_leaving = steps.items.size();
  TS_RETURN_IF_ERROR(add_script(steps, bound, "leave"));
  const bool may_end_early =
      std::any_of(steps.items.begin(), steps.items.end(),
                  [](const yaml::Node& step) { return step.find("needs") != nullptr; });
  if (may_end_early) {  // then the case goes on with its leave script
    document.set("leaving",
                 yaml::Node::number(std::to_string(steps.items.size() - before_leaving)));
  }
  document.set("steps", std::move(steps));
  // A walk that fails is made shorter and written down as a case again.
  if (walks_) document.set("walked", bound);
  return document;
}

}  // namespace

yaml::Node substitute(const yaml::Node& node, const Bindings& bindings) {
  if (node.is_string()) {
    if (const auto name = match::whole_reference(node.scalar)) {
      const auto found = bindings.find(*name);
      if (found != bindings.end()) {
        yaml::Node value = found->second;
        value.mark = node.mark;
        return value;
      }
    }
    yaml::Node copy = node;
    copy.scalar = substitute_text(node.scalar, bindings);
    return copy;
  }
  yaml::Node copy = node;
  for (yaml::Node& item : copy.items) item = substitute(item, bindings);
  for (auto& member : copy.members) {
    member.name = substitute_text(member.name, bindings);
    member.value = substitute(member.value, bindings);
  }
  return copy;
}

yaml::File file_of(const yaml::Node& part, const yaml::File& otherwise) {
  const yaml::Node* at = part.find("at");
  if (at == nullptr || !at->is_string()) return yaml::File{otherwise.name, {}};
  std::string_view name = at->scalar;
  for (int i = 0; i < 2; ++i) {  // takes ":LINE:COLUMN" off
    const std::size_t colon = name.rfind(':');
    if (colon != std::string_view::npos) name = name.substr(0, colon);
  }
  return yaml::File{std::string(name), {}};
}

base::Result<std::vector<yaml::Node>> expand(const contract::Contract& contract,
                                             const contract::Source& source, const yaml::File& file,
                                             const yaml::Node& case_node) {
  if (!case_node.is_object()) return file.error(case_node.mark, "a case must be a map");
  Expander expander(contract, source, file);
  std::vector<yaml::Node> documents;
  if (needs_speech(case_node, contract.speech)) return documents;
  const yaml::Node* table = case_node.find("table");
  if (table == nullptr) {
    auto document = expander.row(case_node, nullptr);
    if (!document) return document.error();
    documents.push_back(std::move(*document));
    return documents;
  }
  if (!table->is_array() || table->items.empty()) {
    return file.error(table->mark, "table must be a list of maps with at least one row");
  }
  for (const yaml::Node& row : table->items) {
    if (!row.is_object()) return file.error(row.mark, "a row of a table must be a map");
    auto document = expander.row(case_node, &row);
    if (!document) return document.error();
    documents.push_back(std::move(*document));
  }
  return documents;
}

}  // namespace touchstone::script
