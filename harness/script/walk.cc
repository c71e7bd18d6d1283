#include "script/walk.h"

#include <random>

#include "base/text.h"
#include "match/template.h"
#include "script/expand.h"
#include "yaml/fields.h"

namespace touchstone::script {
namespace {

using contract::Walk;
using yaml::Node;

constexpr const char* kAnswer = "walk_answer";
constexpr const char* kCall = "walk";
constexpr int kMostDepth = 16;  // of words in words

// What is asked, and what stands beside the phrase.
struct Asked {
  Node call;
  Node with;
};

// Draws from a grammar. std::uniform_int_distribution differs between libraries; this does not.
class Dice {
 public:
  Dice(const Walk& walk, std::uint64_t seed) : walk_(walk), random_(seed) {
    for (const Walk::Call& call : walk.calls) total_ += call.times;
  }

  Asked next() {
    int left = static_cast<int>(random_() % static_cast<std::uint64_t>(total_));
    const Walk::Call* chosen = walk_.calls.data();
    while (left >= chosen->times) left -= (chosen++)->times;
    return {draw(chosen->value, kMostDepth), draw(chosen->with, kMostDepth)};
  }

 private:
  Node word(const std::vector<Node>& alternatives, int depth) {
    return draw(alternatives[random_() % alternatives.size()], depth - 1);
  }

  Node draw(const Node& node, int depth) {
    if (depth == 0) return node;
    if (node.is_string()) return text(node, depth);
    Node copy = node;
    for (Node& item : copy.items) item = draw(item, depth);
    for (Node::Member& member : copy.members) member.value = draw(member.value, depth);
    return copy;
  }

  Node text(const Node& node, int depth) {
    if (const auto name = match::whole_reference(node.scalar)) {
      const auto found = walk_.words.find(std::string(*name));
      if (found != walk_.words.end()) return word(found->second, depth);
    }
    // Each occurrence is drawn anew, so they are replaced one by one.
    Node made = Node::string("");
    made.mark = node.mark;
    std::string_view rest = node.scalar;
    while (!rest.empty()) {
      const std::size_t at = rest.find("${");
      const std::size_t end = rest.find('}', at);
      if (at == std::string_view::npos || end == std::string_view::npos) break;
      made.scalar += rest.substr(0, at);
      const auto found = walk_.words.find(std::string(rest.substr(at + 2, end - at - 2)));
      if (found == walk_.words.end()) {
        made.scalar += rest.substr(at, end + 1 - at);
      } else {
        made.scalar += word(found->second, depth).scalar;
      }
      rest.remove_prefix(end + 1);
    }
    made.scalar += rest;
    return made;
  }

  const Walk& walk_;
  std::mt19937_64 random_;
  int total_ = 0;
};

// The steps of one call: it is asked, and the model judges what was answered.
class Pace {
 public:
  Pace(const yaml::File& file, const contract::Contract& contract, const Walk& walk,
       const Node& step)
      : file_(file), contract_(contract), walk_(walk), step_(step) {}

  base::Status add(const Asked& asked, int number, FrameNumbers& numbers,
                   std::vector<Node>& steps) const;

 private:
  const yaml::File& file_;
  const contract::Contract& contract_;
  const Walk& walk_;
  const Node& step_;
};

base::Status Pace::add(const Asked& asked, int number, FrameNumbers& numbers,
                       std::vector<Node>& steps) const {
  Node mark = Node::object();
  mark.set("nr", Node::number(std::to_string(number)));
  Node answer = Node::object();
  answer.set("$as", Node::string(kAnswer));
  Node spoken = Node::object();
  spoken.mark = step_.mark;
  spoken.set(walk_.phrase, asked.call);
  spoken.set("gives", answer);
  for (const Node::Member& member : asked.with.members) spoken.set(member.name, member.value);
  spoken.set("walk", mark);
  auto exchange = say(file_, walk_.phrase, contract_.phrases.at(walk_.phrase), spoken, numbers);
  if (!exchange) return exchange.error();
  Node whole = mark;
  whole.set("call", asked.call);
  if (!asked.with.is_null()) whole.set("with", asked.with);
  exchange->front().set("walk", std::move(whole));
  for (Node& step : *exchange) steps.push_back(std::move(step));

  Node params = Node::object();
  params.set("call", asked.call);
  params.set("answer", Node::string(std::string("${") + kAnswer + "}"));
  if (!asked.with.is_null()) params.set("with", asked.with);
  Node question = Node::object();
  question.set("call", Node::string(walk_.method));
  question.set("params", std::move(params));
  question.set("as", Node::string(kCall));
  Node ask = Node::object();
  ask.mark = step_.mark;
  ask.set(walk_.peer, std::move(question));
  ask.set("walk", mark);
  steps.push_back(std::move(ask));

  Node outcome = Node::object();
  outcome.set("returns", Node::string(kCall));
  outcome.set("result", walk_.expect);
  Node judged = Node::object();
  judged.mark = step_.mark;
  judged.set(walk_.peer, std::move(outcome));
  const Node* decides = step_.find("decides");
  if (decides == nullptr && !walk_.decides.is_null()) decides = &walk_.decides;
  if (decides != nullptr) judged.set("decides", *decides);
  if (!walk_.check.is_null()) judged.set("check", walk_.check);
  judged.set("walk", std::move(mark));
  steps.push_back(std::move(judged));
  return {};
}

base::Result<Asked> asked_of(const yaml::File& file, const Node& item) {
  yaml::Fields fields(file, item, "a call of a walk");
  const Node* call = fields.required("call");
  const Node* with = fields.object("with");
  TS_RETURN_IF_ERROR(fields.finish());
  return Asked{*call, with != nullptr ? *with : Node()};
}

}  // namespace

base::Result<std::vector<Node>> walk(const yaml::File& file, const contract::Contract& contract,
                                     std::uint64_t seed, const Node& step, FrameNumbers& numbers) {
  constexpr std::int64_t kLongest = 20'000;
  const Node& body = *step.find("walk");
  yaml::Fields fields(file, body, "a walk");
  const std::string name = fields.required_text("of");
  const auto length = fields.integer("length");
  const auto salt = fields.integer("seed");
  const Node* given = fields.array("given");
  TS_RETURN_IF_ERROR(fields.finish());
  const auto found = contract.walks.find(name);
  if (found == contract.walks.end()) {
    std::vector<std::string> known;
    for (const auto& one : contract.walks) known.push_back(one.first);
    const auto near = base::did_you_mean(name, known);
    return file.error(
        body.mark, "the contract has no walk \"" + name + "\"",
        near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(known, ", "));
  }
  if ((given != nullptr) == length.has_value()) {
    return file.error(body.mark, "a walk needs either length or given");
  }
  if (length && (*length < 1 || *length > kLongest)) {
    return file.error(body.mark, "length must be from 1 to 20000");
  }
  const Pace pace(file, contract, found->second, step);
  std::vector<Node> steps;
  int number = 0;
  if (given != nullptr) {
    for (const Node& item : given->items) {
      auto asked = asked_of(file, item);
      if (!asked) return asked.error();
      TS_RETURN_IF_ERROR(pace.add(*asked, ++number, numbers, steps));
    }
    return steps;
  }
  // Walks of one run differ by their own number, all of them by the seed of the run.
  Dice dice(found->second, seed * 1'000'003 + static_cast<std::uint64_t>(salt.value_or(0)));
  while (number < *length) {
    TS_RETURN_IF_ERROR(pace.add(dice.next(), ++number, numbers, steps));
  }
  return steps;
}

}  // namespace touchstone::script
