#include "match/pattern.h"

#include <utility>

#include "match/compiler.h"
#include "match/logic_matchers.h"
#include "match/matcher.h"
#include "match/template.h"

namespace touchstone::match {

struct Pattern::Node {
  yaml::Node source;
  MatcherPtr matcher;
  std::vector<std::string> captures;
};

namespace {

// {$absent_or: {$any: true}}
yaml::Node anything_source() {
  yaml::Node any = yaml::Node::object();
  any.set("$any", yaml::Node::boolean(true));
  yaml::Node anything = yaml::Node::object();
  anything.set("$absent_or", std::move(any));
  return anything;
}

}  // namespace

base::Result<Pattern> Pattern::compile(const yaml::File& file, const yaml::Node& node) {
  Compiler compiler(file);
  auto matcher = compiler.compile(node);
  if (!matcher) return matcher.error();
  return Pattern(
      std::make_shared<const Node>(Node{node, std::move(matcher).value(), compiler.captures()}));
}

Pattern::Pattern() {
  static const std::shared_ptr<const Node> kAnything = std::make_shared<const Node>(Node{
      anything_source(),
      std::make_unique<AbsentOrMatcher>(std::make_unique<AnyMatcher>()),
      {},
  });
  root_ = kAnything;
}

Pattern::Pattern(std::shared_ptr<const Node> root) : root_(std::move(root)) {}

bool Pattern::matches(std::optional<json::Value> value, const Scope& scope) const {
  return root_->matcher->holds(value, scope);
}

std::optional<Mismatch> Pattern::explain(std::optional<json::Value> value,
                                         const Scope& scope) const {
  if (matches(value, scope)) return std::nullopt;
  Explanation explanation;
  root_->matcher->explain(value, scope, explanation);
  return explanation.mismatch();
}

void Pattern::capture(std::optional<json::Value> value, Scope& scope) const {
  if (root_->captures.empty()) return;
  Captures captures;
  root_->matcher->capture(value, scope, captures);
  for (auto& [name, json] : captures) scope.set_json(name, std::move(json));
}

std::vector<std::string> Pattern::references() const {
  return Template(root_->source).references();
}

std::vector<std::string> Pattern::captures() const { return root_->captures; }

const yaml::Node& Pattern::source() const { return root_->source; }

std::string Pattern::to_text() const { return root_->source.to_json(); }

}  // namespace touchstone::match
