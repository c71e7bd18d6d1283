#include "run/filter.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "base/text.h"
#include "contract/suggest.h"
#include "run/filter_words.h"

namespace touchstone::run {

using record::Verdict;

struct Filter::Node {
  enum class Kind { kId, kLevel, kFamily, kProfile, kVerdict, kNot, kAnd, kOr };
  Kind kind = Kind::kId;
  std::string text;  // a glob, of kId and kFamily
  contract::Level level = contract::Level::kMust;
  Verdict verdict = Verdict::kPass;
  const contract::Profile* profile = nullptr;
  std::vector<std::shared_ptr<const Node>> parts;
};

namespace {

using Node = Filter::Node;
using NodePtr = std::shared_ptr<const Node>;
using WordKind = FilterWord::Kind;

constexpr std::array kVerdicts = {
    Verdict::kPass,         Verdict::kFail,          Verdict::kWarn,
    Verdict::kNote,         Verdict::kNotApplicable, Verdict::kNotObserved,
    Verdict::kInconclusive, Verdict::kExcluded,      Verdict::kHarnessError};
constexpr std::array kLevels = {contract::Level::kMust, contract::Level::kShould,
                                contract::Level::kMay};
constexpr int kDeepest = 100;  // parentheses within each other

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

// Grammar: list := any (',' any)*; any := all ('|' all)*; all := one ('&' one)*;
// one := '!' one | '(' list ')' | WORD '(' TEXT ')' | GLOB.
class FilterParser {
 public:
  FilterParser(std::vector<FilterWord> words, const contract::Contract& contract)
      : words_(std::move(words)), contract_(contract) {}

  base::Result<NodePtr> parse() {
    auto root = list();
    if (!root) return root;
    if (next().kind == WordKind::kEnd) return root;
    if (next().kind == WordKind::kClose) {
      return filter_error(next().column, "there is nothing for this parenthesis to close");
    }
    return filter_error(next().column, "\"" + next().text + "\" follows without & or |",
                        "put & (both), | (one of them) or a comma before it");
  }

  bool asks_last() const { return asks_last_; }

 private:
  const FilterWord& next() const { return words_[at_]; }
  FilterWord take() { return words_[next().kind == WordKind::kEnd ? at_ : at_++]; }

  using Part = base::Result<NodePtr> (FilterParser::*)();

  base::Result<NodePtr> joined(WordKind by, Node::Kind kind, Part part) {
    auto first = (this->*part)();
    if (!first || next().kind != by) return first;
    Node node;
    node.kind = kind;
    node.parts.push_back(*first);
    while (next().kind == by) {
      take();
      auto more = (this->*part)();
      if (!more) return more;
      node.parts.push_back(*more);
    }
    return NodePtr(std::make_shared<Node>(std::move(node)));
  }

  base::Result<NodePtr> list() {
    return joined(WordKind::kComma, Node::Kind::kOr, &FilterParser::any);
  }
  base::Result<NodePtr> any() { return joined(WordKind::kOr, Node::Kind::kOr, &FilterParser::all); }
  base::Result<NodePtr> all() {
    return joined(WordKind::kAnd, Node::Kind::kAnd, &FilterParser::one);
  }

  base::Result<NodePtr> one() {
    const FilterWord word = take();
    if (depth_ >= kDeepest) return filter_error(word.column, "this is nested too deeply");
    if (word.kind == WordKind::kNot) return negated();
    if (word.kind == WordKind::kOpen) return grouped(word);
    if (word.kind != WordKind::kText || word.text.empty()) {
      const std::string what = word.kind == WordKind::kEnd ? "the end" : "\"" + word.text + "\"";
      return filter_error(word.column, "an id or a condition is missing before " + what,
                          "write a pattern such as RPC-05*, or a condition such as level(MUST)");
    }
    if (next().kind == WordKind::kOpen && !word.quoted) return condition(word);
    Node node;
    node.text = word.text;
    return NodePtr(std::make_shared<Node>(std::move(node)));
  }

  base::Result<NodePtr> negated() {
    ++depth_;
    auto inner = one();
    --depth_;
    if (!inner) return inner;
    Node node;
    node.kind = Node::Kind::kNot;
    node.parts = {*inner};
    return NodePtr(std::make_shared<Node>(std::move(node)));
  }

  base::Result<NodePtr> grouped(const FilterWord& open) {
    ++depth_;
    auto inner = list();
    --depth_;
    if (!inner) return inner;
    if (next().kind != WordKind::kClose) {
      return filter_error(
          next().column,
          "the parenthesis of column " + std::to_string(open.column) + " is not closed",
          "put a ) here");
    }
    take();
    return inner;
  }

  base::Result<NodePtr> condition(const FilterWord& word) {
    take();  // the parenthesis
    const FilterWord argument = take();
    if (argument.kind == WordKind::kText && next().kind == WordKind::kEnd) {
      return filter_error(next().column, "the parenthesis behind " + word.text + " is not closed",
                          "put a ) here");
    }
    if (argument.kind != WordKind::kText || argument.text.empty() ||
        next().kind != WordKind::kClose) {
      return filter_error(argument.column, word.text + " takes one word in parentheses",
                          "as in level(MUST)");
    }
    take();
    Node node;
    if (word.text == "level") return level(argument, node);
    if (word.text == "family") return family(argument, node);
    if (word.text == "profile") return profile(argument, node);
    if (word.text == "verdict") return verdict(argument, node);
    return filter_error(word.column, "there is no condition \"" + word.text + "\"",
                        contract::suggest(word.text, {"level", "family", "profile", "verdict"}));
  }

  base::Result<NodePtr> unknown(const FilterWord& word, const std::string& what,
                                const std::vector<std::string>& known) const {
    return filter_error(word.column, "there is no " + what + " \"" + word.text + "\"",
                        contract::suggest(word.text, known));
  }

  base::Result<NodePtr> level(const FilterWord& word, Node& node) const {
    node.kind = Node::Kind::kLevel;
    std::vector<std::string> known;
    for (const contract::Level one : kLevels) {
      node.level = one;
      if (contract::to_string(one) == upper(word.text)) return made(node);
      known.emplace_back(contract::to_string(one));
    }
    return unknown(word, "level", known);
  }

  base::Result<NodePtr> family(const FilterWord& word, Node& node) const {
    node.kind = Node::Kind::kFamily;
    node.text = word.text;
    std::set<std::string> known;
    for (const contract::Requirement& one : contract_.requirements) {
      if (base::glob_match(word.text, one.family)) return made(node);
      known.insert(one.family);
    }
    return unknown(word, "family", {known.begin(), known.end()});
  }

  base::Result<NodePtr> profile(const FilterWord& word, Node& node) const {
    node.kind = Node::Kind::kProfile;
    const auto found = contract_.profiles.find(word.text);
    if (found != contract_.profiles.end()) {
      node.profile = &found->second;
      return made(node);
    }
    std::vector<std::string> known;
    for (const auto& one : contract_.profiles) known.push_back(one.first);
    return unknown(word, "profile", known);
  }

  base::Result<NodePtr> verdict(const FilterWord& word, Node& node) {
    node.kind = Node::Kind::kVerdict;
    asks_last_ = true;
    std::vector<std::string> known;
    for (const Verdict one : kVerdicts) {
      node.verdict = one;
      if (record::to_string(one) == word.text) return made(node);
      known.emplace_back(record::to_string(one));
    }
    return unknown(word, "verdict", known);
  }

  static base::Result<NodePtr> made(Node& node) {
    return NodePtr(std::make_shared<Node>(std::move(node)));
  }

  std::vector<FilterWord> words_;
  const contract::Contract& contract_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool asks_last_ = false;
};

// Cases pass, fail, and cannot be told; the finer verdicts are those of requirements.
bool is_of_case(Verdict verdict) {
  return verdict == Verdict::kPass || verdict == Verdict::kFail ||
         verdict == Verdict::kInconclusive || verdict == Verdict::kHarnessError;
}

bool had(std::string_view id, Verdict verdict, const LastVerdicts& last) {
  const auto found = last.find(id);
  return found != last.end() && found->second == verdict;
}

bool holds(const Node& node, const FilterSubject& subject, const LastVerdicts& last) {
  const auto part_holds = [&](const NodePtr& part) { return holds(*part, subject, last); };
  const contract::Requirement* const requirement = subject.requirement;
  switch (node.kind) {
    case Node::Kind::kId:
      return base::glob_match(node.text, subject.case_id) ||
             (requirement != nullptr && base::glob_match(node.text, requirement->id));
    case Node::Kind::kLevel:
      return requirement != nullptr && requirement->level == node.level;
    case Node::Kind::kFamily:
      return requirement != nullptr && base::glob_match(node.text, requirement->family);
    case Node::Kind::kProfile:
      return requirement != nullptr &&
             std::find(node.profile->requirements.begin(), node.profile->requirements.end(),
                       requirement->id) != node.profile->requirements.end();
    case Node::Kind::kVerdict:
      if (is_of_case(node.verdict)) return had(subject.case_id, node.verdict, last);
      return requirement != nullptr && had(requirement->id, node.verdict, last);
    case Node::Kind::kNot:
      return !part_holds(node.parts.front());
    case Node::Kind::kAnd:
      return std::all_of(node.parts.begin(), node.parts.end(), part_holds);
    case Node::Kind::kOr:
      return std::any_of(node.parts.begin(), node.parts.end(), part_holds);
  }
  return false;
}

bool has_glob_for(const Node& node, std::string_view id) {
  if (node.kind == Node::Kind::kNot) return false;
  if (node.kind == Node::Kind::kId) return base::glob_match(node.text, id);
  return std::any_of(node.parts.begin(), node.parts.end(),
                     [&](const NodePtr& part) { return has_glob_for(*part, id); });
}

}  // namespace

base::Result<Filter> Filter::parse(std::string_view text, const contract::Contract& contract) {
  auto words = filter_words(text);
  if (!words) return words.error();
  FilterParser parser(std::move(*words), contract);
  auto root = parser.parse();
  if (!root) return root.error();
  Filter filter;
  filter.root_ = std::move(*root);
  filter.asks_last_ = parser.asks_last();
  return filter;
}

bool Filter::matches(const FilterSubject& subject, const LastVerdicts& last) const {
  return holds(*root_, subject, last);
}

bool Filter::names(std::string_view id) const { return has_glob_for(*root_, id); }

}  // namespace touchstone::run
