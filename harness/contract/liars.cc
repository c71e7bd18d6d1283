#include "contract/liars.h"

#include <algorithm>
#include <set>
#include <utility>

#include "contract/loader.h"
#include "contract/suggest.h"
#include "yaml/fields.h"

namespace touchstone::contract {
namespace {

class LiarsReader {
 public:
  LiarsReader(const Contract& contract, const yaml::File& file)
      : file_(file), known_(contract.requirement_ids()) {}

  base::Result<Liars> read() {
    yaml::Fields fields(file_, file_.root, "a file of liars");
    Liars liars;
    liars.honest = fields.texts("honest");
    liars.program = fields.texts("program");
    liars.list = fields.texts("list");
    if (fields.required("liars") == nullptr) return fields.finish().error();
    const yaml::Node* const list = fields.array("liars");
    TS_RETURN_IF_ERROR(fields.finish());
    for (const yaml::Node& node : list->items) {
      auto liar = read_liar(node);
      if (!liar) return liar.error();
      if (liar->program.empty() && liars.program.empty()) {
        return file_.error(
            node.mark, "nothing says how " + liar->fault + " is started",
            "give the file a program:, as in [\"${honest}\", --fault, \"${fault}\"]");
      }
      liars.liars.push_back(std::move(*liar));
    }
    return liars;
  }

 private:
  base::Result<Liar> read_liar(const yaml::Node& node) {
    if (!node.is_object()) return file_.error(node.mark, "a liar must be a map");
    yaml::Fields fields(file_, node, "a liar");
    Liar liar;
    liar.fault = fields.required_text("fault");
    fields.required("breaks");
    liar.breaks = fields.texts("breaks");
    const yaml::Node* const also = fields.object("also");
    liar.suffers = fields.required_text("suffers");
    liar.devious = fields.flag("devious").value_or(false);
    liar.program = fields.texts("program");
    TS_RETURN_IF_ERROR(fields.finish());
    if (liar.fault.empty() || liar.breaks.empty()) {
      return file_.error(node.mark, "a liar has a name and breaks at least one requirement");
    }
    if (!faults_.insert(liar.fault).second) {
      return file_.error(node.mark, "the fault \"" + liar.fault + "\" is named twice");
    }
    for (const std::string& id : liar.breaks) TS_RETURN_IF_ERROR(check_id(node, id));
    if (also != nullptr) TS_RETURN_IF_ERROR(read_also(*also, liar));
    return liar;
  }

  base::Status read_also(const yaml::Node& node, Liar& liar) {
    for (const yaml::Node::Member& member : node.members) {
      TS_RETURN_IF_ERROR(check_id(member.value, member.name));
      if (!member.value.is_string() || member.value.scalar.empty()) {
        return file_.error(member.mark, "what a liar may break as well needs a reason",
                           "write " + member.name + ": why it depends on more than the liar");
      }
      if (std::find(liar.breaks.begin(), liar.breaks.end(), member.name) != liar.breaks.end()) {
        return file_.error(member.mark, member.name + " is in breaks and in also");
      }
      liar.also[member.name] = member.value.scalar;
    }
    return {};
  }

  base::Status check_id(const yaml::Node& node, const std::string& id) const {
    if (std::find(known_.begin(), known_.end(), id) != known_.end()) return {};
    return file_.error(node.mark, "there is no requirement \"" + id + "\"", suggest(id, known_));
  }

  const yaml::File& file_;
  std::vector<std::string> known_;
  std::set<std::string> faults_;
};

void replace_all(std::string& text, std::string_view name, const std::string& value) {
  for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += value.size()) {
    text.replace(at, name.size(), value);
  }
}

}  // namespace

std::string liars_path(std::string_view contract) { return folder_of(contract) + "liars.yaml"; }

base::Result<Liars> read_liars(const Contract& contract, std::string_view text, std::string name) {
  auto file = yaml::parse(text, std::move(name));
  if (!file) return file.error();
  if (!file->root.is_object()) {
    return file->error(file->root.mark, "a file of liars is a map with program and liars");
  }
  return LiarsReader(contract, *file).read();
}

std::vector<std::string> command_of(const std::vector<std::string>& words, const HonestUnit& honest,
                                    const std::string& fault) {
  std::vector<std::string> command;
  for (std::string word : words) {
    if (word == "${honest}" || word == "${words}") {
      const std::ptrdiff_t skipped = word == "${words}" && !honest.command.empty() ? 1 : 0;
      command.insert(command.end(), honest.command.begin() + skipped, honest.command.end());
      continue;
    }
    replace_all(word, "${folder}", honest.folder);
    replace_all(word, "${fault}", fault);
    command.push_back(std::move(word));
  }
  return command;
}

}  // namespace touchstone::contract
