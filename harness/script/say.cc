#include "script/say.h"

#include <algorithm>

#include "base/text.h"
#include "match/template.h"
#include "script/expand.h"
#include "yaml/fields.h"

namespace touchstone::script {
namespace {

using contract::Phrase;
using yaml::Node;

constexpr std::string_view kMember = "value.";

// A pattern made of matchers only says everything itself.
bool is_matchers(const Node& node) {
  return !node.is_object() ||
         (!node.members.empty() &&
          std::all_of(node.members.begin(), node.members.end(),
                      [](const Node::Member& member) { return member.name.starts_with('$'); }));
}

Node merged(const Node& base, const Node& more) {
  if (is_matchers(more)) return more;
  Node whole = base;
  whole.mark = more.mark;
  for (const Node::Member& member : more.members) whole.set(member.name, member.value);
  return whole;
}

// One use of a phrase.
class Saying {
 public:
  Saying(const yaml::File& file, const std::string& name, const Phrase& phrase, const Node& step)
      : file_(file), name_(name), phrase_(phrase), step_(step) {}

  base::Result<std::vector<Node>> steps(FrameNumbers& numbers);

 private:
  base::Status read();
  base::Result<Bindings> bindings(const Node& asked, int number) const;
  Node answer_step(Bindings bound, const Node& gives) const;
  void keep(const char* modifier, Node& step) const;

  const yaml::File& file_;
  const std::string& name_;
  const Phrase& phrase_;
  const Node& step_;
  Bindings beside_;
};

base::Status Saying::read() {
  for (const Node::Member& taken : phrase_.takes.members) beside_[taken.name] = taken.value;
  constexpr std::string_view kModifiers[] = {"gives",     "decides", "check",   "tolerate",
                                             "within_ms", "within",  "process", "note",
                                             "write",     "meant",   "walk",    "at"};
  std::vector<std::string> known(std::begin(kModifiers), std::end(kModifiers));
  for (const Node::Member& taken : phrase_.takes.members) known.push_back(taken.name);
  for (const Node::Member& member : step_.members) {
    if (member.name == name_) continue;
    if (std::find(known.begin(), known.end(), member.name) == known.end()) {
      const auto near = base::did_you_mean(member.name, known);
      return file_.error(
          member.mark, "\"" + name_ + "\" takes no \"" + member.name + "\" beside it",
          near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(known, ", "));
    }
    if (phrase_.takes.find(member.name) != nullptr) beside_[member.name] = member.value;
  }
  return {};
}

base::Result<Bindings> Saying::bindings(const Node& asked, int number) const {
  if (!asked.is_object()) return file_.error(asked.mark, "\"" + name_ + "\" takes a map or a list");
  Bindings bound = beside_;
  const Node value = merged(phrase_.asks, asked);
  for (const Node* part : {&phrase_.send, &phrase_.expect, &phrase_.check}) {
    for (const std::string& reference : match::Template(*part).references()) {
      if (!reference.starts_with(kMember)) continue;
      const Node* member = value.find(std::string_view(reference).substr(kMember.size()));
      bound[reference] = member != nullptr ? *member : Node();
    }
  }
  bound["value"] = substitute(value, beside_);
  bound["nr"] = Node::number(std::to_string(number));
  return bound;
}

void Saying::keep(const char* modifier, Node& step) const {
  if (const Node* given = step_.find(modifier)) step.set(modifier, *given);
}

Node Saying::answer_step(Bindings bound, const Node& gives) const {
  bound["gives"] = substitute(merged(phrase_.gives, gives), beside_);
  Node step = Node::object();
  step.mark = step_.mark;
  step.set("expect", substitute(phrase_.expect, bound));
  const Node* decides = step_.find("decides");
  if (decides == nullptr && !phrase_.decides.is_null()) decides = &phrase_.decides;
  if (decides != nullptr) step.set("decides", *decides);
  Node check = phrase_.check.is_null() ? Node::object() : substitute(phrase_.check, bound);
  if (const Node* more = step_.find("check")) {
    for (const Node::Member& member : more->members) {
      bound["gives"] = member.value;
      check.set(member.name, substitute(phrase_.expect, bound));
    }
  }
  if (!check.members.empty()) step.set("check", std::move(check));
  for (const char* one : {"tolerate", "within_ms", "within", "process", "walk"}) keep(one, step);
  return step;
}

base::Result<std::vector<Node>> Saying::steps(FrameNumbers& numbers) {
  TS_RETURN_IF_ERROR(read());
  const Node& asked = *step_.find(name_);
  const std::vector<Node> questions = asked.is_array() ? asked.items : std::vector<Node>{asked};
  const Node* gives = step_.find("gives");
  const bool each = gives != nullptr && gives->is_array();
  if (each && gives->items.size() != questions.size()) {
    return file_.error(gives->mark, "there must be as many answers as questions");
  }
  Node frames = Node::array();
  std::vector<Node> steps(1);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    auto bound = bindings(questions[i], numbers.next());
    if (!bound) return bound.error();
    frames.items.push_back(substitute(phrase_.send, *bound));
    const Node& given = each ? gives->items[i] : gives != nullptr ? *gives : Node::object();
    steps.push_back(answer_step(std::move(*bound), given));
  }
  Node& write = steps.front();
  write = Node::object();
  write.mark = step_.mark;
  if (asked.is_array()) {
    write.set("send_all", std::move(frames));
  } else {
    write.set("send", std::move(frames.items.front()));
  }
  for (const char* one : {"process", "note", "write", "meant", "walk"}) keep(one, write);
  return steps;
}

}  // namespace

base::Result<std::vector<Node>> say(const yaml::File& file, const std::string& name,
                                    const Phrase& phrase, const Node& step, FrameNumbers& numbers) {
  return Saying(file, name, phrase, step).steps(numbers);
}

}  // namespace touchstone::script
