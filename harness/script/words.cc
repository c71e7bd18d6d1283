#include "script/words.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "match/template.h"
#include "script/expand.h"

namespace touchstone::script {

using yaml::Node;

namespace {

constexpr std::string_view kMember = "value.";

// The members of the value that the word's meaning names.
std::vector<std::string> members_of(const Node& meaning) {
  std::vector<std::string> names;
  for (const std::string& name : match::Template(meaning).references()) {
    if (name.starts_with(kMember)) names.push_back(name.substr(kMember.size()));
  }
  return names;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void place(Node& node, yaml::Mark mark) {
  node.mark = mark;
  for (Node& item : node.items) place(item, mark);
  for (Node::Member& member : node.members) {
    member.mark = mark;
    place(member.value, mark);
  }
}

// One use of a word; lives for one call.
class WordUse {
 public:
  WordUse(const yaml::File& file, const std::string& name, const contract::Word& word,
          const Node& value)
      : file_(file), name_(name), word_(word), value_(value) {}

  base::Result<Node> expand();

 private:
  base::Status fill(const std::vector<std::string>& wanted);
  base::Status add_sum(const std::string& member, const std::vector<std::string>& terms);
  base::Status check(std::vector<std::string> known) const;

  const yaml::File& file_;
  const std::string& name_;
  const contract::Word& word_;
  Node value_;
};

base::Result<Node> WordUse::expand() {
  const std::vector<std::string> wanted = members_of(word_.meaning);
  const yaml::Mark mark = value_.mark;
  if (!wanted.empty()) TS_RETURN_IF_ERROR(fill(wanted));
  Bindings bindings{{"value", value_}};
  for (const std::string& member : wanted) {
    bindings[std::string(kMember) + member] = *value_.find(member);
  }
  Node meaning = substitute(word_.meaning, bindings);
  for (Node::Member& member : meaning.members) {
    if (member.name == "send" && member.value.is_array()) member.name = "send_all";
  }
  place(meaning, mark);
  return meaning;
}

base::Status WordUse::fill(const std::vector<std::string>& wanted) {
  if (!value_.is_object() && !word_.short_.empty()) {
    Node map = Node::object();
    map.mark = value_.mark;
    map.set(word_.short_, value_);
    value_ = std::move(map);
  }
  if (!value_.is_object()) {
    return file_.error(value_.mark, "\"" + name_ + "\" takes a map",
                       "with the members " + base::join(wanted, ", "));
  }
  TS_RETURN_IF_ERROR(check(wanted));
  for (const Node::Member& member : word_.defaults.members) {
    if (value_.find(member.name) == nullptr) value_.set(member.name, member.value);
  }
  for (const auto& [member, terms] : word_.sums) {
    if (value_.find(member) == nullptr) TS_RETURN_IF_ERROR(add_sum(member, terms));
  }
  for (const std::string& member : wanted) {
    if (value_.find(member) == nullptr) {
      return file_.error(value_.mark, "\"" + name_ + "\" needs the member \"" + member + "\"");
    }
  }
  return {};
}

base::Status WordUse::add_sum(const std::string& member, const std::vector<std::string>& terms) {
  std::int64_t sum = 0;
  for (const std::string& name : terms) {
    const Node* term = value_.find(name);
    const auto number = term != nullptr && term->is(Node::Kind::kNumber)
                            ? json::Number(term->scalar).as_int64()
                            : std::nullopt;
    if (!number) {
      return file_.error(term != nullptr ? term->mark : value_.mark,
                         "\"" + name_ + "\" needs a whole number as its \"" + name + "\"",
                         "or give \"" + member + "\" as well");
    }
    sum += *number;
  }
  value_.set(member, Node::number(std::to_string(sum)));
  return {};
}

// Refuses members that the word makes nothing of. `known` are those that its meaning names.
base::Status WordUse::check(std::vector<std::string> known) const {
  for (const auto& [sum, terms] : word_.sums) {
    for (const std::string& term : terms) {
      if (!contains(known, term)) known.push_back(term);
    }
  }
  for (const Node::Member& member : value_.members) {
    if (contains(known, member.name)) continue;
    const auto near = base::did_you_mean(member.name, known);
    return file_.error(
        member.mark, "\"" + name_ + "\" has no member \"" + member.name + "\"",
        near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(known, ", "));
  }
  return {};
}

}  // namespace

base::Result<Node> expand_word(const yaml::File& file, const std::string& name,
                               const contract::Word& word, const Node& value) {
  return WordUse(file, name, word, value).expand();
}

}  // namespace touchstone::script
